import { type CalendarRead, rangeRead, relativeRead } from "./calendar-read.ts";
import { isoDay, partsOf } from "./day.ts";
import { dayPeriod, type Period } from "./period.ts";
import { type PrintedDate, resolveDate, toTimex } from "./printed-date.ts";
import { readPoint, readRangeDay } from "./read-point.ts";
import { type CalendarScene, isWholeText } from "./scene.ts";

const isDatable = (read: CalendarRead | null): read is CalendarRead =>
  read !== null && (read.kind === "date" || read.kind === "relativeDate" || read.kind === "dateRange");

/** Month and year that only one end prints hold for both: "3 to 5 May 2018", "July 13-15", "Nov-Feb 2017". */
function completed(left: PrintedDate, right: PrintedDate): readonly [PrintedDate, PrintedDate] {
  const first = left.month === undefined && left.day !== undefined ? { ...left, month: right.month } : left;
  const last = right.month === undefined && right.day !== undefined ? { ...right, month: first.month } : right;
  const isTurned = (first.month ?? 0) > (last.month ?? 0);
  if (first.year === undefined && last.year !== undefined && first.month !== undefined)
    return [{ ...first, year: last.year - (isTurned ? 1 : 0) }, last];
  if (last.year === undefined && first.year !== undefined && last.month !== undefined)
    return [first, { ...last, year: first.year + (isTurned ? 1 : 0) }];
  return [first, last];
}

function periodsOf(left: PrintedDate, right: PrintedDate, scene: CalendarScene): readonly [Period, Period] | null {
  const start = resolveDate(left, scene.publication);
  if (!start) return null;
  const year = left.year ?? Number(start.iso.slice(0, 4));
  const isTurned = (left.month ?? 0) > (right.month ?? 0);
  const end = resolveDate(
    right.year === undefined ? { ...right, year: year + (isTurned ? 1 : 0) } : right,
    scene.publication,
  );
  return end ? [start, end] : null;
}

function between(to: number, timex: string, ends: readonly [Period, Period] | null): CalendarRead | null {
  if (!ends) return rangeRead(to, timex, null);
  const [{ start }, { end }] = ends;
  return start < end && ends[0].start < ends[1].start ? rangeRead(to, timex, { start, end, iso: timex }) : null;
}

function joined(left: CalendarRead, right: CalendarRead, scene: CalendarScene): CalendarRead | null {
  const { to } = right;
  if (left.printed && right.printed) {
    const [first, last] = completed(left.printed, right.printed);
    // A day alone is no date, and "May to 2018" no range.
    if (
      (first.day !== undefined && first.month === undefined) ||
      (first.month === undefined) !== (last.month === undefined)
    )
      return null;
    return between(to, `${toTimex(first)}/${toTimex(last)}`, periodsOf(first, last, scene));
  }
  const [end] = right.periods;
  const [nearest] = left.periods;
  if (!nearest || !end) return null;
  const isTooLate = left.printed && left.printed.year === undefined && nearest.start >= end.end;
  const start = isTooLate
    ? resolveDate({ ...left.printed, year: partsOf(nearest.start).year - 1 }, scene.publication)
    : nearest;
  if (!start) return null;
  return between(to, `${start.iso.replace(/\/.*/, "")}/${end.iso.replace(/.*\//, "") || isoDay(end.end - 1)}`, [
    start,
    end,
  ]);
}

const isBareYear = ({ printed }: CalendarRead): boolean =>
  printed?.year !== undefined && Object.values(printed).filter((part) => part !== undefined).length === 1;

/** "To date", "đến nay": the page's own day. */
function readNow(at: number, { tokens, calendar, publication }: CalendarScene): CalendarRead | null {
  const now = calendar.nowWords.startingAt(tokens, at);
  return now && relativeRead(now.to, publication === null ? [] : [dayPeriod(publication)]);
}

/** Two bare years, or two pairs of numbers, that only a dash joins may count something else. */
function isLoose(left: CalendarRead, right: CalendarRead, isCued: boolean): boolean {
  if (isCued) return false;
  if (left.isWeak) return true;
  return isBareYear(left) && isBareYear(right) && (left.printed?.year ?? 0) < 1900;
}

/**
 * A range of dates at token `from`: two dates, or a day and a date, with "to", "bis", "đến" or a dash between, and
 * perhaps "from" or "between" before.
 */
export function readRange(from: number, scene: CalendarScene): CalendarRead | null {
  const { tokens, calendar } = scene;
  const opener = calendar.openers.startingAt(tokens, from) ?? calendar.pairOpeners.startingAt(tokens, from);
  const isPair = opener !== null && calendar.pairOpeners.startingAt(tokens, from)?.to === opener.to;
  const at = opener?.to ?? from;
  const isCued =
    opener !== null ||
    calendar.yearCues.endingAt(tokens, from - 1) !== null ||
    isWholeText(scene, { from, to: tokens.length, isExpected: false });
  for (const left of [readPoint(at, scene, true), readRangeDay(at, scene)]) {
    if (!isDatable(left)) continue;
    const link =
      calendar.links.startingAt(tokens, left.to) ?? (isPair ? calendar.pairLinks.startingAt(tokens, left.to) : null);
    if (!link) continue;
    for (const right of [readNow(link.to, scene), readPoint(link.to, scene, true), readRangeDay(link.to, scene)]) {
      if (!isDatable(right)) continue;
      const range = isLoose(left, right, isCued) ? null : joined(left, right, scene);
      if (range) return range;
    }
  }
  return null;
}
