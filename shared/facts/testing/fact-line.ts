import type { Fact } from "../fact.ts";

const BOUND_SIGN = { over: ">", under: "<", atLeast: "≥", atMost: "≤", about: "~" } as const;

/** A fact's value in one short line, for tables of cases: `money >86000000 JPY`, `date XXXX-04`, `percent 10..20`. */
export function toFactLine(fact: Fact): string {
  if (fact.kind === "date") return `date ${fact.timex}`;
  if (fact.kind === "relativeDate") return `relativeDate ${[fact.resolved ?? "?"].flat().join(" or ")}`;
  if (fact.kind === "dateRange") return `dateRange ${fact.timex}`;
  if (fact.kind === "time" || fact.kind === "score") return `${fact.kind} ${fact.values.join(":")}`;
  if (fact.kind === "name") return `name ${fact.entity} ${fact.key}`;
  if ("cue" in fact) return `${fact.kind} ${fact.cue}`;
  const extent = "value" in fact ? String(fact.value) : "min" in fact ? `${fact.min}..${fact.max}` : "";
  const unit = "currency" in fact ? ` ${fact.currency}` : "unit" in fact ? ` ${fact.unit}` : "";
  return `${fact.kind} ${fact.bound ? BOUND_SIGN[fact.bound] : ""}${extent}${unit}`;
}
