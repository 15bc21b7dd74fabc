import type { Bound } from "./fact.ts";
import type { Grammar } from "./grammar.ts";
import type { Token } from "./tokens.ts";

/** How the words around a quantity bound it, and whether they call it converted. */
export interface Surroundings {
  readonly bound: Bound | null;
  readonly converted: boolean;
  /** Index of the first token of these words, or of the quantity where there are none. */
  readonly from: number;
}

/** "über umgerechnet etwa 11 Mio.": so many such words in a row at most. */
const MAX_WORDS_BEFORE = 3;
/** How far left a verb still governs its preposition: "verfügt die Bank heute über 10". */
const GOVERNED_REACH = 7;

function isGoverned(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const governed = grammar.data.governed.find((one) => one.word === tokens[at]?.key);
  if (!governed) return false;
  for (let left = at - 1; left >= Math.max(0, at - GOVERNED_REACH); left--) {
    const token = tokens[left];
    if (token && /^[.;!?]$/.test(token.raw)) return false;
    if (token && governed.verbs.includes(token.key)) return true;
  }
  return false;
}

/** Looks at the words beside the quantity in tokens `[from, to)`. The bound nearest to it wins. */
export function surroundingsOf(tokens: readonly Token[], from: number, to: number, grammar: Grammar): Surroundings {
  let bound: Bound | null = null;
  let converted = false;
  let at = from;
  const opener = tokens[from - 1]?.key ?? "";
  if (grammar.data.rangePairs.some(([first]) => first === opener)) {
    const outer = grammar.boundsBefore.endingAt(tokens, from - 2);
    if (outer) {
      bound = outer.value;
      at = outer.from;
    }
  }
  for (let count = 0; count < MAX_WORDS_BEFORE && at > 0; count++) {
    const found = grammar.boundsBefore.endingAt(tokens, at - 1);
    if (found && !isGoverned(tokens, found.from, grammar)) {
      bound ??= found.value;
      at = found.from;
      continue;
    }
    const conversion = grammar.conversions.endingAt(tokens, at - 1);
    if (!conversion) break;
    converted = true;
    at = conversion.from;
  }
  // "About five hundred or more" is at least that.
  if (bound === null || bound === "about") bound = grammar.boundsAfter.startingAt(tokens, to)?.value ?? bound;
  return { bound, converted, from: at };
}
