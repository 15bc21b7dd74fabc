import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDate, toDay } from "./calendar-day.ts";
import { EMBEDDED_RATES, lookUpRate } from "./look-up.ts";
import { EMBEDDED_LAYER, importRates, type ImportedRates } from "./rate-layer.ts";
import { readRates } from "./read-rates.ts";
import { referenceRates } from "./reference-rates.ts";

const SEED = { seed: 20180622, numRuns: 200 };

function imported(text: string, source: string): ImportedRates {
  const file = readRates(text, lookUpRate);
  if (file.kind === "failure") throw new Error(`${file.line}: ${file.detail}`);
  return importRates(file, source);
}
const dong = imported("date,currency,perEuro\n2018-06-22,VND,26608\n2018-06-24,VND,26700", "dong.csv");

/** Any day of the table and some years around it, and any of its currencies. */
const days = fc.integer({ min: toDay("1998-06-01"), max: toDay("2026-12-31") }).map(toDate);
const codes = fc.constantFrom("USD", "JPY", "GBP", "CNY", "RUB", "INR", "ISK", "EUR", "DEM", "SKK");
const rateOf = (answer: ReturnType<typeof lookUpRate>): number => (answer.kind === "rate" ? answer.value : Number.NaN);

/** The rule, spelt out without an index: go back a day at a time, a week at most. */
function naive(date: string, from: string, to: string): readonly [string, number] | null {
  const perEuro = (code: string, day: number): number => {
    const known = lookUpRate(toDate(day), "EUR", code);
    return known.kind === "rate" && known.date === toDate(day) ? known.value : Number.NaN;
  };
  for (let day = toDay(date); day >= toDay(date) - 7; day--) {
    if (!EMBEDDED_LAYER.days.includes(day)) continue;
    const value = perEuro(to, day) / perEuro(from, day);
    if (!Number.isNaN(value)) return [toDate(day), value];
  }
  return null;
}

describe("the look-up", () => {
  it("equals a scan of the days before", () => {
    fc.assert(
      fc.property(days, codes, codes, (date, from, to) => {
        const found = lookUpRate(date, from, to);
        expect(found.kind === "rate" ? [found.date, found.value] : null).toEqual(naive(date, from, to));
      }),
      SEED,
    );
  });

  it("cross rates are consistent: there and back is one, and a way over a third currency of that day is no other", () => {
    fc.assert(
      fc.property(days, codes, codes, codes, (date, a, b, c) => {
        const [there, back] = [lookUpRate(date, a, b), lookUpRate(date, b, a)];
        const [first, second] = [lookUpRate(date, a, c), lookUpRate(date, c, b)];
        if (there.kind !== "rate" || back.kind !== "rate") return;
        expect(there.value * back.value).toBeCloseTo(1, 9);
        if (first.kind !== "rate" || second.kind !== "rate") return;
        if (new Set([there.date, first.date, second.date]).size > 1) return;
        expect((first.value * second.value) / there.value).toBeCloseTo(1, 9);
      }),
      SEED,
    );
  });

  it.each(["EUR", "CHF"])("does not know names of the language itself as currencies: constructor/%s", (to) => {
    expect(lookUpRate("2018-06-22", "constructor", to)).toMatchObject({ reason: "unknown-currency" });
  });
});

describe("an imported table", () => {
  it("of one day of the bank's gives what the embedded table gives, under the file's name", () => {
    fc.assert(
      fc.property(fc.nat(EMBEDDED_LAYER.days.length - 1), codes, codes, (index, from, to) => {
        const date = toDate(EMBEDDED_LAYER.days[index]!);
        const cells = ["USD", "JPY", "GBP", "CNY", "RUB", "INR", "ISK"].map((code) => {
          const rate = EMBEDDED_LAYER.seriesOf(code)![index]!;
          return [code, Number.isNaN(rate) ? "N/A" : String(rate)] as const;
        });
        const csv = `Date,${cells.map(([code]) => code).join()},\n${date},${cells.map(([, rate]) => rate).join()},\n`;
        const { lookUp } = referenceRates([imported(csv, "eurofxref.csv")]);
        const [own, embedded] = [lookUp(date, from, to), lookUpRate(date, from, to)];
        expect({ ...own, source: "" }).toEqual({ ...embedded, source: "" });
      }),
      SEED,
    );
  });

  it("adds a currency, and an answer names each table it took from", () => {
    const { lookUp } = referenceRates([dong]);
    expect(lookUp("2018-06-22", "EUR", "VND")).toMatchObject({ value: 26_608, source: "dong.csv", date: "2018-06-22" });
    expect(lookUp("2018-06-22", "USD", "VND")).toMatchObject({
      value: 26_608 / 1.1648,
      source: "ECB + dong.csv",
      perEuro: { USD: 1.1648, VND: 26_608 },
    });
    expect(lookUp("2018-06-22", "USD", "EUR")).toMatchObject({ source: "ECB" });
    expect(lookUp("2018-07-20", "EUR", "VND")).toMatchObject({ reason: "too-old", nearest: { date: "2018-06-24" } });
  });

  it("on a Sunday of its own crosses by the bank's Friday, and says that day", () => {
    const { lookUp } = referenceRates([dong]);
    expect(lookUp("2018-06-24", "USD", "VND")).toMatchObject({ value: 26_700 / 1.1648, date: "2018-06-22" });
    expect(lookUp("2018-06-24", "USD", "JPY")).toEqual(lookUpRate("2018-06-24", "USD", "JPY"));
    // On a day that the bank has, its own rates count, and the last day with both is Friday's.
    expect(lookUp("2018-06-25", "USD", "VND")).toMatchObject({ value: 26_700 / 1.1648 });
  });

  it("counts before the one imported earlier, on its own days only", () => {
    const correction = imported("date,currency,perEuro\n2018-06-22,VND,26610", "later.csv");
    expect(rateOf(referenceRates([dong, correction]).lookUp("2018-06-22", "EUR", "VND"))).toBe(26_610);
    expect(rateOf(referenceRates([correction, dong]).lookUp("2018-06-22", "EUR", "VND"))).toBe(26_608);
    expect(rateOf(referenceRates([dong, correction]).lookUp("2018-06-24", "EUR", "VND"))).toBe(26_700);
  });

  it("carries on where the embedded table ends", () => {
    const later = imported("Date,USD,\n2026-04-21,1.1701,\n2026-04-20,1.1699,\n", "eurofxref-hist.csv");
    expect(lookUpRate("2026-04-22", "EUR", "USD").kind).toBe("none");
    expect(referenceRates([later]).lookUp("2026-04-22", "EUR", "USD")).toMatchObject({
      value: 1.1701,
      date: "2026-04-21",
      source: "eurofxref-hist.csv",
    });
  });

  it("does not change what the law fixed", () => {
    const wrong = imported("date,currency,perEuro\n2018-06-22,DEM,2.5", "wrong.csv");
    expect(rateOf(referenceRates([wrong]).lookUp("2018-06-22", "EUR", "DEM"))).toBe(1.95583);
  });
});

describe("an average", () => {
  const { average } = EMBEDDED_RATES;

  it("says that it is one, of which period, from how many days", () => {
    expect(average("2018-06", "EUR", "USD")).toEqual({
      kind: "rate",
      date: "2018-06-29",
      value: 1.16783,
      source: "ECB",
      perEuro: { USD: 1.16783 },
      average: { period: "2018-06", days: 21 },
    });
    expect(average("2018", "EUR", "USD")).toMatchObject({ date: "2018-12-31", average: { period: "2018", days: 255 } });
  });

  it("is the mean of the euro rates, crossed, so that averages are consistent, too", () => {
    const mean = (code: string): number => {
      const june = [...EMBEDDED_LAYER.days.entries()].filter(([, day]) => toDate(day).startsWith("2018-06"));
      const rates = june.map(([index]) => EMBEDDED_LAYER.seriesOf(code)![index]!);
      return rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
    };
    expect(rateOf(average("2018-06", "USD", "CNY"))).toBeCloseTo(mean("CNY") / mean("USD"), 4);
    const crossed = rateOf(average("2018-06", "USD", "JPY")) * rateOf(average("2018-06", "JPY", "CNY"));
    expect(crossed).toBeCloseTo(rateOf(average("2018-06", "USD", "CNY")), 9);
  });

  it("of a currency that ended in the period counts the days it had", () => {
    expect(average("2022-03", "EUR", "RUB")).toMatchObject({ date: "2022-03-01", average: { days: 1 } });
    expect(average("2022-04", "EUR", "RUB")).toEqual({ kind: "none", reason: "too-old", nearest: null });
  });

  it("counts no rate twice that only stands over a weekend", () => {
    const { average: withDong } = referenceRates([dong]);
    expect(withDong("2018-06", "USD", "VND")).toMatchObject({ average: { days: 1 }, source: "ECB + dong.csv" });
    expect(withDong("2018-06", "EUR", "USD")).toEqual(average("2018-06", "EUR", "USD"));
  });

  it.each(["2018-13", "2018-6", "18", "", "2018-06-22"])("of %j is none", (period) => {
    expect(average(period, "EUR", "USD")).toMatchObject({ reason: "no-date" });
  });

  it("of an unknown currency is none", () => {
    expect(average("2018-06", "EUR", "VND")).toMatchObject({ reason: "unknown-currency" });
  });
});
