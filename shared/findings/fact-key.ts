import type { Fact } from "../facts/fact.ts";
import { endsOf } from "./mention.ts";

const SIGNIFICANT_DIGITS = 6;

/** What a fact is recognised by in another version; `null` for a date that cannot be told. */
export function factKey(fact: Fact): string | null {
  switch (fact.kind) {
    case "date":
      return `date ${fact.resolved ?? fact.timex}`;
    case "relativeDate":
      return fact.resolved === undefined ? null : `date ${[fact.resolved].flat().join(" ")}`;
    case "dateRange":
      return `date ${fact.timex}`;
    case "time":
    case "score":
      return `${fact.kind} ${fact.values.join(":")}`;
    case "name":
      return `name ${fact.key}`;
    case "hedge":
    case "attribution":
    case "negation":
      return `${fact.kind} ${fact.cue}`;
    default:
      return `number ${Number(endsOf(fact).low.toPrecision(SIGNIFICANT_DIGITS))}`;
  }
}
