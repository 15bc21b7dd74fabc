import type { Composed } from "../compose/composer.ts";
import type { Grammar } from "../grammar.ts";
import type { Token } from "../tokens.ts";
import { bodyOf, type CalendarRead } from "./calendar-read.ts";
import { calendarGrammarFor } from "./calendar-grammar.ts";
import { parseDay } from "./day.ts";
import { readPoint } from "./read-point.ts";
import { readRange } from "./read-range.ts";
import { type CalendarScene, mayBegin } from "./scene.ts";

/** What the calendar claims of a text, tokens `[from, to)`: facts, and whether quantities inside it are facts, too. */
export interface CalendarStep {
  readonly from: number;
  readonly to: number;
  readonly facts: readonly Composed[];
  readonly isOpen: boolean;
}

/** Digits that hang on something before them are no date: "vn/5", "F-16", "1,5". A dash may stand before a full date. */
function isGlued(tokens: readonly Token[], at: number): boolean {
  const [before, digits] = [tokens[at - 1], tokens[at]];
  if (digits?.kind !== "digits" || digits.gap !== "none" || !before) return false;
  if (before.kind !== "mark") return true;
  if (/^[-–]$/.test(before.raw)) return !/^\d{4}$/.test(digits.raw);
  return /^[./,:#@$€£¥]$/.test(before.raw);
}

/** A date and the words before it, up to the link of a range, hold no more tokens than this. */
const LINK_REACH = 16;

/** For each token, whether a link of ranges follows soon. */
function nearLinks(tokens: readonly Token[], linkWords: ReadonlySet<string>): readonly boolean[] {
  let next = Number.POSITIVE_INFINITY;
  const near: boolean[] = [];
  for (let at = tokens.length - 1; at >= 0; at--) {
    if (linkWords.has(tokens[at]?.key ?? "")) next = at;
    near[at] = next - at <= LINK_REACH;
  }
  return near;
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
export function readCalendar(
  tokens: readonly Token[],
  grammar: Grammar,
  publication: string | null,
): readonly CalendarStep[] {
  const calendar = calendarGrammarFor(grammar);
  const caseless = tokens.every(({ kind, raw, key }) => kind !== "word" || raw === key);
  const scene: CalendarScene = { tokens, calendar, publication: parseDay(publication), caseless, numbers: new Map() };
  const isNearLink = nearLinks(tokens, calendar.linkWords);
  const steps: CalendarStep[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!mayBegin(scene, at, calendar.rangeWords) || isGlued(tokens, at)) continue;
    const point = readPoint(at, scene);
    const range = isNearLink[at] ? readRange(at, scene) : null;
    const read = range && range.to > (point?.to ?? 0) ? range : point;
    if (!read) continue;
    const { to, openTo = at } = read;
    steps.push({ from: at, to: openTo > at ? openTo : to, facts: factsOf(read, at, scene), isOpen: openTo > at });
    if (openTo > at && openTo < to) steps.push({ from: openTo, to, facts: [], isOpen: false });
    at = Math.max(at, read.to - 1);
  }
  return steps;
}
