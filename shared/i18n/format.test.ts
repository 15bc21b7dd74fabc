import { describe, expect, test } from "vitest";
import { createTranslator } from "./create-translator.ts";
import {
  formatAmount,
  formatAmountCell,
  formatClock,
  formatDate,
  formatLanguage,
  formatNumber,
  formatPercent,
  formatQuantity,
  formatShortDate,
  formatTime,
  formatZone,
  formatPeriod,
  formatRate,
} from "./format.ts";
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from "./resources.ts";

const SPACES = /\u00A0/gu;
const inAll = (format: (language: InterfaceLanguage) => string): string[] =>
  INTERFACE_LANGUAGES.map((language) => format(language).replace(SPACES, " "));
const translators = { en: createTranslator("en"), de: createTranslator("de"), vi: createTranslator("vi") };

test.each([
  [86e6, "JPY", ["86 million yen", "86 Millionen Yen", "86 triệu yên"]],
  [86e6, "CNY", ["86 million yuan", "86 Millionen Yuan", "86 triệu nhân dân tệ"]],
  [11.15e6, "EUR", ["11.15 million euros", "11,15 Millionen Euro", "11,15 triệu euro"]],
  [13_000, "USD", ["13,000 US dollars", "13.000 US-Dollar", "13.000 USD"]],
  [1, "USD", ["1 US dollar", "1 US-Dollar", "1 USD"]],
  [2.3e9, "RUB", ["2.3 billion RUB", "2,3 Milliarden RUB", "2,3 tỷ RUB"]],
  [4e12, "VND", ["4 trillion dong", "4 Billionen Dong", "4 nghìn tỷ đồng"]],
])("%d %s in a sentence", (value, currency, expected) => {
  expect(inAll((language) => formatAmount(language, translators[language].translate, value, currency))).toEqual(
    expected,
  );
});

test.each([
  [86e6, "JPY", ["86 M JPY", "86 Mio. JPY", "86 triệu JPY"]],
  [2.3e9, "USD", ["2.3 B USD", "2,3 Mrd. USD", "2,3 tỷ USD"]],
  [780_769.6, "USD", ["780,769.6 USD", "780.769,6 USD", "780.769,6 USD"]],
])("%d %s in a cell", (value, currency, expected) => {
  const cells = inAll((language) => formatAmountCell(language, translators[language].translate, value, currency));
  expect(cells).toEqual(expected);
});

test("a scale word never hides a difference", () => {
  expect(formatQuantity("en", 11_157_325)).toBe("11,157,325");
  expect(formatQuantity("en", 11_150_000)).not.toBe(formatQuantity("en", 11_150_001));
});

test("number and scale word stay on one line", () => {
  for (const language of INTERFACE_LANGUAGES) expect(formatQuantity(language, 86e6)).toMatch(/^86\u00A0\p{L}+$/u);
});

test("digits and per cent", () => {
  expect(inAll((language) => formatNumber(language, 13_000.5))).toEqual(["13,000.5", "13.000,5", "13.000,5"]);
  expect(inAll((language) => formatPercent(language, 67))).toEqual(["67%", "67 %", "67%"]);
  expect(inAll((language) => formatPercent(language, 0.5))).toEqual(["0.5%", "0,5 %", "0,5%"]);
});

describe("dates", () => {
  test("in sentences and in tables", () => {
    const day = "2018-06-22";
    expect(inAll((language) => formatDate(language, day))).toEqual([
      "22 June 2018",
      "22. Juni 2018",
      "22 tháng 6 năm 2018",
    ]);
    expect(inAll((language) => formatShortDate(language, day))).toEqual(["22 Jun 2018", "22.06.2018", "22/6/2018"]);
  });

  test("what is no date is a bug", () => {
    expect(() => formatDate("en", "")).toThrow(RangeError);
  });

  test("the clock has 24 hours", () => {
    const moment = new Date("2018-06-22T22:42:00Z");
    expect(inAll((language) => formatTime(language, moment, "UTC"))).toEqual(["22:42", "22:42", "22:42"]);
    expect(inAll((language) => formatClock(language, "00:05"))).toEqual(["00:05", "00:05", "00:05"]);
  });

  test.each([
    ["+07:00", "UTC+7"],
    ["-03:30", "UTC\u22123:30"],
    ["+00:30", "UTC+0:30"],
    ["+00:00", "UTC"],
  ])("the zone %s", (offset, zone) => {
    expect(formatZone(offset)).toBe(zone);
  });
});

test("languages as labels", () => {
  expect(inAll((language) => formatLanguage(language, "vi"))).toEqual(["Vietnamese", "Vietnamesisch", "Tiếng Việt"]);
});

test.each([
  ["en", "June 2018", "2018", "0.87058", "20,082.05"],
  ["de", "Juni 2018", "2018", "0,87058", "20.082,05"],
  ["vi", "tháng 6 năm 2018", "năm 2018", "0,87058", "20.082,05"],
] as const)(
  "%s: months and years of an average, and rates with all their digits",
  (language, month, year, small, large) => {
    expect(formatPeriod(language, "2018-06")).toBe(month);
    expect(formatPeriod(language, "2018")).toBe(year);
    expect(formatRate(language, 0.87058)).toBe(small);
    expect(formatRate(language, 20_082.05)).toBe(large);
  },
);
