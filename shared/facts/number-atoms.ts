import type { Grammar } from "./grammar.ts";
import type { NumberAtom } from "./lang/language-data.ts";
import type { Token } from "./tokens.ts";

export interface AtomsFound {
  readonly atoms: readonly NumberAtom[];
  /** Index after the last token. */
  readonly to: number;
}

/** Longest compound number word that is tried; "neunhundertneunundneunzigtausendneunhundertneunundneunzig" has 56. */
const MAX_COMPOUND = 60;

/** Longest morphemes first, shorter ones where that leads nowhere ("ein-einhalb", not "eine-inhalb"); linear thanks to `dead`. */
function splitCompound(word: string, morphemes: Grammar["morphemes"]): readonly NumberAtom[] | null {
  if (word.length > MAX_COMPOUND) return null;
  const dead = new Set<number>();
  const splitFrom = (at: number): readonly NumberAtom[] | null => {
    if (at === word.length) return [];
    if (dead.has(at)) return null;
    for (const [morpheme, atom] of morphemes.get(word.charAt(at)) ?? []) {
      const rest = word.startsWith(morpheme, at) ? splitFrom(at + morpheme.length) : null;
      if (rest) return [atom, ...rest];
    }
    dead.add(at);
    return null;
  };
  return splitFrom(0);
}

/** The number word or phrase at token `from`: one atom, or several for a compound such as "vierundzwanzig". */
export function atomsAt(tokens: readonly Token[], from: number, grammar: Grammar): AtomsFound | null {
  const token = tokens[from];
  if (token?.kind !== "word") return null;
  const phrase = grammar.atoms.startingAt(tokens, from);
  if (phrase) return { atoms: [phrase.value], to: phrase.to };
  if (!grammar.data.compoundNumbers) return null;
  const atoms = splitCompound(token.key, grammar.morphemes);
  return atoms ? { atoms, to: from + 1 } : null;
}
