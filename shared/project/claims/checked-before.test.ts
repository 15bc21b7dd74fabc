import { expect, test } from "vitest";
import { CheckedClaims, isSame, type CheckedClaim } from "./checked-before.ts";
import type { ClaimValue } from "./claim-record.ts";

const yuan: ClaimValue = { kind: "money", amount: 86e6, currency: "CNY" };
const claim = (statement: string, value: ClaimValue | null = null, wordings: readonly string[] = []): CheckedClaim => ({
  ...{ statement, value, wordings, verdict: "verified" },
});

const EARLIER = [
  claim("The foundation collected 86 million yuan in two years", yuan),
  claim("A flood did damage of 86 million yuan in Hunan", yuan),
  claim("Police arrested four people in Xi'an", null, ["Công an bắt giữ bốn người ở Tây An"]),
  claim("The bridge is 2.3 km long", { kind: "quantity", amount: 2300, unit: "m" }),
];
const index = new CheckedClaims<CheckedClaim>();
index.add(EARLIER);
const statements = (wanted: CheckedClaim) => index.find(wanted).map(({ claim: { statement } }) => statement);

test("a claim is found by its value and some of its words", () => {
  expect(statements(claim("Foundation took 86 million yuan", yuan))[0]).toBe(EARLIER[0]!.statement);
  expect(statements(claim("Toll bridge opened", yuan))).toEqual([]);
});

test("a claim is found by its wording in any language, with or without tone marks", () => {
  expect(statements(claim("Cong an bat giu bon nguoi o Tay An"))).toEqual([EARLIER[2]!.statement]);
  expect(statements(claim("Công an bắt giữ bốn người ở Tây An".normalize("NFD")))).toEqual([EARLIER[2]!.statement]);
});

test("a claim about something else is not found", () => {
  expect(statements(claim("The bridge collapsed last week"))).toEqual([]);
});

test("values are the same by what they say, not by their kind alone", () => {
  expect(isSame(yuan, { ...yuan })).toBe(true);
  expect(isSame(yuan, { ...yuan, currency: "JPY" })).toBe(false);
  expect(isSame({ kind: "percent", amount: 5 }, { kind: "quantity", amount: 5, unit: null })).toBe(false);
  expect(isSame({ kind: "quantity", amount: 5, max: 7, unit: "km" }, { kind: "quantity", amount: 5, unit: "km" })).toBe(
    false,
  );
  expect(isSame({ kind: "words", text: "Đinh" }, { kind: "words", text: "dinh" })).toBe(true);
  expect(isSame({ kind: "date", date: "2018-06" }, { kind: "date", date: "2018-06-01" })).toBe(false);
  expect(isSame(null, null)).toBe(false);
});
