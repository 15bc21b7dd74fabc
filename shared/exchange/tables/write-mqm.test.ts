import { expect, test } from "vitest";
import { MQM_CATEGORIES } from "../../project/annotations/mqm.ts";
import type { ExchangeProject } from "../exchange-project.ts";
import { sampleOfJudgements } from "../testing/sample-judgements.ts";
import { mqmName } from "./mqm-names.ts";
import { type MqmPair, writeMqm } from "./write-mqm.ts";

interface Row {
  readonly bead: string;
  readonly rater: string;
  readonly target: string;
  readonly category: string;
  readonly severity: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

function rowsOf(project: ExchangeProject, pair: MqmPair): readonly Row[] {
  const [, ...lines] = writeMqm(project, pair).text.trimEnd().split("\n");
  return lines.map((line) => {
    const [, , bead, , rater, , target, category, severity, metadata] = line.split("\t");
    return {
      ...{ bead: bead!, rater: rater!, target: target!, category: category!, severity: severity! },
      metadata: JSON.parse(metadata!) as Row["metadata"],
    };
  });
}
const shape = ({ bead, rater, category, severity }: Row): string => [bead, rater, category, severity].join(" ");

test("each rater has a row for each error, and one for each segment without; rejected ones are none", () => {
  expect(rowsOf(sampleOfJudgements, { source: "en", target: "de" }).map(shape)).toEqual([
    "1 Jonas Terminology Minor",
    "2 Jonas Terminology/Wrong term Minor",
  ]);
  expect(rowsOf(sampleOfJudgements, { source: "en", target: "vi" }).map(shape)).toEqual([
    "1 Jonas no-error no-error",
    "1 Mai Terminology/Inconsistent Major",
    "2 Jonas Accuracy/Mistranslation Critical",
    "2 Mai Accuracy/Mistranslation Major",
    "3 Jonas no-error no-error",
    "3 Mai no-error no-error",
  ]);
});

test("the words stand between marks, and in the correction the suggestion stands in their place", () => {
  const [, row] = rowsOf(sampleOfJudgements, { source: "vi", target: "de" });
  expect(row!.target).toContain("Ein <v>Krypto-Pyramiden-System</v> soll");
  expect(row!.metadata["marked_text"]).toBe("Krypto-Pyramiden-System");
  expect(row!.metadata["corrected_translation"]).toContain("Ein Schneeballsystem soll");
});

const [yen] = sampleOfJudgements.annotations;
const withMark = (version: string, start: number, end: number): ExchangeProject => ({
  ...sampleOfJudgements,
  annotations: [{ ...yen!, bead: 0, quote: { ...yen!.quote, version, range: { start, end } } }],
});
const { text: german } = sampleOfJudgements.versions.find(({ key }) => key === "de")!;
const seam = german.indexOf(".. Das") + 2;

test.each([
  ["over two segments", seam - 2, seam + 4, "Sicherheitsallianz<v>.. Das</v> geht"],
  ["at a place where words are missing", seam - 2, seam - 2, "Sicherheitsallianz<v></v>.."],
  ["from before the bead to its end", 0, german.length, /^<v>Chinesische .*hervor\.<\/v>$/u],
])("marks %s", (_, start, end, target) => {
  expect(rowsOf(withMark("de", start, end), { source: "vi", target: "de" })[0]!.target).toMatch(target);
});

test("an annotation whose words are in no bead is left out, and counted", () => {
  expect(writeMqm(sampleOfJudgements, { source: "vi", target: "en" }).leftOut).toBe(2);
});

test("nobody looked, so nothing is said to be without errors", () => {
  expect(rowsOf({ ...sampleOfJudgements, annotations: [] }, { source: "vi", target: "de" })).toEqual([]);
});

test("marks of its own in a text are no marks, and no cell or line ends in one", () => {
  const text = "a <v>b</v>\tc\r\nd &lt; & <img src=x>";
  const [version, ...others] = sampleOfJudgements.versions;
  const [bead] = sampleOfJudgements.beads;
  const project: ExchangeProject = {
    ...{ ...sampleOfJudgements, title: "t\tu\nv", versions: [{ ...version!, text }, ...others] },
    beads: [{ ...bead!, spans: { vi: [{ start: 0, end: text.length }] } }],
    annotations: [{ ...yen!, author: "M\ta", bead: 0, quote: { ...yen!.quote, range: { start: 5, end: 6 } } }],
  };
  const [row] = rowsOf(project, { source: "de", target: "vi" });
  expect(row!.target).toBe("a &lt;v><v>b</v>&lt;/v> c d &amp;lt; & &lt;img src=x>");
  expect(row!.rater).toBe("M a");
});

test("each category has a name of its own", () => {
  const names = MQM_CATEGORIES.map(mqmName);
  expect(new Set(names).size).toBe(MQM_CATEGORIES.length);
  for (const name of names) expect(name).toMatch(/^[A-Z][a-z -]+(?:\/[A-Z][a-z -]+)?$/u);
});
