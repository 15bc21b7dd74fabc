import { describe, expect, it } from "vitest";
import { extractFacts } from "../../facts/extract.ts";
import { type BeadContext, beadContext } from "../bead-context.ts";
import { correspondingPlace } from "./corresponding-place.ts";
import { type Saying, story } from "../testing/story.ts";

const say = (text: string, language: string): Saying => ({ text, facts: extractFacts(text, language) });
const told = (texts: Readonly<Record<string, string>>): BeadContext =>
  beadContext(story(Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, [say(text, key)]]))), 0);

/** The other version's text with `|` where `words` of the first belong, and the clause it stands in. */
function placed(bead: BeadContext, from: string, words: string, to: string): { at: string; clause: string } {
  const own = bead.versions.find(({ key }) => key === from)!.text;
  const other = bead.versions.find(({ key }) => key === to)!.text;
  const start = own.indexOf(words);
  const { offset, clause } = correspondingPlace(bead, from, { start, end: start + words.length }, to);
  return { at: `${other.slice(0, offset)}|${other.slice(offset)}`, clause: other.slice(clause.start, clause.end) };
}

describe("where words of one version belong in another", () => {
  const bridge = told({
    en: "The bridge, which was closed in 2019, cost 40 million euros, and reopens in Dresden on Monday.",
    de: "Die Brücke kostete 40 Millionen Euro, und sie wird am Montag in Dresden wieder geöffnet.",
    vi: "Cây cầu tiêu tốn 40 triệu euro, và sẽ được mở lại ở Dresden vào thứ Hai.",
  });

  it("stand between the neighbours that both share", () => {
    expect(placed(bridge, "en", "which was closed in 2019", "de").at).toMatch(/^Die Brücke( kostete)?\|/u);
    expect(placed(bridge, "en", "which was closed in 2019", "vi").at).toMatch(/^Cây cầu( tiêu tốn| tiêu)?\|/u);
  });

  it("are drawn to the end of a clause that lies between them", () => {
    const bead = told({
      en: "Angela Merkel welcomed 300 guests, although it was raining hard, and Emmanuel Macron left after 20 minutes.",
      de: "Angela Merkel begrüßte 300 Gäste, und Emmanuel Macron ging nach 20 Minuten.",
    });
    expect(placed(bead, "en", "although it was raining hard", "de")).toEqual({
      at: "Angela Merkel begrüßte 300 Gäste|, und Emmanuel Macron ging nach 20 Minuten.",
      clause: "Angela Merkel begrüßte 300 Gäste",
    });
  });

  it("stand at the end where nothing follows them", () => {
    expect(placed(bridge, "en", "and reopens in Dresden on Monday", "de").at).toMatch(/geöffnet\|\.$/u);
  });

  it("stand in proportion where nothing is shared", () => {
    const bead = told({
      en: "Aa bb cc dd ee ff gg hh ii jj kk ll mm nn oo pp.",
      de: "Qq rr ss tt uu vv ww xx yy zz qa qb qc qd qe qf.",
    });
    expect(placed(bead, "en", "Aa", "de").at).toBe("Qq| rr ss tt uu vv ww xx yy zz qa qb qc qd qe qf.");
    expect(placed(bead, "en", "ee", "de").at).toBe("Qq rr ss tt uu| vv ww xx yy zz qa qb qc qd qe qf.");
  });

  it("stand at the bead's place in a version that says nothing", () => {
    const context = story({ en: [say("One.", "en"), say("Two.", "en")], de: [say("Eins.", "de"), null] });
    const bead = beadContext(context, 1);
    const { place } = bead.versions.find(({ key }) => key === "de")!;
    expect(correspondingPlace(bead, "en", { start: 5, end: 9 }, "de")).toEqual({
      offset: place,
      clause: { start: place, end: place },
      room: 0,
    });
  });

  it("refuses a version that the bead does not know", () => {
    expect(() => correspondingPlace(bridge, "en", { start: 0, end: 3 }, "fr")).toThrow(RangeError);
  });

  it("stays quick on a bead of ten thousand words", () => {
    const long = Array.from({ length: 10_000 }, (_, index) => `Wort${index % 997}`).join(" ");
    const bead = told({ en: long, de: long });
    const before = process.cpuUsage();
    correspondingPlace(bead, "en", { start: 30_000, end: 30_007 }, "de");
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1500);
  });
});
