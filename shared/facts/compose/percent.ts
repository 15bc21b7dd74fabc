import { extentOf, fieldsOf } from "../quantity.ts";
import type { Composer } from "./composer.ts";

/** `40 %`, "vierzig Prozent", "40 phần trăm"; percentage points are another kind: 40 points are not 40 %. */
export const composePercent: Composer = (quantity, { tokens, grammar }) => {
  const points = grammar.percentPoints.startingAt(tokens, quantity.to);
  if (points && !quantity.last) {
    const value = quantity.first.value;
    return { from: quantity.from, to: points.to, body: { kind: "percentPoints", value, ...fieldsOf(quantity) } };
  }
  const percent = grammar.percent.startingAt(tokens, quantity.to);
  if (!percent) return null;
  return {
    from: quantity.from,
    to: percent.to,
    body: { kind: "percent", ...fieldsOf(quantity), ...extentOf(quantity) },
  };
};
