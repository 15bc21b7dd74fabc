import { Accumulator } from "./accumulator.ts";
import type { Grammar } from "../grammar.ts";
import type { NumberAtom } from "../lang/language-data.ts";
import type { NumberPart } from "./number-atoms.ts";

/**
 * The sum of number words, `last` behind them, or null where they are not one number. `openScale`: the last scale word where
 * nothing stands behind it ("five billion": 1e9), else 1.
 */
export function sumOf(
  parts: readonly NumberPart[],
  last: NumberAtom | null,
  grammar: Grammar,
): { readonly value: number; readonly openScale: number } | null {
  const sum = new Accumulator(grammar.data.bareHundred);
  for (const part of parts) if (!part.atoms.every((atom) => sum.offer(atom, part.compound))) return null;
  if (last && !sum.offer(last, true)) return null;
  return sum.isEmpty || sum.awaitsMore ? null : { value: sum.value, openScale: sum.openScale };
}
