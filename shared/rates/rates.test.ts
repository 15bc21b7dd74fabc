import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { readEcbCsv } from "./ecb-csv.ts";
import { lookUpRate, RATES_INFO } from "./look-up.ts";
import { decodeDates, decodeSeries, encodeRateTable } from "./rate-table.ts";
import type { RateDay } from "./rates-file.ts";

describe("the bank's history file", () => {
  it("reads days, skips N/A, accepts CRLF and a byte-order mark", () => {
    const file = readEcbCsv("\uFEFFDate,USD,RUB,\r\n2022-03-02,1.1106,N/A,\r\n2022-03-01,1.1162,117.201,\r\n");
    if (file.kind === "failure") throw new Error(file.detail);
    expect(file.days.map((day) => [day.date, ...day.perEuro])).toEqual([
      ["2022-03-02", ["USD", 1.1106]],
      ["2022-03-01", ["USD", 1.1162], ["RUB", 117.201]],
    ]);
  });

  it.each([
    ["", "empty", 1],
    ["Date,USD,\n", "empty", 1],
    ["Day,USD,\n2020-01-02,1.1,\n", "bad-header", 1],
    ["Date,USD,USD,\n2020-01-02,1.1,1.1,\n", "bad-header", 1],
    ["Date,USD,\n2020-02-30,1.1,\n", "bad-date", 2],
    ["Date,USD,\n2020-01-03,1.1,\n2020-01-02,1.1,2,\n", "bad-width", 3],
    ["Date,USD,\n2020-01-02,1.1,\n2020-01-03,1.1,\n", "bad-order", 3],
    ["Date,USD,\n2020-01-02,one,\n", "bad-rate", 2],
    ["Date,USD,\n2020-01-02,0,\n", "bad-rate", 2],
  ])("refuses %j as %s at line %i", (csv, problem, line) => {
    expect(readEcbCsv(csv)).toMatchObject({ kind: "failure", problem, line });
  });
});

describe("the embedded table", () => {
  it("says where it comes from and what it covers", () => {
    expect(RATES_INFO).toEqual({ source: "European Central Bank", firstDate: "1999-01-04", lastDate: "2026-04-13" });
  });

  it.each([
    ["1999-01-04", "USD", 1.1789],
    ["1999-01-04", "JPY", 133.73],
    ["1999-01-05", "TRL", 372816],
    ["1999-01-05", "LVL", 0.6657],
    ["2018-06-20", "USD", 1.1578],
    ["2018-06-20", "CNY", 7.4953],
    ["2018-06-20", "JPY", 127.39],
    ["2018-06-21", "USD", 1.1538],
    ["2018-06-21", "CNY", 7.4977],
    ["2018-06-21", "JPY", 127.59],
    ["2018-06-22", "USD", 1.1648],
    ["2018-06-22", "CNY", 7.5689],
    ["2018-06-22", "JPY", 128.3],
    ["2026-04-10", "KRW", 1737.06],
    ["2026-04-13", "IDR", 20082.05],
    ["2026-04-13", "GBP", 0.87058],
  ])("gives the printed rate: %s %s %f", (date, currency, perEuro) => {
    expect(lookUpRate(date, "EUR", currency)).toEqual({
      kind: "rate",
      date,
      value: perEuro,
      source: "ECB",
      perEuro: { [currency]: perEuro },
    });
  });

  it.each([
    ["2018-06-23", "2018-06-22"],
    ["2018-06-24", "2018-06-22"],
    ["2018-06-25", "2018-06-25"],
    ["2018-04-02", "2018-03-29"],
    ["2026-04-20", "2026-04-13"],
  ])("uses the last rate on or before %s: %s", (date, used) => {
    expect(lookUpRate(date, "USD", "EUR")).toMatchObject({ kind: "rate", date: used });
  });

  it.each([
    ["2026-04-21", "USD", "EUR", "too-old", "2026-04-13"],
    ["1998-05-01", "USD", "JPY", "too-old", "1999-01-04"],
    ["2024-01-05", "RUB", "USD", "too-old", "2022-03-01"],
    ["2004-01-05", "CNY", "USD", "too-old", "2005-04-01"],
    ["2018-06-22", "VND", "USD", "unknown-currency", null],
    ["2018-06-22", "usd", "EUR", "unknown-currency", null],
    ["", "USD", "EUR", "no-date", null],
    ["2018-02-30", "USD", "EUR", "no-date", null],
    ["2018-06", "USD", "EUR", "no-date", null],
  ])("has no rate on %s %s/%s: %s, nearest %s", (date, from, to, reason, nearest) => {
    const found = lookUpRate(date, from, to);
    expect(found).toMatchObject({ kind: "none", reason });
    expect(found.kind === "none" ? (found.nearest?.date ?? null) : "rate").toBe(nearest);
  });

  it("keeps the legal parity of a currency that became the euro, and the market rate before", () => {
    expect(lookUpRate("2020-01-03", "EUR", "DEM")).toMatchObject({ value: 1.95583 });
    expect(lookUpRate("2005-01-03", "EUR", "SKK")).toMatchObject({ perEuro: { SKK: 38.655 } });
    expect(lookUpRate("2010-01-04", "EUR", "SKK")).toMatchObject({ value: 30.126 });
  });

  it("crosses through the euro: there and back is one, and a chain equals the direct way", () => {
    const value = (from: string, to: string): number => {
      const found = lookUpRate("2018-06-22", from, to);
      return found.kind === "rate" ? found.value : Number.NaN;
    };
    expect(value("USD", "JPY") * value("JPY", "USD")).toBeCloseTo(1, 12);
    expect(value("USD", "CNY") * value("CNY", "JPY")).toBeCloseTo(value("USD", "JPY"), 9);
    expect(value("USD", "USD")).toBe(1);
    expect(value("EUR", "EUR")).toBe(1);
  });

  it("packs and unpacks any table exactly", () => {
    const rate = fc.option(
      fc.integer({ min: 1, max: 9_999_999 }).map((n) => n / 10_000),
      { nil: undefined },
    );
    fc.assert(
      fc.property(fc.array(fc.record({ gap: fc.integer({ min: 1, max: 35 }), rate }), { minLength: 1 }), (rows) => {
        let time = Date.parse("2001-05-01");
        const ascending = rows.map((row): RateDay => {
          time += row.gap * 86_400_000;
          const date = new Date(time).toISOString().slice(0, 10);
          return { date, perEuro: new Map(row.rate === undefined ? [] : [["USD", row.rate]]) };
        });
        const table = encodeRateTable(["USD"], ascending.toReversed(), "test");
        const coded = table.rates["USD"] ?? { series: "", digits: 0 };
        const dates = [...decodeDates(table)].map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
        expect(dates).toEqual(ascending.map((day) => day.date));
        const series = [...decodeSeries(coded.series, coded.digits, rows.length)];
        expect(series).toEqual(rows.map((row) => row.rate ?? Number.NaN));
      }),
      { seed: 20180622, numRuns: 300 },
    );
  });
});
