import { describe, expect, it, test } from "vitest";
import { beadContext } from "../bead-context.ts";
import { type ConversionTable, conversionTables } from "./conversion-table.ts";
import { findDisagreements } from "../find-disagreements.ts";
import { money, type Saying, story, threeDays, type Told } from "../testing/story.ts";

const saying = (text: string, ...facts: readonly Told[]): Saying => ({ text, facts });
const bracket = (index: number) => ({ conversionOf: index });

const YEN = saying("86 triệu yên (tương đương 13 triệu USD)", money("86 triệu yên", 86e6, "JPY"), {
  ...money("13 triệu USD", 13e6, "USD", bracket(0)),
});
const EURO = saying(
  "umgerechnet etwa 11,15 Mio. Euro",
  money("11,15 Mio. Euro", 11.15e6, "EUR", { converted: true, tolerance: 5000 }),
);
const YUAN = saying(
  "86 million yuan ($13 million)",
  money("86 million yuan", 86e6, "CNY"),
  money("$13 million", 13e6, "USD", bracket(0)),
);

type Sayings = Readonly<Record<string, Saying>>;
const contextOf = (sayings: Sayings, date: string | null = "2018-06-22") =>
  story(Object.fromEntries(Object.entries(sayings).map(([key, said]) => [key, [said]])), date, threeDays);
const tablesOf = (sayings: Sayings, date?: string | null) =>
  conversionTables(beadContext(contextOf(sayings, date), 0), Object.keys(sayings));
const line = ({ version, value, currency, verdict, offBy }: ConversionTable["rows"][number]): string =>
  `${version} ${value} ${currency} ${verdict}${offBy === null ? "" : ` ${(100 * offBy).toFixed(1)} %`}`;

describe("the sum of the sample story", () => {
  const [table, ...more] = tablesOf({ vi: YEN, de: EURO, en: YUAN });

  it("yen is off by 94 % and likely yuan", () => {
    expect(more).toEqual([]);
    expect(table!.rows.map(line)).toEqual([
      "vi 86000000 JPY inconsistent -94.0 %",
      "vi 13000000 USD base",
      "de 11150000 EUR consistent -0.1 %",
      "en 86000000 CNY consistent 1.8 %",
      "en 13000000 USD consistent 0.0 %",
    ]);
    expect(table!.likely).toMatchObject({ row: 0, currency: "CNY", base: "USD" });
    expect(table!.likely!.value).toBeCloseTo((86e6 / 7.5689) * 1.1648, 3);
  });

  it("has the most used currency first and converts by published rates, unrounded", () => {
    expect(table!.currencies).toEqual(["USD", "EUR", "JPY", "CNY"]);
    expect(table!.rates).toEqual({
      source: "ECB",
      date: "2018-06-22",
      perEuro: { USD: 1.1648, JPY: 128.3, CNY: 7.5689 },
    });
    const yen = 86e6;
    expect(table!.rows[0]!.cells).toEqual([
      expect.closeTo((yen / 128.3) * 1.1648, 3),
      expect.closeTo(yen / 128.3, 3),
      yen,
      expect.closeTo((yen / 128.3) * 7.5689, 3),
    ]);
    expect(table!.noRate).toEqual([]);
  });

  it("keeps its base and its verdicts in any order of display", () => {
    const [turned] = tablesOf({ en: YUAN, de: EURO, vi: YEN });
    expect(turned!.rows.map(line).toSorted()).toEqual(
      table!.rows
        .map(line)
        .map((row) => row.replace("vi 13000000 USD base", "vi 13000000 USD consistent 0.0 %"))
        .map((row) => row.replace("en 13000000 USD consistent 0.0 %", "en 13000000 USD base"))
        .toSorted(),
    );
    expect(turned!.likely?.row).toBe(3);
  });
});

test.each<[string, Sayings, readonly string[], string | null]>([
  [
    "one version alone: the bracket is the base",
    { vi: YEN },
    ["vi 86000000 JPY inconsistent -94.0 %", "vi 13000000 USD base"],
    "CNY",
  ],
  [
    "10 % off is rough, and no other currency is suggested",
    { de: EURO, en: saying("$14.3 million", money("$14.3 million", 14.3e6, "USD", { tolerance: 50_000 })) },
    ["de 11150000 EUR base", "en 14300000 USD rough 10.1 %"],
    null,
  ],
  [
    "a number kept under another currency is a slip, however near par",
    {
      vi: saying("9 triệu USD", money("9 triệu USD", 9e6, "USD")),
      de: saying("9 Millionen Euro", money("9 Millionen Euro", 9e6, "EUR")),
      en: saying("€9 million", money("€9 million", 9e6, "EUR")),
    },
    ["vi 9000000 USD inconsistent -14.1 %", "de 9000000 EUR base", "en 9000000 EUR consistent 0.0 %"],
    "EUR",
  ],
  [
    "an open sign is read as it fits",
    {
      vi: saying(
        "86 triệu ¥ (13 triệu USD)",
        money("86 triệu ¥", 86e6, "JPY", { currencyCandidates: ["JPY", "CNY"] }),
        money("13 triệu USD", 13e6, "USD", bracket(0)),
      ),
    },
    ["vi 86000000 CNY consistent 1.8 %", "vi 13000000 USD base"],
    null,
  ],
])("%s", (_title, sayings, rows, likely) => {
  const [table] = tablesOf(sayings);
  expect(table!.rows.map(line)).toEqual(rows);
  expect(table!.likely?.currency ?? null).toBe(likely);
});

test("two exact sums in one currency that a rule tells apart are not consistent in the table", () => {
  const sayings = {
    de: saying("35 Millionen Dollar", money("35 Millionen Dollar", 35e6, "USD")),
    en: saying(
      "$36 million (33 million euros)",
      money("$36 million", 36e6, "USD", { tolerance: 100_000 }),
      money("33 million euros", 33e6, "EUR", { ...bracket(0), tolerance: 50_000 }),
    ),
    vi: saying("36 triệu USD", money("36 triệu USD", 36e6, "USD", { tolerance: 100_000 })),
  };
  expect(findDisagreements(contextOf(sayings)).some(({ odd }) => odd === "de")).toBe(true);
  expect(tablesOf(sayings)[0]!.rows[0]).toMatchObject({ version: "de", verdict: "rough" });
});

test("a sum in one currency needs no table", () => {
  const sayings = { vi: saying("14 tỷ USD", money("14 tỷ USD", 14e9, "USD")) };
  expect(tablesOf({ ...sayings, en: saying("$14 billion", money("$14 billion", 14e9, "USD")) })).toEqual([]);
});

describe("without a rate", () => {
  test.each([
    ["2015-01-02", "too-old", "2018-06-22"],
    [null, "no-date", null],
  ])("dated %s: %s", (date, reason, nearest) => {
    const [table] = tablesOf({ vi: YEN }, date);
    expect(table!.noRate).toEqual(["USD", "JPY"].map((currency) => ({ currency, reason, nearest })));
    expect(table!.rates).toBeNull();
    expect(table!.rows.map(line)).toEqual(["vi 86000000 JPY unknown", "vi 13000000 USD base"]);
    expect(table!.rows[0]!.cells).toEqual([null, 86e6]);
    expect(table!.likely).toBeNull();
  });

  it("one unknown currency leaves the others compared", () => {
    const [table] = tablesOf({
      de: saying(
        "2 Bitcoin (11,15 Mio. Euro)",
        money("2 Bitcoin", 2, "BTC"),
        money("11,15 Mio. Euro", 11.15e6, "EUR", bracket(0)),
      ),
      en: saying("$13 million", money("$13 million", 13e6, "USD")),
    });
    expect(table!.noRate).toEqual([{ currency: "BTC", reason: "unknown-currency", nearest: null }]);
    expect(table!.rows.map(({ currency, verdict }) => `${currency} ${verdict}`)).toEqual([
      "BTC unknown",
      "EUR base",
      "USD consistent",
    ]);
  });
});
