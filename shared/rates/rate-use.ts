import type { RateSource } from "./rate-answer.ts";
import type { ReferenceRates } from "./reference-rates.ts";

/** Which rate a person wants instead of the day's: that of another day, or the average of a month or a year. */
export type RateUse =
  | { readonly kind: "day"; /** `YYYY-MM-DD`. */ readonly date: string }
  | { readonly kind: "average"; /** `2018-06` or `2018`. */ readonly period: string };

export const AVERAGE_SPANS = ["month", "year"] as const;
export type AverageSpan = (typeof AVERAGE_SPANS)[number];

/** Answers every question by the rate that a person chose, whatever day it asks for. */
export function chosenRates({ lookUp, average }: ReferenceRates, use: RateUse): RateSource {
  return use.kind === "day"
    ? (_, from, to) => lookUp(use.date, from, to)
    : (_, from, to) => average(use.period, from, to);
}

/** Answers by the average of the month or year that a date is in. */
export function averagedRates({ average }: ReferenceRates, span: AverageSpan): RateSource {
  return (date, from, to) => average(date.slice(0, span === "month" ? 7 : 4), from, to);
}
