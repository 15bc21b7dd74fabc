import { fieldsOf } from "../quantity.ts";
import { readNumber } from "../number-reader.ts";
import type { Composer } from "./composer.ts";

/** "two thirds", "zwei Drittel", "hai phần ba". The value is the quotient; nothing is rounded, so the tolerance is 0. */
export const composeFraction: Composer = (quantity, { tokens, grammar }) => {
  if (quantity.last || !Number.isInteger(quantity.first.value)) return null;
  const named = grammar.denominators.startingAt(tokens, quantity.to);
  if (named) {
    const value = quantity.first.value / named.value;
    return { from: quantity.from, to: named.to, body: { kind: "fraction", value, tolerance: 0 } };
  }
  const word = grammar.fractionWords.startingAt(tokens, quantity.to);
  const below = word ? readNumber(tokens, word.to, grammar, { homographs: true }) : null;
  if (
    below?.kind !== "number" ||
    below.read.value <= quantity.first.value ||
    quantity.first.digits !== below.read.digits
  )
    return null;
  const value = quantity.first.value / below.read.value;
  return { from: quantity.from, to: below.read.to, body: { kind: "fraction", value, tolerance: 0 } };
};

/** `18th`, `am 3. Platz`, "thứ 18". */
export const composeOrdinal: Composer = (quantity, { tokens, grammar, floor }) => {
  const { suffixes, prefixes, dotAfter } = grammar.data.ordinals;
  if (quantity.last || !Number.isInteger(quantity.first.value) || quantity.first.scale !== 1) return null;
  const before = tokens[quantity.from - 1];
  const after = tokens[quantity.to];
  const body = { kind: "ordinal" as const, value: quantity.first.value, tolerance: 0 };
  if (after?.gap === "none" && suffixes.includes(after.key)) return { from: quantity.from, to: quantity.to + 1, body };
  if (before && quantity.from - 1 >= floor && prefixes.includes(before.key))
    return { from: quantity.from - 1, to: quantity.to, body };
  const dotted = after?.raw === "." && after.gap === "none" && tokens[quantity.to + 1]?.kind === "word";
  return dotted && before && dotAfter.includes(before.key) ? { from: quantity.from, to: quantity.to + 1, body } : null;
};

/** What no other composer claimed. A lone "one" or "ein" is dropped: an article more often than a number. */
export const composeNumber: Composer = (quantity) => {
  if (quantity.last) {
    const { first, last } = quantity;
    return {
      from: quantity.from,
      to: quantity.to,
      body: { kind: "numberRange", min: first.value, max: last.value, ...fieldsOf(quantity) },
    };
  }
  if (quantity.first.weak) return null;
  return {
    from: quantity.from,
    to: quantity.to,
    body: { kind: "number", value: quantity.first.value, ...fieldsOf(quantity) },
  };
};
