import type { NumberStep } from "../numbers/number-reader.ts";
import type { Token } from "../tokens.ts";
import type { CalendarGrammar } from "./calendar-grammar.ts";
import type { Day } from "./day.ts";

/** A text while its calendar is read. */
export interface CalendarScene {
  readonly tokens: readonly Token[];
  readonly calendar: CalendarGrammar;
  readonly publication: Day | null;
  /** No capital in the whole text: then a small letter tells nothing. */
  readonly caseless: boolean;
  /** Numbers already read, by their first token. */
  readonly numbers: Map<number, NumberStep | null>;
}

/** True where a pattern of the set may begin: with one of its words, with digits, or with a Roman numeral. */
export const mayBegin = ({ tokens }: CalendarScene, at: number, words: ReadonlySet<string>): boolean => {
  const token = tokens[at];
  return token !== undefined && (token.kind === "digits" || words.has(token.key) || isRoman(token.raw));
};

const isRoman = (raw: string): boolean => "XVI".includes(raw.charAt(0)) && /^[XVI]+$/.test(raw);

/** The place of what is being read, tokens `[from, to)`. */
export interface Place {
  readonly from: number;
  readonly to: number;
  /** A word before it ("early", "from") has made clear that a date follows. */
  readonly isExpected: boolean;
}

/** True where nothing else stands in the text, a last mark aside. */
export function isWholeText({ tokens }: CalendarScene, { from, to }: Place): boolean {
  return from === 0 && (to === tokens.length || (to === tokens.length - 1 && tokens[to]?.kind === "mark"));
}

/** True where the number read last goes on, or counts something: "tháng 4,5 triệu", "2000 Euro", "21.06.2018.5". */
export function continuesAsQuantity({ tokens, calendar }: CalendarScene, to: number): boolean {
  if (tokens[to - 1]?.kind !== "digits") return false;
  const next = tokens[to];
  if (!next) return false;
  const { grammar } = calendar;
  const beyond = tokens[to + 1];
  if (next.gap === "none" && next.kind === "word") return true;
  if (next.gap === "none" && /^[.,/:]$/.test(next.raw) && beyond?.kind === "digits" && beyond.gap === "none")
    return true;
  return (
    grammar.percent.startingAt(tokens, to) !== null ||
    grammar.currencySigns.startingAt(tokens, to) !== null ||
    grammar.currencyNames.startingAt(tokens, to) !== null ||
    (grammar.measures.startingAt(tokens, to) ?? grammar.measureSymbols.startingAt(tokens, to)) !== null ||
    grammar.atoms.startingAt(tokens, to)?.value.role === "scale"
  );
}
