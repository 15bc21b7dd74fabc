import { expect, test } from "vitest";
import type { BeadDetail } from "../../shared/ipc/shown/bead-detail.ts";
import type { ShownFinding } from "../../shared/ipc/shown/finding.ts";
import type { ShownRange } from "../../shared/ipc/shown/range.ts";
import { severityFor } from "./bead-look.ts";
import { factThreads } from "./fact-threads.ts";

const finding = (severity: ShownFinding["severity"], spans: ShownFinding["spans"], odd?: string): ShownFinding =>
  ({ severity, spans, ...(odd !== undefined && { odd }) }) as ShownFinding;

const YEN: ShownRange = [0, 9];
const DOLLARS: ShownRange = [20, 29];
const detail = (cells: Readonly<Record<string, ShownRange>>, fitting: Readonly<Record<string, ShownRange>> = {}) =>
  ({
    facts: [
      {
        kind: "money",
        role: null,
        cells: Object.fromEntries(Object.entries(cells).map(([k, range]) => [k, { range }])),
      },
    ],
    conversions: [
      { rows: Object.entries(fitting).map(([version, range]) => ({ version, range, verdict: "consistent" })) },
    ],
  }) as unknown as BeadDetail;

test.each([
  ["agreeing facts are plain", detail({ vi: YEN, de: YEN }), [], "plain"],
  ["a conversion that fits", detail({ vi: YEN, de: YEN }, { vi: YEN, de: YEN }), [], "ok"],
  ["one that fits on one side only", detail({ vi: YEN, de: YEN }, { vi: YEN }), [], "plain"],
  ["a finding on the words", detail({ vi: YEN, de: YEN }), [finding("critical", { vi: [YEN] })], "critical"],
  ["a finding on other words", detail({ vi: YEN, de: YEN }), [finding("critical", { vi: [DOLLARS] })], "plain"],
  ["a note", detail({ vi: YEN, de: YEN }), [finding("note", { vi: [YEN] })], "plain"],
  ["a finding about a third version", detail({ vi: YEN, de: YEN }), [finding("major", { vi: [YEN] }, "en")], "plain"],
  ["a missing cell", detail({ vi: YEN, en: YEN }), [finding("major", { vi: [YEN], de: [] }, "de")], "major"],
] as const)("%s", (_name, bead, open, tone) => {
  const [thread] = factThreads(bead, open, "vi", "de");
  expect(thread?.tone).toBe(tone);
});

test("a fact that neither neighbour states has no thread", () => {
  expect(factThreads(detail({ en: YEN }), [], "vi", "de")).toEqual([]);
});

test.each([
  ["vi", "critical"],
  ["de", "minor"],
  ["en", null],
] as const)("the gravest about %s is %s", (version, severity) => {
  const findings = [finding("critical", { vi: [YEN], de: [YEN] }, "vi"), finding("minor", { vi: [YEN], de: [YEN] })];
  expect(severityFor(findings, [version])).toBe(severity);
});
