import { expect, test } from "vitest";
import { sampleExchangeProject } from "../testing/sample-exchange-project.ts";
import { reportHtml } from "./html.ts";
import { reportContent } from "./report-content.ts";
import { reportOpening } from "./report-opening.ts";

const program = { name: "Parallax", version: "0.0.0" };
const report = reportContent(sampleExchangeProject, { language: "en", program });

test("a short report is shown whole", () => {
  expect(reportOpening(report, 2_000)).toEqual({ report, isWhole: true });
});

test("of a long one there is the beginning, in the report's own order, and it is said that there is more", () => {
  const [claim] = sampleExchangeProject.claims;
  const claims = Array.from({ length: 300 }, (_, index) => ({
    ...claim!,
    id: `c${index}`,
    statement: `No. ${index}.`,
  }));
  const long = reportContent({ ...sampleExchangeProject, claims }, { language: "en", program });
  const { report: begun, isWhole } = reportOpening(long, 100);
  expect(isWhole).toBe(false);
  const [whole, shown] = [reportHtml(long), reportHtml(begun)];
  expect(shown.length).toBeLessThan(whole.length / 2);
  expect(shown).toContain("No. 20.");
  expect(shown).not.toContain("No. 299.");
  // Cut short, not cut up: what is shown stands in the whole, table rows included.
  const rows = shown.match(/<tr.*<\/tr>/gu)!;
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.every((row) => whole.includes(row))).toBe(true);
});

test("nothing fits into nothing", () => {
  expect(reportOpening(report, 0)).toMatchObject({ isWhole: false, report: { blocks: [] } });
});
