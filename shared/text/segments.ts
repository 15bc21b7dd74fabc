import { type SentenceRules, sentenceRulesFor } from "./abbreviation-rules.ts";
import { BracketDepth } from "./bracket-depth.ts";
import type { ViewRange } from "./range.ts";

/** A sentence's place, and the paragraph that holds it. */
export interface SegmentSpan {
  readonly range: ViewRange;
  /** Index into the paragraphs that were given. */
  readonly paragraph: number;
}

const LATIN_MARKS = ".!?…؟۔।॥‼⁇⁈⁉";
const WIDE_MARKS = "。！？｡．";
const TERMINATORS = new RegExp(`[${LATIN_MARKS}${WIDE_MARKS}]{1,64}|[()（）［］[\\]]`, "gu");
const WIDE = new RegExp(`[${WIDE_MARKS}]$`, "u");
const WIDE_STOP = /[。｡．]$/u;
/** Closing marks on a sentence's end; one that also opens in some language closes only if no word leans on it. */
const CLOSING = /(?:[)\]}"'”’»›」』】）］〉》]|[«“‘‹](?![\p{L}\p{N}]))*/uy;
/** A closing mark that stands off the sentence by a space: "Non ! »", "“…đột phá. ”". */
const CLOSING_AFTER_SPACE = / [”»›](?=\s|$)/uy;
const OPENING = /[\s([{"'“”„‚‘’«»‹›「『【（¿¡–—-]*/uy;
const WORD = /[\p{L}\p{M}\p{N}]{1,40}/uy;
const ENDS_IN_TOKEN = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.,'’-]{0,39}$/u;
/** German and Latin abbreviations written with spaces: "z. B", "i. d. R". */
const SPACED_INITIALS = /(?:^|[^\p{L}\p{M}\p{N}.])((?:\p{L}{1,2}\. ?){1,3}\p{L}{1,3})$/u;
/** A unit of one letter behind its figure is no initial: "um 9.30 h", "5 m". */
const UNIT = /\p{N}\s?\p{Ll}$/u;
/** A word that runs into the next sentence: "Sicherheit.Das". Only letters on both sides, so no address or number. */
const GLUED_BEFORE = /(?:^|[\s("'“„«»])\p{Lu}?\p{Ll}{2,30}$/u;
const GLUED_AFTER = /^\p{Lu}\p{Ll}{1,30}(?=[\s,;:.!?)"'”“»]|$)(?!\.\p{L})/u;
/** Second halves of addresses and product names that people write with a capital: "Booking.Com", "Node.Js". */
const GLUED_NAMES = /^(?:Com|Net|Org|De|Vn|Io|Js|Eu|Tv|Info|Gov|Edu|Co|Me|Ai|Ch|At)$/u;

/**
 * Cuts each paragraph of a view text into sentences. Rules in the manner of Kiss & Strunk's classes (2006) with the
 * lists written out: a mark ends a sentence unless what stands before it is an abbreviation, initial or ordinal, or what
 * follows does not look like a beginning. Marks inside a bracket that opened in mid-sentence do not end it; closing
 * quotes and brackets belong to the sentence before; semicolons and colons never end one. In a script without capital
 * letters every mark ends a sentence. Linear: look-behind and look-ahead are bounded.
 */
export function segmentText(text: string, paragraphs: readonly ViewRange[], language: string): SegmentSpan[] {
  const rules = sentenceRulesFor(language);
  return paragraphs.flatMap((range, paragraph) =>
    sentencesOf(text.slice(range.start, range.end), rules).map(({ start, end }) => ({
      range: { start: range.start + start, end: range.start + end },
      paragraph,
    })),
  );
}

/** The sentences of one paragraph, as offsets into it, white space between them left out. */
function sentencesOf(paragraph: string, rules: SentenceRules): ViewRange[] {
  const sentences: ViewRange[] = [];
  const brackets = new BracketDepth(paragraph);
  let start = 0;
  for (const match of paragraph.matchAll(TERMINATORS)) {
    const mark = match[0];
    if (brackets.reads(mark, match.index, start)) continue;
    if (match.index < start) continue;
    const end = sentenceEnd(paragraph, start, match.index, mark, brackets.insideAt(match.index), rules);
    if (end === null) continue;
    sentences.push({ start, end });
    start = skip(/\s*/uy, paragraph, end);
  }
  if (start < paragraph.length) sentences.push({ start, end: paragraph.length });
  return sentences;
}

/** Where the sentence ends that the mark at `at` may close, or `null` where it goes on. */
function sentenceEnd(
  paragraph: string,
  start: number,
  at: number,
  mark: string,
  insideBracket: boolean,
  rules: SentenceRules,
): number | null {
  const markEnd = at + mark.length;
  let end = skip(CLOSING, paragraph, markEnd);
  const closed = paragraph.slice(markEnd, end);
  end = skip(CLOSING_AFTER_SPACE, paragraph, end);
  if (end >= paragraph.length) return null;
  if (insideBracket && !/[)\]）］]/u.test(closed)) return null;
  const before = paragraph.slice(Math.max(start, at - 60), at);
  if (!/[\p{L}\p{M}\p{N}\p{S}%)\]"'”’»“‘›」』）]\s?$/u.test(before)) {
    // "[…]", "(?)" and a mark that opens a sentence close nothing.
    if (closed !== "" || before.trim() === "" || mark === ".") return null;
  }
  if (WIDE.test(mark)) return insideBracket || (closed !== "" && !WIDE_STOP.test(mark)) ? null : end;
  if (!/\s/u.test(paragraph[end]!)) return closed === "" && isGlued(paragraph, mark, before, end, rules) ? end : null;
  const next = nextWord(paragraph, end);
  if (next === null) return null;
  if (insideBracket) return rules.isStarter(next.word) ? end : null;
  if (mark !== ".") return end;
  return stopEnds(before, start === at - before.length, next, rules) ? end : null;
}

interface NextWord {
  readonly word: string;
  readonly startsWithDigit: boolean;
}

/** What the text goes on with, or `null` where that is no beginning: a small letter, a comma, nothing. */
function nextWord(paragraph: string, end: number): NextWord | null {
  const at = skip(OPENING, paragraph, end);
  if (at >= paragraph.length) return null;
  WORD.lastIndex = at;
  const word = WORD.exec(paragraph)?.[0] ?? "";
  // A small letter before a capital is a name: "iPhone", "eBay".
  if (/^\p{Ll}(?!\p{Lu})/u.test(word)) return null;
  if (word === "" && /^[,;:.!?…)\]}/]/u.test(paragraph[at]!)) return null;
  return { word, startsWithDigit: /^\p{N}/u.test(word) };
}

/** Whether a single full stop ends its sentence, by the token before it. */
function stopEnds(before: string, fromStart: boolean, next: NextWord, rules: SentenceRules): boolean {
  const token = ENDS_IN_TOKEN.exec(before)?.[0];
  if (token === undefined) return true;
  // "1. Der Anfang": a number that begins the sentence counts an item.
  if (fromStart && /^[("'“„]?(?:\d{1,3}|[IVX]{1,4}|\p{L})$/u.test(before)) return false;
  if (UNIT.test(before)) return true;
  const spaced = SPACED_INITIALS.exec(before)?.[1]?.replaceAll(" ", "");
  const readings = [rules.readStop(token, next)];
  if (spaced !== undefined && spaced !== token) readings.push(rules.readStop(spaced, next));
  if (readings.includes("inside")) return false;
  return !readings.includes("open") || rules.isStarter(next.word);
}

function isGlued(paragraph: string, mark: string, before: string, end: number, rules: SentenceRules): boolean {
  if (!/^[.!?…]$/u.test(mark)) return false;
  const after = GLUED_AFTER.exec(paragraph.slice(end, end + 34))?.[0];
  if (after === undefined || GLUED_NAMES.test(after) || !GLUED_BEFORE.test(before)) return false;
  const token = ENDS_IN_TOKEN.exec(before)?.[0] ?? "";
  return mark !== "." || rules.readStop(token, { word: after, startsWithDigit: false }) === "end";
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(text)?.[0].length ?? 0);
}
