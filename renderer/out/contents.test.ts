import { describe, expect, test } from "vitest";
import { createTranslator } from "../../shared/i18n/create-translator.ts";
import type { ExportChoice } from "../../shared/ipc/out.ts";
import { DEFAULT_SETTINGS } from "../../shared/ipc/settings.ts";
import { openProject } from "../state/project.ts";
import { finding, project } from "../state/testing/shown-project.ts";
import { contentLines } from "./content-lines.ts";
import { contentsOf, pairFor, pairsOf, problemOf, type Contents } from "./contents.ts";
import { FORMAT_GROUPS, FORMAT_NAMES } from "./formats.ts";

const { translate: t } = createTranslator("en");
const own = contentsOf(openProject(project([finding("f", "b1")])));
const full: Contents = {
  ...own,
  ...{ claims: 3, inReview: 1, annotations: 4, terms: 2, versions: ["vi", "de", "en"] },
  withoutBead: new Map([["de", 2]]),
};
const choice: ExportChoice = DEFAULT_SETTINGS.lastExport;

test("every format stands in one group", () => {
  const listed = FORMAT_GROUPS.flatMap(({ formats }) => [...formats]);
  expect(listed.toSorted()).toEqual(Object.keys(FORMAT_NAMES).sort());
});

test("a project is counted as the window shows it", () => {
  expect(own).toMatchObject({ beads: 3, versions: ["vi", "de"], findings: 1, claims: 0, annotations: 0, terms: 0 });
});

describe("pairs", () => {
  test("go both ways, and a lost choice falls back to the first", () => {
    expect(pairsOf(["vi", "de"])).toEqual([
      ["vi", "de"],
      ["de", "vi"],
    ]);
    expect(pairFor("po", full, ["en", "de"])).toEqual(["en", "de"]);
    expect(pairFor("po", full, ["fr", "de"])).toEqual(["vi", "de"]);
    expect(pairFor("json", full, ["en", "de"])).toBeNull();
  });

  test("XLIFF takes all of three versions unless one pair is chosen", () => {
    expect(pairFor("xliff", full, null)).toBeNull();
    expect(pairFor("xliff", full, ["en", "de"])).toEqual(["en", "de"]);
    expect(pairFor("xliff", own, null)).toEqual(["vi", "de"]);
  });
});

test.each([
  [{ format: "tmx", sheet: null }, { beads: 0 }, "fail.no-beads"],
  [{ format: "csv", sheet: null }, { beads: 0 }, "fail.no-beads"],
  [{ format: "json", sheet: null }, { beads: 0 }, null],
  [{ format: "po", sheet: null }, { versions: ["vi"] }, "out.onePair"],
  [{ format: "claimreview", sheet: null }, { claims: 0, inReview: 0 }, "claim.none"],
  [{ format: "claimreview", sheet: null }, { claims: 2, inReview: 2 }, "out.noVerdict"],
  [{ format: "claimreview", sheet: null }, {}, null],
  [{ format: "annotations", sheet: null }, { claims: 0, annotations: 0 }, "out.noRecords"],
  [{ format: "annotations", sheet: null }, { claims: 0 }, null],
  [{ format: "tbx", sheet: null }, { terms: 0 }, "fail.no-terms"],
  [{ format: "mqm", sheet: null }, { annotations: 0 }, "out.noAnnotations"],
  [{ format: "csv", sheet: "claims" }, { claims: 0 }, "claim.none"],
  [{ format: "csv", sheet: "agreement" }, { annotations: 0 }, "out.noAnnotations"],
  [{ format: "csv", sheet: "readings" }, { readings: 0 }, "out.noReadings"],
  [{ format: "csv", sheet: "readings" }, { readings: 1 }, null],
  [{ format: "csv", sheet: "findings" }, { findings: 0 }, null],
] as const)("%j of %j: %s", (asked, change, problem) => {
  expect(problemOf(asked, { ...full, ...change })).toBe(problem);
});

test("what is in the file is counted, and what is left out of it is said", () => {
  const lines = (part: Partial<typeof choice>, pair: readonly [string, string] | null = null) =>
    contentLines(t, { contents: full, choice: { ...choice, ...part }, pair });
  expect(lines({ format: "claimreview" })).toEqual({
    counts: ["2 claims"],
    leftOut: "1 claim in review is left out",
  });
  expect(lines({ format: "mqm" }, ["vi", "de"])).toEqual({
    counts: ["3 beads", "4 annotations"],
    leftOut: "2 annotations stand in no bead and are left out",
  });
  expect(lines({ format: "mqm" }, ["de", "vi"]).leftOut).toBeNull();
  expect(lines({ format: "po" }, ["de", "vi"]).counts).toEqual(["2 versions", "3 beads", "3 claims"]);
  expect(contentLines(t, { contents: own, choice, pair: null }).counts).toEqual(["2 versions", "3 beads"]);
  expect(contentLines(t, { contents: own, choice: { ...choice, format: "tbx" }, pair: null }).counts).toEqual([
    "0 terms",
  ]);
});
