/** A day's rates: units of each currency for one euro; a currency without a rate that day is absent. */
export interface RateDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly perEuro: ReadonlyMap<string, number>;
}

export const RATES_PROBLEMS = [
  "empty",
  "bad-header",
  "bad-width",
  "bad-date",
  "bad-order",
  "bad-currency",
  "bad-rate",
  "given-twice",
  "no-euro-rate",
  "bad-xml",
] as const;
export type RatesProblem = (typeof RATES_PROBLEMS)[number];

/** Why a file of rates was refused, as a whole: half a table would answer silently. */
export interface RatesRefusal {
  readonly kind: "failure";
  readonly problem: RatesProblem;
  /** From 1. */
  readonly line: number;
  /** The offending words, or what was expected; English. */
  readonly detail: string;
}

export interface RatesFile {
  readonly kind: "rates";
  /** `ecb`: published by the bank, complete for each of its days; `own`: whatever its author wrote down. */
  readonly origin: "ecb" | "own";
  /** Newest first, each date once; at least one. */
  readonly days: readonly RateDay[];
}

export function refuseRates(problem: RatesProblem, line: number, detail: string): RatesRefusal {
  return { kind: "failure", problem, line, detail: detail.slice(0, 200) };
}

const RATE = /^\d{1,12}(?:\.\d{1,12})?$/;

/** A positive decimal number with a point; `null` for anything else. */
export function readRate(cell: string): number | null {
  const rate = RATE.test(cell) ? Number(cell) : 0;
  return rate > 0 ? rate : null;
}

/** Whether a word has the shape of an ISO 4217 code, and is not the euro itself. */
export const isForeignCode = (code: string): boolean => /^[A-Z]{3}$/.test(code) && code !== "EUR";
