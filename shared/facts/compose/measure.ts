import { extentOf, fieldsOf } from "../quantity.ts";
import type { Composer } from "./composer.ts";

/** `120 m`, `28 tấn`, `30 °C`: a unit of measure after the quantity. */
export const composeMeasure: Composer = (quantity, { tokens, grammar }) => {
  const symbol = grammar.measureSymbols.startingAt(tokens, quantity.to);
  const unit = grammar.measures.startingAt(tokens, quantity.to) ?? symbol;
  if (!unit) return null;
  const longer = symbol && symbol.to > unit.to ? symbol : unit;
  const [code, factor] = longer.value;
  return {
    from: quantity.from,
    to: longer.to,
    body: { kind: "measure", unit: code, ...fieldsOf(quantity, factor), ...extentOf(quantity, factor) },
  };
};

/** "24 years", "24-jährige", "24 tuổi", "aged 24". "One day" and "eines Tages" are no durations. */
export const composeSpan: Composer = (quantity, { tokens, grammar, floor }) => {
  const hyphen = /^[-‑]$/.test(tokens[quantity.to]?.raw ?? "") ? 1 : 0;
  const fields = { ...fieldsOf(quantity), ...extentOf(quantity) };
  const age = grammar.ageUnits.startingAt(tokens, quantity.to + hyphen);
  if (age) return { from: quantity.from, to: age.to, body: { kind: "age", unit: "year", ...fields } };
  const cue = grammar.ageBefore.endingAt(tokens, quantity.from - 1);
  const unit = grammar.durations.startingAt(tokens, quantity.to + hyphen);
  if (!unit) {
    const isAge = cue && cue.from >= floor && quantity.first.value < 130 && quantity.first.scale === 1;
    return isAge ? { from: quantity.from, to: quantity.to, body: { kind: "age", unit: "year", ...fields } } : null;
  }
  if (quantity.first.weak) return null;
  const old = grammar.ageAfter.startingAt(tokens, unit.to + (tokens[unit.to]?.raw === "-" ? 1 : 0));
  if (old || cue)
    return { from: quantity.from, to: old?.to ?? unit.to, body: { kind: "age", unit: unit.value, ...fields } };
  return { from: quantity.from, to: unit.to, body: { kind: "duration", unit: unit.value, ...fields } };
};
