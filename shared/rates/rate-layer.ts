import ecb from "./ecb.json" with { type: "json" };
import { toDay } from "./calendar-day.ts";
import { decodeDates, decodeSeries, type RateTable } from "./rate-table.ts";
import type { RatesFile } from "./rates-file.ts";

/** A table of rates as the look-up reads it. */
export interface RateLayer {
  /** `ECB`, or the name of the imported file. */
  readonly source: string;
  /** Whether its days are those on which the bank published: between them its rates stand, as over a weekend. */
  readonly isBanks: boolean;
  /** Ascending, counted from 1970-01-01. */
  readonly days: Int32Array;
  /** Units for one euro by day index, NaN where there is none; `null` where the table lacks the currency. */
  seriesOf(code: string): Float64Array | null;
}

/** An imported table: plain data that survives structured cloning. */
export interface ImportedRates extends Omit<RateLayer, "seriesOf"> {
  readonly perEuro: Readonly<Record<string, Float64Array>>;
}

const TABLE: RateTable = ecb;
let days: Int32Array | null = null;

/** What the embedded table covers. */
export const EMBEDDED_INFO = { source: TABLE.source, firstDate: TABLE.firstDate, lastDate: TABLE.lastDate } as const;

/** The embedded history of the European Central Bank; a currency is decoded when it is asked for. */
export const EMBEDDED_LAYER: RateLayer = {
  source: "ECB",
  isBanks: true,
  get days() {
    return (days ??= decodeDates(TABLE));
  },
  seriesOf: (code) => {
    const coded = Object.hasOwn(TABLE.rates, code) ? TABLE.rates[code] : undefined;
    return coded ? decodeSeries(coded.series, coded.digits, EMBEDDED_LAYER.days.length) : null;
  },
};

/** An imported table as a layer. */
export const layerOf = ({ perEuro, ...about }: ImportedRates): RateLayer => ({
  ...about,
  seriesOf: (code) => (Object.hasOwn(perEuro, code) ? (perEuro[code] ?? null) : null),
});

/** A file that was read, as a table of the name `source`. */
export function importRates({ origin, days: newestFirst }: RatesFile, source: string): ImportedRates {
  const ascending = newestFirst.toReversed();
  const perEuro: Record<string, Float64Array> = {};
  for (const [index, day] of ascending.entries()) {
    for (const [code, rate] of day.perEuro) {
      perEuro[code] ??= new Float64Array(ascending.length).fill(Number.NaN);
      perEuro[code][index] = rate;
    }
  }
  return { source, isBanks: origin === "ecb", days: Int32Array.from(ascending, ({ date }) => toDay(date)), perEuro };
}
