import { expect, test } from "vitest";
import type { ShownClaim, ShownReading } from "../../shared/ipc/shown/records.ts";
import { blinded, isOthersAlone, shownReason } from "./blind.ts";

const CLAIM = {
  ...{ id: "c1", statement: "86 triệu", verdict: "refuted", grade: "false", rationale: "as the bank says" },
  byVersion: [{ version: "vi", verdict: "refuted", value: null, note: "yên" }],
  ...{ wordings: [{ version: "vi", range: [0, 3], exact: "86" }], evidence: [], author: "Mai" },
} as unknown as ShownClaim;

const read = (...authors: readonly string[]) => {
  const readings = authors.map((author) => ({ id: author, claim: "c1", author }) as unknown as ShownReading);
  return { readings: new Map(readings.map((one) => [one.id as string, one])), adjudications: new Map() };
};

test("blinded, a claim keeps what it says and loses all that was judged of it", () => {
  const shown = blinded(CLAIM);
  expect(shown).toMatchObject({
    statement: "86 triệu",
    wordings: CLAIM.wordings,
    verdict: "inReview",
    rationale: null,
  });
  expect(JSON.stringify(shown)).not.toMatch(/refuted|bank|yên|false/u);
});

test("hidden is what others judged and the reader has not", () => {
  expect(isOthersAlone(read("Mai"), CLAIM, "Lan")).toBe(true);
  expect(isOthersAlone(read("Mai", "Lan"), CLAIM, "Lan")).toBe(false);
  expect(isOthersAlone(read("Mai"), CLAIM, "Mai")).toBe(false);
});

test("a verdict without a reading is hidden from all but the claim's author, and nothing is before there is one", () => {
  expect(isOthersAlone(read(), CLAIM, "Lan")).toBe(true);
  expect(isOthersAlone(read(), CLAIM, "Mai")).toBe(false);
  expect(isOthersAlone(read(), { ...CLAIM, verdict: "inReview" }, "Lan")).toBe(false);
});

test("the log tells no reason of another's verdict while one reads blind", () => {
  const entry = (author: string, command: string) => ({ author, command, why: "as the bank says" });
  const told = (author: string, command: string, readsBlind: boolean) =>
    shownReason(entry(author, command), { readsBlind, author: "Lan" });
  expect(told("Mai", "changeClaim", true)).toBeNull();
  expect(told("Mai", "adjudicate", true)).toBeNull();
  expect(told("Mai", "dismiss", true)).toBe("as the bank says");
  expect(told("Lan", "changeClaim", true)).toBe("as the bank says");
  expect(told("Mai", "changeClaim", false)).toBe("as the bank says");
});
