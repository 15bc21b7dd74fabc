import type { Grammar } from "../grammar.ts";
import type { NumberAtom } from "../lang/language-data.ts";
import type { Token } from "../tokens.ts";

/** A number word or phrase, tokens `[from, to)`. */
export interface NumberPart {
  readonly atoms: readonly NumberAtom[];
  /** Written as one word: "vierundzwanzig". */
  readonly compound: boolean;
  /** Joined to the part before it by a hyphen. */
  readonly hyphened: boolean;
  readonly from: number;
  readonly to: number;
}

/** Number words in a row, and the word that gives them another sense: "einundzwanzig|ste", "drei|viertel", "forty-|second". */
export interface NumberRun {
  readonly parts: readonly NumberPart[];
  /** The last word, as listed in one of the grammar's maps of endings; its tokens end at `to`. */
  readonly ending: string | null;
  /** Whether a hyphen stands before the ending, or it is written together with the part before it. */
  readonly endingJoined: boolean;
  readonly to: number;
}

/** Longest compound number word that is tried; "neunhundertneunundneunzigtausendneunhundertneunundneunzig" has 56. */
const MAX_COMPOUND = 64;
/** So many number words in a row are read as one number at most. */
const MAX_PARTS = 24;

interface Split {
  readonly atoms: readonly NumberAtom[];
  readonly ending: string | null;
}

/** Longest morphemes first, shorter ones where that leads nowhere ("ein-einhalb", not "eine-inhalb"); linear thanks to `dead`. */
function splitCompound(word: string, grammar: Grammar): Split | null {
  if (word.length > MAX_COMPOUND) return null;
  const dead = new Set<number>();
  const splitFrom = (at: number): Split | null => {
    if (at === word.length) return { atoms: [], ending: null };
    if (dead.has(at)) return null;
    const rest = at === 0 ? word : word.slice(at);
    if (at > 0 && grammar.endings.has(rest)) return { atoms: [], ending: rest };
    for (const [morpheme, atom] of grammar.morphemes.get(word.charAt(at)) ?? []) {
      const tail = word.startsWith(morpheme, at) ? splitFrom(at + morpheme.length) : null;
      if (tail) return { atoms: [atom, ...tail.atoms], ending: tail.ending };
    }
    dead.add(at);
    return null;
  };
  return splitFrom(0);
}

/** The number word or phrase at token `from`, with the ending that is written together with it. */
function partAt(
  tokens: readonly Token[],
  from: number,
  hyphened: boolean,
  grammar: Grammar,
): { readonly part: NumberPart; readonly ending: string | null } | null {
  const phrase = grammar.atoms.startingAt(tokens, from);
  if (phrase) return { part: { atoms: [phrase.value], compound: false, hyphened, from, to: phrase.to }, ending: null };
  const token = tokens[from];
  if (!grammar.data.compoundNumbers || token?.kind !== "word") return null;
  const split = splitCompound(token.key, grammar);
  if (!split) return null;
  return {
    part: { atoms: split.atoms, compound: split.atoms.length > 1, hyphened, from, to: from + 1 },
    ending: split.ending,
  };
}

const isHyphen = (token: Token | undefined): boolean => token !== undefined && /^[-‐‑]$/.test(token.raw);

/** "fifty - two": with spaces, a dash joins nothing else. */
const isTensAndUnit = (tens: NumberPart | undefined, unit: NumberPart | undefined): boolean =>
  tens?.atoms.at(-1)?.role === "tens" && unit?.atoms[0]?.role === "unit";

/** The number words from token `from` on; without any, the ending alone ("third"). Null where neither stands there. */
export function runAt(tokens: readonly Token[], from: number, grammar: Grammar): NumberRun | null {
  if (latest?.tokens !== tokens || latest.from !== from || latest.grammar !== grammar)
    latest = { tokens, from, grammar, run: readRun(tokens, from, grammar) };
  return latest.run;
}

/** Ordinals, shares and numbers are tried one after the other at one place; the words there are looked up once. */
let latest: {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly grammar: Grammar;
  readonly run: NumberRun | null;
} | null = null;

function readRun(tokens: readonly Token[], from: number, grammar: Grammar): NumberRun | null {
  const parts: NumberPart[] = [];
  let to = from;
  while (parts.length < MAX_PARTS) {
    const hyphened = parts.length > 0 && isHyphen(tokens[to]);
    const at = hyphened ? to + 1 : to;
    const token = tokens[at];
    if (token?.kind !== "word") break;
    const found = grammar.endings.has(token.key) ? null : partAt(tokens, at, hyphened, grammar);
    if (hyphened && tokens[to]?.gap !== "none" && !isTensAndUnit(parts.at(-1), found?.part)) break;
    if (!found) {
      return grammar.endings.has(token.key)
        ? { parts, ending: token.key, endingJoined: hyphened, to: at + 1 }
        : finished(parts, to);
    }
    parts.push(found.part);
    to = found.part.to;
    if (found.ending !== null) return { parts, ending: found.ending, endingJoined: true, to };
  }
  return finished(parts, to);
}

const finished = (parts: readonly NumberPart[], to: number): NumberRun | null =>
  parts.length === 0 ? null : { parts, ending: null, endingJoined: false, to };
