import type { Composed } from "../compose/composer.ts";
import type { Grammar } from "../grammar.ts";
import type { Token } from "../tokens.ts";
import { bodyOf, type CalendarRead } from "./calendar-read.ts";
import { calendarGrammarFor } from "./calendar-grammar.ts";
import { parseDay } from "./day.ts";
import { readPoint } from "./read-point.ts";
import { readRange } from "./read-range.ts";
import type { CalendarScene } from "./scene.ts";

/** What the calendar claims of a text, tokens `[from, to)`: facts, and whether quantities inside it are facts, too. */
export interface CalendarStep {
  readonly from: number;
  readonly to: number;
  readonly facts: readonly Composed[];
  readonly isOpen: boolean;
}

/** Digits that hang on something before them are no date: "vn/5", "F-16", "1,5". A dash may stand before a full date. */
function isGlued(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at]?.kind !== "digits" || tokens[at]?.gap !== "none" || !before) return false;
  if (before.kind !== "mark") return true;
  if (/^[-–]$/.test(before.raw)) return !/^\d{4}$/.test(tokens[at]?.raw ?? "");
  return /^[./,:#@$€£¥]$/.test(before.raw);
}

function factsOf(read: CalendarRead, from: number, scene: CalendarScene): readonly Composed[] {
  const body = bodyOf(read, scene.publication);
  const facts: Composed[] = body ? [{ from, to: read.to, body }] : [];
  if (read.ordinal) {
    const { number, ...place } = read.ordinal;
    facts.push({ ...place, body: { kind: "ordinal", value: number, tolerance: 0 } });
  }
  return facts;
}

/**
 * Dates, times of day and what counts from the page's date, from left to right, without overlap but for an ordinal
 * inside a century. `publication`: ISO date. Linear: each token begins a bounded number of readings.
 */
export function readCalendar(tokens: readonly Token[], grammar: Grammar, publication: string | null): readonly CalendarStep[] {
  const calendar = calendarGrammarFor(grammar, tokens);
  const caseless = tokens.every(({ kind, raw, key }) => kind !== "word" || raw === key);
  const scene: CalendarScene = { tokens, calendar, publication: parseDay(publication), caseless };
  const steps: CalendarStep[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || !(token.kind === "digits" || calendar.firstWords.has(token.key) || /^[XVI]+$/.test(token.raw))) continue;
    if (isGlued(tokens, at)) continue;
    const point = readPoint(at, scene);
    const range = readRange(at, scene);
    const read = range && range.to > (point?.to ?? 0) ? range : point;
    if (!read) continue;
    steps.push({ from: at, to: read.to, facts: factsOf(read, at, scene), isOpen: read.isOpen === true });
    at = Math.max(at, read.to - 1);
  }
  return steps;
}
