import { lastOnOrBefore, toDay } from "./calendar-day.ts";
import { FIXED_PARITY } from "./fixed-parity.ts";
import { EMBEDDED_LAYER, layerOf, type ImportedRates, type RateLayer } from "./rate-layer.ts";

/** A rate is used up to this many days after its own: a week bridges Easter and New Year, and no more. */
export const MAX_AGE_DAYS = 7;

/** One currency over all tables, by index into {@link MergedRates.days}. */
export interface MergedSeries {
  /** Units for one euro; NaN where there is none. */
  readonly values: Float64Array;
  /** The day that the value was published for: an earlier one where the bank's rate stands over a weekend. */
  readonly published: Int32Array;
  /** Index into {@link MergedRates.sources}. */
  readonly sources: Uint16Array;
}

/**
 * Imported tables laid over the embedded one: of several that have a currency on a day, the last imported counts. On a
 * day that only a table of one's own has, the bank's rates of its day before stand, at most {@link MAX_AGE_DAYS} days,
 * so that a price of a Sunday can be crossed. A currency that became the euro keeps its legal parity in every table.
 */
export class MergedRates {
  /** Ascending, of all tables. */
  readonly days: Int32Array;
  /** The embedded table's name first, then in the order of import. */
  readonly sources: readonly string[];
  readonly #layers: readonly RateLayer[];
  readonly #series = new Map<string, MergedSeries | null>();
  /** By day index: the index of the bank's last day on or before it; -1: none. */
  readonly #banksDay: Int32Array;

  /** @param imported in the order of import */
  constructor(imported: readonly ImportedRates[]) {
    this.#layers = [EMBEDDED_LAYER, ...imported.map(layerOf)];
    this.sources = this.#layers.map(({ source }) => source);
    this.days =
      imported.length === 0
        ? EMBEDDED_LAYER.days
        : Int32Array.from(new Set(this.#layers.flatMap(({ days }) => [...days]))).sort();
    const banks = new Set(this.#layers.filter(({ isBanks }) => isBanks).flatMap(({ days }) => [...days]));
    let last = -1;
    this.#banksDay = this.days.map((day, index) => (last = banks.has(day) ? index : last));
  }

  /** `null` where no table knows the currency. Decoded and merged once; the euro is one everywhere. */
  seriesOf(code: string): MergedSeries | null {
    const known = this.#series.get(code);
    if (known !== undefined) return known;
    const series = this.#merge(code);
    this.#series.set(code, series);
    return series;
  }

  #merge(code: string): MergedSeries | null {
    const own = this.#layers.map((layer) => layer.seriesOf(code));
    const parity =
      code === "EUR"
        ? { perEuro: 1, from: 0 }
        : Object.hasOwn(FIXED_PARITY, code)
          ? {
              perEuro: FIXED_PARITY[code]!.perEuro,
              from: lastOnOrBefore(this.days, toDay(FIXED_PARITY[code]!.since) - 1) + 1,
            }
          : null;
    if (parity === null && own.every((series) => series === null)) return null;
    const values = new Float64Array(this.days.length).fill(Number.NaN);
    const published = this.days.slice();
    const sources = new Uint16Array(this.days.length);
    for (const [layer, series] of own.entries()) {
      if (series !== null) this.#lay(layer, series, values, sources);
    }
    for (const [index, bank] of this.#banksDay.entries()) {
      if (bank === index || bank < 0 || !Number.isNaN(values[index])) continue;
      if (this.days[index]! - this.days[bank]! > MAX_AGE_DAYS) continue;
      values[index] = values[bank]!;
      published[index] = this.days[bank]!;
      sources[index] = sources[bank]!;
    }
    if (parity !== null) {
      values.fill(parity.perEuro, parity.from);
      published.set(this.days.subarray(parity.from), parity.from);
      sources.fill(0, parity.from);
    }
    return { values, published, sources };
  }

  #lay(layer: number, series: Float64Array, values: Float64Array, sources: Uint16Array): void {
    let at = 0;
    for (const [index, day] of this.#layers[layer]!.days.entries()) {
      const value = series[index]!;
      if (Number.isNaN(value)) continue;
      while (this.days[at]! < day) at += 1;
      values[at] = value;
      sources[at] = layer;
    }
  }
}
