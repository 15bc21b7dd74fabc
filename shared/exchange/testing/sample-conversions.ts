import type { ExchangeConversion } from "../conversions.ts";

/** The sum of the second bead: yen and dollars in Vietnamese, euros in German, yuan and dollars in English. */
export const SAMPLE_CONVERSIONS: readonly ExchangeConversion[] = [
  {
    bead: 1,
    rates: { source: "ECB", date: "2018-06-22", perEuro: { USD: 1.1648, CNY: 7.5689, JPY: 128.3 } },
    currencies: ["USD", "EUR", "CNY", "JPY"],
    rows: [
      {
        ...{ version: "vi", range: { start: 185, end: 197 }, value: 86e6, currency: "JPY" },
        ...{ cells: [780_770, 670_303, 5_073_464, 86e6], offBy: -0.94, verdict: "inconsistent" },
      },
      {
        ...{ version: "vi", range: { start: 211, end: 223 }, value: 13e6, currency: "USD" },
        ...{ cells: [13e6, 11_160_714, 84_474_330, 1_431_919_643], offBy: null, verdict: "base" },
      },
      {
        ...{ version: "de", range: { start: 257, end: 272 }, value: 11.15e6, currency: "EUR" },
        ...{ cells: [12_987_520, 11.15e6, 84_393_235, 1_430_545_000], offBy: -0.001, verdict: "consistent" },
      },
      {
        ...{ version: "en", range: { start: 225, end: 240 }, value: 86e6, currency: "CNY" },
        ...{ cells: [13_234_790, 11_362_285, 86e6, 1_457_781_184], offBy: 0.018, verdict: "consistent" },
      },
    ],
    likely: { row: 0, currency: "CNY", value: 13_234_790, base: "USD" },
    noRate: [],
  },
];
