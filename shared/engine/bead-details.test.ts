import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeBeads } from "./bead-details.ts";
import { checkStory } from "./check-story.ts";

const read = (file: string) => readFileSync(new URL(`../../seeds/${file}`, import.meta.url), "utf8");
const checked = checkStory({
  versions: {
    vi: read("000_15f2d2c2058ed7ed.txt"),
    de: read("001_9206ea573b5fad0d.txt"),
    en: read("en-working-version.txt"),
  },
  date: "2018-06-22",
})!;
/** The bead of the pyramid scheme. */
const SUM = 4;

describe("the sample story", () => {
  const all = describeBeads(checked);

  it("has the findings of a check, in their order, each with its bead", () => {
    expect(all.findings).toEqual(checked.findings);
    expect([...all.beads].flatMap(([bead, { findings }]) => findings.map((finding) => finding.bead === bead))).toEqual(
      checked.findings.map(() => true),
    );
    expect(all.beads.get(SUM)!.findings).toEqual(checked.findings.filter(({ bead }) => bead === SUM));
  });

  it("shows amounts and facts where they stand, versions in the order of display", () => {
    const { facts, conversions } = all.beads.get(SUM)!;
    const words = (key: string, { start, end }: { start: number; end: number }) =>
      checked.versions.find(({ version }) => version.key === key)!.version.view.text.slice(start, end);
    expect(conversions.flatMap(({ rows }) => rows.map(({ version, range }) => words(version, range)))).toEqual([
      "86 triệu yên",
      "13 triệu USD",
      "11,15 Mio. Euro",
      "86 million yuan",
      "$13 million",
    ]);
    expect(
      facts.map(({ cells }) =>
        Object.entries(cells)
          .map(([key, { range }]) => words(key, range))
          .join(" | "),
      ),
    ).toEqual([
      "ChinaNews | ChinaNews | ChinaNews",
      "Bắc Kinh | Peking | Beijing",
      "86 triệu yên | 86 million yuan",
      "13 triệu USD | 11,15 Mio. Euro | $13 million",
      "13,000 | 13.000 | 13,000",
      "4 | vier | four",
      "Tây An | Xi'an | Xi’an",
      "tháng 4 | diesen April | April",
    ]);
  });

  it("one bead alone is as it is among all", () => {
    const alone = describeBeads(checked, { beads: [SUM] });
    expect([...alone.beads]).toEqual([[SUM, all.beads.get(SUM)]]);
    expect(alone.findings).toEqual(all.beads.get(SUM)!.findings);
  });

  it("stops when it is told to, and gives what it has", () => {
    const seen: (readonly [number, number])[] = [];
    const { beads } = describeBeads(checked, { beads: [7, SUM, 0], onProgress: (...step) => seen.push(step) < 2 });
    expect(seen).toEqual([
      [1, 3],
      [2, 3],
    ]);
    expect([...beads.keys()]).toEqual([7, SUM]);
  });
});
