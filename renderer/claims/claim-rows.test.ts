import { expect, test } from "vitest";
import type { ShownClaim } from "../../shared/ipc/shown/records.ts";
import { claimRows, neighbourRow, verdictCounts } from "./claim-rows.ts";

const claim = (id: string, verdict: ShownClaim["verdict"], minute: number): ShownClaim =>
  ({ id, verdict, changedAt: `2018-06-22T08:0${minute}:00.000Z` }) as ShownClaim;

const CLAIMS = [
  claim("a", "verified", 1),
  claim("b", "inReview", 2),
  claim("c", "refuted", 3),
  claim("d", "inReview", 4),
];
const ids = (rows: readonly { readonly id: string }[]): string => rows.map(({ id }) => id).join("");

test.each([
  [null, "cdba"],
  ["inReview", "db"],
  ["disputed", ""],
] as const)("the list for %s", (verdict, expected) => {
  expect(ids(claimRows(CLAIMS, verdict))).toBe(expected);
});

test("only verdicts that occur have a filter", () => {
  expect(verdictCounts(CLAIMS)).toEqual([
    { verdict: "refuted", count: 1 },
    { verdict: "inReview", count: 2 },
    { verdict: "verified", count: 1 },
  ]);
});

test.each([
  ["a", 1, "b"],
  ["d", 1, "d"],
  ["a", -1, "a"],
  [null, -1, "a"],
] as const)("from %s by %i to %s", (from, step, to) => {
  expect(neighbourRow(CLAIMS, from, step)?.id).toBe(to);
});
