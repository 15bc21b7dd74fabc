import search from "approx-string-match";
import type { RawRange } from "../text/range.ts";
import { CONTEXT_LENGTH, cutsSurrogatePair, type Anchor } from "./anchor.ts";

/** Where an anchor's words are now. */
export interface FoundAnchor {
  readonly range: RawRange;
  /** 1: quote and context unchanged; the lower, the more has changed. Never below {@link LOWEST_SCORE}. */
  readonly score: number;
}

/** What counts how much; Hypothesis weighs quote and context alike. Nearness only decides between equals. */
const QUOTE_WEIGHT = 0.5;
const PREFIX_WEIGHT = 0.24;
const SUFFIX_WEIGHT = 0.24;
const NEARNESS_WEIGHT = 0.02;

/** Below it, an anchor goes to the orphan tray: half a quote in a strange context is more often wrong than right. */
export const LOWEST_SCORE = 0.6;
/** Share of a quote that may have changed: "86 million yen" is still found as "86 million yuan". */
const LARGEST_CHANGE = 0.3;
/** How much better than the second best a place must be; closer ones are a toss-up and left to a person. */
const CLEAR_LEAD = 0.03;
/** The approximate search costs O(text × quote / 32), so it looks near the old place first. */
const NEIGHBOURHOOD = 4000;
/** A quote that occurs more often says nothing by itself, and weighing each occurrence would cost seconds. */
const MOST_OCCURRENCES = 500;

/**
 * Finds an anchor's words in a raw text, which may be a later revision. Cheapest first: the old position, then the
 * exact quote with the context that fits best, then an approximate quote. `null` where no place is clearly the one: such
 * an anchor belongs into the orphan tray, since a wrong place shown as right is worse.
 *
 * Raw text is compared, so a revision saved in another Unicode normal form would differ in every accent: the quote is
 * looked for as it is, in NFC and in NFD. The range found is always one of `text` as it stands.
 */
export function findAnchor(anchor: Anchor, text: string): FoundAnchor | null {
  const { range, exact, prefix, suffix } = anchor;
  const whole = prefix + exact + suffix;
  if (whole === "") return null;
  if (text.startsWith(whole, range.start - prefix.length) && range.start >= prefix.length) return { range, score: 1 };

  for (const form of formsOf(anchor)) {
    const found = exact === "" ? uniqueContext(form, text) : bestOf(exactPlaces(form, text), form, text);
    if (found !== null) return found;
  }
  return exact === "" ? null : findApproximately(anchor, text);
}

/** The anchor as it is, and in each normal form that differs. */
function formsOf(anchor: Anchor): Anchor[] {
  const forms = [anchor];
  for (const form of ["NFC", "NFD"]) {
    const exact = anchor.exact.normalize(form);
    const prefix = anchor.prefix.normalize(form);
    const suffix = anchor.suffix.normalize(form);
    if (exact + prefix + suffix !== anchor.exact + anchor.prefix + anchor.suffix) {
      forms.push({ ...anchor, exact, prefix, suffix });
    }
  }
  return forms;
}

interface Place {
  readonly range: RawRange;
  /** 0 to 1: how much of the quote is there. */
  readonly quote: number;
}

/** A place where something is missing has only its context, which must then be whole and there once. */
function uniqueContext({ prefix, suffix }: Anchor, text: string): FoundAnchor | null {
  const whole = prefix + suffix;
  const at = text.indexOf(whole);
  if (at < 0 || text.indexOf(whole, at + 1) >= 0) return null;
  return { range: { start: at + prefix.length, end: at + prefix.length }, score: 1 };
}

/** Every exact occurrence; none where there are too many to tell apart. */
function exactPlaces({ exact }: Anchor, text: string): Place[] {
  const places: Place[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    if (places.length === MOST_OCCURRENCES) return [];
    places.push({ range: { start: at, end: at + exact.length }, quote: 1 });
  }
  return places;
}

function findApproximately(anchor: Anchor, text: string): FoundAnchor | null {
  const { range, exact } = anchor;
  const from = Math.max(0, range.start - NEIGHBOURHOOD);
  const near = text.slice(from, range.end + NEIGHBOURHOOD);
  const found = bestOf(approximatePlaces(exact, near, from, text), anchor, text);
  return found ?? (near.length === text.length ? null : bestOf(approximatePlaces(exact, text, 0, text), anchor, text));
}

function approximatePlaces(exact: string, part: string, from: number, text: string): Place[] {
  const mostErrors = Math.floor(exact.length * LARGEST_CHANGE);
  if (mostErrors === 0) return [];
  const places = new Map<number, Place>();
  // Matches of one start differ by an end more or less; the library lists them in text order, the first is kept.
  for (const match of search(part, exact, mostErrors)) {
    const start = from + match.start - (cutsSurrogatePair(text, from + match.start) ? 1 : 0);
    const end = from + match.end + (cutsSurrogatePair(text, from + match.end) ? 1 : 0);
    if (!places.has(start)) places.set(start, { range: { start, end }, quote: 1 - match.errors / exact.length });
  }
  return [...places.values()].slice(0, MOST_OCCURRENCES);
}

/** The best place, if it is good enough and clearly ahead of every other that doesn't overlap it. */
function bestOf(places: readonly Place[], anchor: Anchor, text: string): FoundAnchor | null {
  const ranked = places
    .map((place) => ({ range: place.range, score: scoreOf(place, anchor, text) }))
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  if (best === undefined || best.score < LOWEST_SCORE) return null;
  const rival = ranked.find(({ range }) => range.start >= best.range.end || range.end <= best.range.start);
  return rival !== undefined && best.score - rival.score < CLEAR_LEAD ? null : best;
}

/** How well a place that holds an anchor's whole quote fits its context, 0 to 1 on the scale of {@link findAnchor}. */
export function scorePlace(anchor: Anchor, range: RawRange, text: string): number {
  return scoreOf({ range, quote: 1 }, anchor, text);
}

function scoreOf({ range, quote }: Place, { prefix, suffix, range: old }: Anchor, text: string): number {
  const before = text.slice(Math.max(0, range.start - CONTEXT_LENGTH), range.start);
  const after = text.slice(range.end, range.end + CONTEXT_LENGTH);
  const nearness = 1 - Math.min(1, Math.abs(range.start - old.start) / Math.max(1, text.length));
  return (
    QUOTE_WEIGHT * quote +
    PREFIX_WEIGHT * similarity(prefix, before) +
    SUFFIX_WEIGHT * similarity(suffix, after) +
    NEARNESS_WEIGHT * nearness
  );
}

/** 0 to 1: how much of the context is still there. An edge of the text is context, too, but a weak one. */
function similarity(context: string, there: string): number {
  if (context === there) return 1;
  if (context === "") return 0.5;
  const fewest = search(there, context, context.length).reduce(
    (least, { errors }) => Math.min(least, errors),
    Infinity,
  );
  return Math.max(0, 1 - fewest / context.length);
}
