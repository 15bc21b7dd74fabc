import type { Grammar } from "../grammar.ts";
import type { NumberAtom } from "../lang/language-data.ts";
import { runAt } from "./number-atoms.ts";
import { readNumber } from "./number-reader.ts";
import { sumOf } from "./parts-sum.ts";
import type { Token } from "../tokens.ts";

/** An ordinal in words; `value` null: tokens that only look like one (a weekday). */
export interface OrdinalRead {
  readonly value: number | null;
  readonly to: number;
}

/** "Thứ 18", "thứ hai mươi mốt"; "thứ ba" is a Tuesday where the words around it do not say otherwise. */
function prefixed(tokens: readonly Token[], from: number, grammar: Grammar): OrdinalRead | null {
  const { prefixes, weekdays } = grammar.data.ordinals;
  const prefix = tokens[from];
  if (!prefix || !prefixes.includes(prefix.key)) return null;
  const number = readNumber(tokens, from + 1, grammar, { homographs: true });
  if (number?.kind !== "number" || !Number.isInteger(number.read.value) || number.read.fraction) return null;
  const { value, to, digits } = number.read;
  if (digits || to !== from + 2 || !weekdays.values.includes(value)) return { value, to };
  const before = tokens[from - 1];
  const next = tokens[to];
  const day =
    before?.kind !== "word" ||
    weekdays.before.includes(before.key) ||
    prefix.raw !== prefix.key ||
    tokens[to - 1]?.raw !== tokens[to - 1]?.key ||
    next?.kind === "digits" ||
    (next?.raw === "(" && tokens[to + 1]?.kind === "digits") ||
    weekdays.after.includes(next?.key ?? "");
  return { value: day ? null : value, to };
}

/** "Twenty-first", "einundzwanzigste", "third" at token `from`. */
export function readOrdinal(tokens: readonly Token[], from: number, grammar: Grammar): OrdinalRead | null {
  const listed = grammar.ordinalWords.startingAt(tokens, from);
  if (listed) return { value: listed.value, to: listed.to };
  const before = prefixed(tokens, from, grammar);
  if (before) return before;
  const run = runAt(tokens, from, grammar);
  const ending = run?.ending === null ? undefined : grammar.ordinalEndings.get(run?.ending ?? "");
  if (!run || !ending) return null;
  const { unsure } = grammar.data.ordinals;
  const cue = tokens[from - 1]?.key ?? "";
  if (run.parts.length === 0 && unsure.words.includes(run.ending ?? "") && !unsure.cues.includes(cue)) return null;
  // "A twenty second delay" lasts.
  if (run.parts.length > 0 && grammar.articles.has(cue) && grammar.durations.startingAt(tokens, run.to - 1))
    return null;
  if (run.parts[0]?.atoms[0]?.role === "article") return null;
  if (run.parts.length === 0) return { value: atomValue(ending), to: run.to };
  const sum = sumOf(run.parts, ending, grammar);
  return sum && { value: sum.value, to: run.to };
}

/** "Millionth" alone. */
function atomValue(atom: NumberAtom): number | null {
  if (atom.role === "scale") return 10 ** atom.exponent;
  if (atom.role === "hundred") return 100;
  return "value" in atom ? atom.value : null;
}
