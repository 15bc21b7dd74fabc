import { expect, test } from "vitest";
import type { ShownReading } from "../../shared/ipc/shown/records.ts";
import { differingParts } from "./reading-differences.ts";

const reading = (verdict: string, change: object = {}) => ({ verdict, rationale: "so", ...change }) as ShownReading;
const judged = (version: string, verdict: string | null, note = "") => ({ version, verdict, note });

test("a reading alone differs from nothing", () => {
  expect(differingParts([reading("verified", { byVersion: [judged("vi", "refuted")] })])).toEqual({
    ...{ verdict: false, versions: new Set() },
  });
});

test("verdict and grade are one; a grade that was taken away is none", () => {
  expect(differingParts([reading("verified"), reading("refuted")]).verdict).toBe(true);
  expect(differingParts([reading("disputed", { grade: "half" }), reading("disputed")]).verdict).toBe(true);
  expect(differingParts([reading("disputed", { grade: null }), reading("disputed")]).verdict).toBe(false);
});

test("versions differ by verdict or value; who says nothing of one judges it with the others", () => {
  const one = reading("refuted", {
    byVersion: [judged("vi", "refuted"), judged("de", null, "etwa"), judged("en", "verified")],
  });
  const other = reading("refuted", { byVersion: [judged("vi", "verified"), judged("en", "verified", "alleged")] });
  expect(differingParts([one, other]).versions).toEqual(new Set(["vi"]));
});
