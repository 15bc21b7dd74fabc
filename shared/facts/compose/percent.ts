import { extentOf, fieldsOf } from "../quantity.ts";
import { linkEnd } from "./amount.ts";
import type { Composer } from "./composer.ts";

/**
 * `40 %`, "vierzig Prozent", "40 phần trăm", "half a percent"; percentage points are another kind: 40 points are not 40 %.
 * Per mille and basis points are counted in these units.
 */
export const composePercent: Composer = (quantity, { tokens, grammar }) => {
  const hyphen = tokens[quantity.to]?.raw === "-" && tokens[quantity.to + 1]?.kind === "word" ? 1 : 0;
  const at = linkEnd(quantity, tokens, grammar) + hyphen;
  const points = grammar.percentPoints.startingAt(tokens, at);
  if (points && !quantity.last) {
    const body = { ...fieldsOf(quantity, points.value), value: extentOf(quantity, points.value).value ?? 0 };
    return { from: quantity.from, to: points.to, body: { kind: "percentPoints", ...body } };
  }
  const percent = grammar.percent.startingAt(tokens, at);
  if (!percent || quantity.first.article) return null;
  return {
    from: quantity.from,
    to: percent.to,
    body: { kind: "percent", ...fieldsOf(quantity, percent.value), ...extentOf(quantity, percent.value) },
  };
};
