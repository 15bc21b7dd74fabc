import { expect, test } from "vitest";
import type { ClaimValue } from "../../../shared/project/claims/claim-record.ts";
import { NO_VALUE, readAmount, readValue, valueDraft, type ValueDraft } from "./value-draft.ts";

test.each([
  ["en", "86,000,000", 86e6],
  ["de", "86.000.000", 86e6],
  ["vi", "86.000.000", 86e6],
  ["de", "11,15", 11.15],
  ["en", "11.15", 11.15],
  ["en", "13 000 000", 13e6],
  ["de", "1.5", null],
  ["en", "1,5", null],
  ["en", "−3", -3],
  ["en", "", null],
  ["en", "about 3", null],
  ["en", "1e9", null],
] as const)("in %s, %s", (language, text, value) => {
  expect(readAmount(text, language)).toBe(value);
});

const VALUES: readonly (ClaimValue | null)[] = [
  null,
  { kind: "money", amount: 86e6, currency: "CNY" },
  { kind: "quantity", amount: 2.5, max: 3, unit: "km" },
  { kind: "quantity", amount: 13000, unit: null },
  { kind: "percent", amount: -0.125 },
  { kind: "date", date: "2018-06" },
  { kind: "words", text: "Tây An" },
];

test.each(["en", "de", "vi"] as const)("what was noted is read back as it was, in %s", (language) => {
  for (const value of VALUES) expect(readValue(valueDraft(value, language), language)).toEqual({ ok: true, value });
});

const draft = (change: Partial<ValueDraft>): ValueDraft => ({ ...NO_VALUE, ...change });

test.each([
  ["no figure", draft({ kind: "percent", amount: "many" }), "value.amountWrong"],
  ["a range from its end", draft({ kind: "percent", amount: "5", max: "3" }), "value.rangeWrong"],
  ["a sum of nothing", draft({ kind: "money", amount: "5" }), "value.currencyWrong"],
  ["a currency by its sign", draft({ kind: "money", amount: "5", measure: "€" }), "value.currencyWrong"],
  ["a day that there never was", draft({ kind: "date", text: "2018-02-30" }), "value.dateWrong"],
  ["a date in words", draft({ kind: "date", text: "June 2018" }), "value.dateWrong"],
  ["no words", draft({ kind: "words", text: " " }), "value.wordsMissing"],
])("refused: %s", (_name, value, key) => {
  expect(readValue(value, "en")).toEqual({ ok: false, key });
});

test("a currency may be typed in small letters", () => {
  expect(readValue(draft({ kind: "money", amount: "5", measure: "cny" }), "en")).toMatchObject({
    value: { currency: "CNY" },
  });
});
