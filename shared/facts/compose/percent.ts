import { extentOf, fieldsOf } from "../quantities/quantity.ts";
import type { QuantityRead } from "../quantities/quantity.ts";
import { linkEnd } from "./amount.ts";
import type { Composed, Composer, Scene } from "./composer.ts";

/** A label alone tells little: how sure one can be of the number behind it. */
const LABEL_CONFIDENCE = 0.7;
const CLAUSE_END = /^[.,;:!?)\]]$/;

/** "Percentage: 16": a clause that is nothing but a label and its number, as tables and captions have it. */
function labelled(quantity: QuantityRead, { tokens, grammar, floor }: Scene): Composed | null {
  const next = tokens[quantity.to];
  if (next !== undefined && !CLAUSE_END.test(next.raw)) return null;
  const label = grammar.percentLabels.endingAt(tokens, quantity.from - 1);
  if (!label || label.from < floor || (label.from > 0 && tokens[label.from - 1]?.kind !== "mark")) return null;
  const body = { kind: "percent" as const, ...fieldsOf(quantity), ...extentOf(quantity), confidence: LABEL_CONFIDENCE };
  return { from: label.from, to: quantity.to, body };
}

/**
 * `40 %`, "vierzig Prozent", "40 phần trăm", "half a percent"; percentage points are another kind: 40 points are not 40 %.
 * Per mille and basis points are counted in these units.
 */
export const composePercent: Composer = (quantity, scene) => {
  const { tokens, grammar } = scene;
  const hyphen = tokens[quantity.to]?.raw === "-" && tokens[quantity.to + 1]?.kind === "word" ? 1 : 0;
  const at = linkEnd(quantity, tokens, grammar) + hyphen;
  const points = grammar.percentPoints.startingAt(tokens, at);
  if (points && !quantity.last) {
    const body = { ...fieldsOf(quantity, points.value), value: extentOf(quantity, points.value).value ?? 0 };
    return { from: quantity.from, to: points.to, body: { kind: "percentPoints", ...body } };
  }
  const percent = grammar.percent.startingAt(tokens, at);
  if (quantity.first.article) return null;
  if (!percent) return labelled(quantity, scene);
  return {
    from: quantity.from,
    to: percent.to,
    body: { kind: "percent", ...fieldsOf(quantity, percent.value), ...extentOf(quantity, percent.value) },
  };
};
