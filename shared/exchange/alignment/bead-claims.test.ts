import { expect, test } from "vitest";
import { sampleExchangeProject } from "../testing/sample-exchange-project.ts";
import { sampleQuote } from "../testing/sample-texts.ts";
import { beadClaims } from "./bead-claims.ts";
import { readTmxAlignment } from "./read-tmx.ts";
import { readTei } from "./read-tei.ts";
import { readXliff } from "./read-xliff.ts";
import { writeTmx } from "./write-tmx.ts";
import { writeTei } from "./write-tei.ts";
import { writeXliff12, writeXliff21 } from "./write-xliff.ts";

const CLAIMS = beadClaims(sampleExchangeProject);

test("each bead has the claims that are worded in it, once, in the ledger's order; orphans are in none", () => {
  expect(CLAIMS).toEqual([["claim-alliance"], ["claim-sum", "claim-investors"], []]);
});

test("a wording across two beads belongs to both, one at a segment's end to that one alone", () => {
  const [claim] = sampleExchangeProject.claims;
  const claims = [
    { ...claim!, id: "across", wordings: [sampleQuote("vi", "mới.\nMột vụ")] },
    { ...claim!, id: "end", wordings: [sampleQuote("vi", "Blockchain mới.")] },
  ];
  expect(beadClaims({ ...sampleExchangeProject, claims })).toEqual([["across", "end"], ["across"], []]);
});

test("TMX, XLIFF and TEI name them, and are read back as without them", () => {
  const project = sampleExchangeProject;
  const { title, beads } = project;
  // A revision is the whole project's; an alignment has none.
  const versions = project.versions.map((version) =>
    Object.fromEntries(Object.entries(version).filter(([field]) => field !== "revision")),
  );
  const alignment = { title, beads, versions };
  expect(readTmxAlignment(writeTmx(project, CLAIMS))).toEqual({ ok: true, leftOut: 0, alignment });
  expect(writeTmx(project, CLAIMS)).toContain('<prop type="x-claim">claim-sum</prop>');
  expect(readTmxAlignment(writeTmx(project, CLAIMS))).toEqual(readTmxAlignment(writeTmx(project)));
  expect(writeXliff12(project, CLAIMS)).toContain("<px:claim>claim-sum</px:claim>");
  expect(readXliff(writeXliff12(project, CLAIMS))).toEqual(readXliff(writeXliff12(project)));
  const pair = writeXliff21(project, "vi", "en", CLAIMS);
  expect(pair).toContain('<mda:meta type="claim">claim-sum</mda:meta>');
  expect(readXliff(pair)).toEqual(readXliff(writeXliff21(project, "vi", "en")));
  const tei = writeTei(project, { all: project.claims, byBead: CLAIMS });
  expect(tei).toContain('ana="#bookmarked #c1 #c2"');
  expect(tei).toContain('<interp xml:id="c2" n="claim-investors">More than 13,000 investors were cheated</interp>');
  expect(readTei(tei)).toEqual(readTei(writeTei(project)));
});
