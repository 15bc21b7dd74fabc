import { expect, test } from "vitest";
import type { ShownFinding } from "../../shared/ipc/shown/finding.ts";
import { finding } from "../state/testing/shown-project.ts";
import type { FactThread } from "./fact-threads.ts";
import { omissionStubs, withStubs } from "./omission-stubs.ts";

const lacking = (change: Partial<ShownFinding> = {}): ShownFinding =>
  finding("gap", "b1", { odd: "vi", spans: { vi: [[5, 5]], de: [[10, 20]], en: [[30, 40]] }, ...change });

test.each([
  ["vi", "de", [{ left: null, right: [10, 20], tone: "major" }]],
  ["en", "vi", [{ left: [30, 40], right: null, tone: "major" }]],
  ["de", "en", []],
] as const)("between %s and %s", (left, right, expected) => {
  expect(omissionStubs([lacking()], left, right)).toEqual(expected);
});

test("a finding without a gap has no stub", () => {
  expect(omissionStubs([lacking({ spans: { vi: [[5, 9]], de: [[10, 20]] } })], "vi", "de")).toEqual([]);
});

test("words that two findings miss have one stub, in the look of the graver", () => {
  const grave = lacking({ severity: "critical", spans: { vi: [[6, 6]], de: [[12, 18]] } });
  expect(omissionStubs([lacking({ severity: "minor" }), grave], "vi", "de")).toEqual([
    { left: null, right: [10, 20], tone: "critical" },
  ]);
});

test("words that a thread leaves from already get no second line", () => {
  const thread: FactThread = { left: null, right: [12, 14], tone: "plain" };
  const [over, beside] = [
    { left: null, right: [10, 20], tone: "major" },
    { left: null, right: [14, 20], tone: "major" },
  ] as const;
  expect(withStubs([thread], [over])).toEqual([thread]);
  expect(withStubs([thread], [beside])).toEqual([thread, beside]);
});
