import type { CalendarMeaning } from "../lang/calendar-data.ts";
import { type CalendarRead, dateRead, rangeRead, relativeRead } from "./calendar-read.ts";
import {
  holidayRead,
  monthDayPeriods,
  movedRead,
  nthRead,
  spanRead,
  weekdayOfWeek,
  weekdayPeriods,
} from "./count-from.ts";
import { type Day, partsOf, weekdayOf } from "./day.ts";
import {
  type CalendarUnit,
  centuryPeriod,
  countedPeriods,
  dayPeriod,
  movedDay,
  partOfPeriod,
  shiftedPeriod,
  yearsPeriod,
} from "./period.ts";
import { type PrintedDate, resolveDate, toTimex } from "./printed-date.ts";
import type { Token } from "../tokens.ts";
import { type CalendarScene, continuesAsQuantity, isWholeText, type Place } from "./scene.ts";
import type { Slots } from "./slot-values.ts";
import { type Meaning, time, timePast, timeTo } from "./time-meanings.ts";

const isCued = (
  cues: "monthCues" | "yearCues" | "numericCues" | "weekdayCues",
  { from }: Place,
  scene: CalendarScene,
): boolean => scene.calendar[cues].endingAt(scene.tokens, from - 1) !== null;

function date(slots: Partial<Slots>, place: Place, scene: CalendarScene): CalendarRead | null {
  const { year, month, quarter, half, weekday } = slots;
  const day = slots.day ?? slots.nth ?? slots.count;
  if (year === 0 || day === -1 || (day ?? 1) > 31) return null;
  const printed: PrintedDate = { year, month, day, quarter, half };
  const isBareMonth = month !== undefined && year === undefined && day === undefined;
  if (isBareMonth && slots.doubtfulMonth && !place.isExpected) {
    if (!isCued("monthCues", place, scene) && !isWholeText(scene, place)) return null;
  }
  return dateRead(place.to, printed, scene.publication, weekday);
}

/** `1/2/2018` in the order of the language; month and day change places where only that makes a date. */
function numeric(slots: Partial<Slots>, { to }: Place, { calendar, publication }: CalendarScene): CalendarRead | null {
  const { first, second, year, weekday } = slots;
  if (first === undefined || second === undefined || year === 0) return null;
  const isDayFirst = calendar.data.numericOrder === "dmy";
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  if (day > 12 && month > 12) return null;
  const usual: PrintedDate = month > 12 ? { year, month: day, day: month } : { year, month, day };
  const read = dateRead(to, usual, publication, weekday);
  const isOpen = !isDayFirst && day <= 12 && month <= 12 && day !== month;
  return isOpen ? { ...read, other: { year, month: day, day: month } } : read;
}

/** "1/5" and "3/15", but not "07/03", "29/2" or, month first, "2/29". */
function isFraction(
  { first = 0, second = 0 }: Partial<Slots>,
  { from, to }: Place,
  { tokens, calendar }: CalendarScene,
): boolean {
  const printed = tokens.slice(from, to);
  const isPadded = printed.some(({ kind, raw }) => kind === "digits" && raw.startsWith("0"));
  const isMonthFirst = calendar.data.numericOrder === "mdy" && second > 12;
  return printed.some(({ raw }) => raw === "/") && first < second && !isPadded && !isMonthFirst;
}

function cuedNumeric(slots: Partial<Slots>, place: Place, scene: CalendarScene): CalendarRead | null {
  const isWhole = isWholeText(scene, place) && !isFraction(slots, place, scene);
  const isSure = slots.weekday !== undefined || isCued("numericCues", place, scene) || isWhole;
  if (!isSure && !place.isExpected) return null;
  const read = numeric(slots, place, scene);
  return read && !isSure ? { ...read, isWeak: true } : read;
}

/** "The 2016 election", "Ryder Cup 2018", German "2012 fand es statt": four digits of our times that count nothing. */
function isYearByPlace(year: number, { from, to }: Place, { tokens, calendar }: CalendarScene): boolean {
  const [before, next] = [tokens[from - 1], tokens[to]];
  if (year < 1900 || year > 2099 || year % 100 === 0 || tokens[from]?.kind !== "digits") return false;
  if (calendar.grammar.boundsBefore.endingAt(tokens, from - 1)) return false;
  const isName = (token: Token | undefined): boolean => token?.kind === "word" && token.raw !== token.key;
  // An entry of a list by years.
  if (from === 0 && next?.raw === ":") return true;
  if (calendar.data.bareYears) return !isName(next) && next?.kind !== "digits";
  if (next?.kind === "word") {
    return !isName(before) && calendar.yearDeterminers.endingAt(tokens, from - 1) !== null;
  }
  return from > 1 && isName(before) && next?.kind !== "digits";
}

/** Digits of years are cheap: a year alone needs a word that only years follow, or a year before it. */
function cuedYear({ year = 0 }: Partial<Slots>, place: Place, scene: CalendarScene): CalendarRead | null {
  if (year < 1000 || year > 2100) return null;
  const { tokens, calendar } = scene;
  const isWords = tokens[place.from]?.kind === "word";
  if (isWords && (year < 1900 || year % 100 === 0)) return null;
  // "From 1000 to 2000 dollars": what ends as a quantity began as one.
  const range = calendar.links.startingAt(tokens, place.to);
  if (range && tokens[range.to]?.kind === "digits" && continuesAsQuantity(scene, range.to + 1)) return null;
  const link = calendar.yearLinks.endingAt(tokens, place.from - 1);
  const isLinked = link !== null && /^(?:1\d|20)\d\d$/.test(tokens[link.from - 1]?.raw ?? "");
  const isSure = place.isExpected || isLinked || isCued("yearCues", place, scene);
  if (!isSure && !isYearByPlace(year, place, scene)) return null;
  return dateRead(place.to, { year }, scene.publication);
}

/** "On the 4th", but not "on the 4th floor". */
function dayOfMonth(slots: Partial<Slots>, place: Place, scene: CalendarScene): CalendarRead | null {
  const { publication, tokens } = scene;
  const day = slots.day ?? slots.nth ?? 0;
  if (day < 1 || day > 31) return null;
  const isFollowed = tokens[place.to]?.kind !== "mark" && place.to < tokens.length;
  if (isFollowed && slots.shift === undefined) return null;
  const isNamed = slots.day !== undefined || slots.weekday !== undefined || slots.shift !== undefined;
  if (!isNamed && !isCued("numericCues", place, scene) && !isWholeText(scene, place)) return null;
  if (publication === null) return relativeRead(place.to, [], slots.weekday);
  if (slots.shift !== undefined) {
    const { year, month } = partsOf(shiftedPeriod("month", slots.shift, publication).start);
    const period = resolveDate({ year, month, day }, publication);
    return period && relativeRead(place.to, [period], slots.weekday);
  }
  return relativeRead(place.to, monthDayPeriods(day, slots.weekday, publication), slots.weekday);
}

const dayWord: Meaning = ({ dayOffset = 0, weekday }, { to }, { publication }) =>
  relativeRead(to, publication === null ? [] : [dayPeriod(publication + dayOffset)], weekday);

const WIDE: readonly CalendarUnit[] = ["weekend", "decade", "century"];

function shifted(
  { unit, shift, isPlural }: Partial<Slots>,
  { to }: Place,
  { publication }: CalendarScene,
): CalendarRead | null {
  // "The coming weeks" are no certain ones.
  if (unit === undefined || unit === "day" || isPlural) return null;
  if (publication === null) return relativeRead(to, []);
  if (shift === undefined)
    return relativeRead(
      to,
      [-1, 0].map((each) => shiftedPeriod(unit, each, publication)),
    );
  const period = shiftedPeriod(unit, shift, publication);
  return WIDE.includes(unit) ? rangeRead(to, period.iso, period) : relativeRead(to, [period]);
}

function weekday(slots: Partial<Slots>, place: Place, scene: CalendarScene): CalendarRead | null {
  const { weekday: day, shift, unit } = slots;
  const { publication } = scene;
  if (day === undefined) return null;
  if (unit === undefined && slots.doubtfulWeekday !== false && !place.isExpected) {
    if (!isCued("weekdayCues", place, scene) && !isWholeText(scene, place)) return null;
  }
  if (unit !== undefined && unit !== "week") return null;
  if (publication === null) return relativeRead(place.to, [], day);
  if (unit === "week") return relativeRead(place.to, [weekdayOfWeek(day, publication + (shift ?? 0) * 7)], day);
  return relativeRead(place.to, weekdayPeriods(day, shift, publication), day);
}

const recurringWeekday: Meaning = ({ weekday: day }, { to }) => (day === undefined ? null : relativeRead(to, [], day));

function weekdayCount(
  { weekday: day, count = 0 }: Partial<Slots>,
  { to }: Place,
  scene: CalendarScene,
): CalendarRead | null {
  const from = scene.publication;
  if (day === undefined || from === null) return null;
  const next = from + ((day - weekdayOf(from) + 6) % 7) + 1;
  return relativeRead(to, [dayPeriod(next + (count - 1) * 7)], day);
}

/** "This April" is of the page's year, "last" and "next" the nearest before and after the page's month. */
function shiftedPart(printed: PrintedDate, shift: number, to: number, publication: Day | null): CalendarRead {
  const read = dateRead(to, printed, publication);
  if (publication === null) return read;
  const { year } = partsOf(publication);
  const inYears = [year - 1, year, year + 1].flatMap(
    (each) => resolveDate({ ...printed, year: each }, publication) ?? [],
  );
  const period =
    shift === 0
      ? inYears[1]
      : shift < 0
        ? inYears.findLast(({ end }) => end <= publication)
        : inYears.find(({ start }) => start > publication);
  return { ...read, periods: period ? [period] : [] };
}

const shiftedMonth: Meaning = ({ month, shift = 0, day, nth, unit }, { to }, { publication }) => {
  if (month === undefined) return null;
  if (unit !== "year") return shiftedPart({ month, day: day ?? nth }, shift, to, publication);
  if (publication === null) return dateRead(to, { month, day: day ?? nth }, null);
  return {
    ...dateRead(to, { month, day: day ?? nth, year: partsOf(publication).year + shift }, publication),
    printed: { month, day: day ?? nth },
  };
};

const shiftedQuarter: Meaning = ({ quarter, half, shift = 0 }, { to }, { publication }) => {
  const year = publication === null ? undefined : partsOf(publication).year + shift;
  const period = year === undefined ? null : resolveDate({ year, quarter, half }, publication);
  return relativeRead(to, period ? [period] : []);
};

function season(
  { season: name, year }: Partial<Slots>,
  { to }: Place,
  { publication }: CalendarScene,
): CalendarRead | null {
  if (name === undefined || year === undefined) return null;
  return rangeRead(to, toTimex({ season: name, year }), resolveDate({ season: name, year }, publication));
}

const shiftedSeason: Meaning = ({ season: name, shift = 0 }, { to }, { publication }) => {
  if (name === undefined) return null;
  const [period] = shiftedPart({ season: name }, shift, to, publication).periods;
  return rangeRead(to, period?.iso ?? toTimex({ season: name }), period ?? null);
};

const counted =
  (sign: 1 | -1): Meaning =>
  ({ count = 0, unit, weekday: day }, { to }, { publication }) => {
    if (unit === undefined) return null;
    if (publication === null) return { ...relativeRead(to, [], day), openTo: to };
    const periods =
      day === undefined
        ? countedPeriods(unit, sign * count, publication)
        : [weekdayOfWeek(day, movedDay(unit, sign * count, publication))];
    return { ...relativeRead(to, periods, day), openTo: to };
  };

const moved =
  (sign: 1 | -1): Meaning =>
  ({ count = 0, unit, anchor, anchorFrom = 0 }, { to }) =>
    unit === undefined || anchor === undefined || anchor.kind === "time"
      ? null
      : movedRead(to, unit, sign * count, anchor, anchorFrom);

const span: Meaning = ({ count = 0, unit, shift = 0 }, { to }, { publication }) =>
  unit === undefined || shift === 0 ? null : spanRead(to, unit, count, shift, publication);

const nth: Meaning = (slots, { to }, { publication }) => {
  const { weekday: day, unit, month, year, shift, container } = slots;
  return nthRead(to, { nth: slots.nth ?? 0, weekday: day, unit, month, year, shift, container }, publication);
};

/** "1990s" is ten years, "1800s" a hundred; "90s" is the last such decade that has begun. */
function decade({ decade: printed = 0 }: Partial<Slots>, { to }: Place, { publication }: CalendarScene): CalendarRead {
  const now = publication === null ? 2009 : partsOf(publication).year;
  const first = printed >= 100 ? printed : Math.floor((now - printed) / 100) * 100 + printed;
  const period = yearsPeriod(first, first + (printed >= 100 && first % 100 === 0 ? 99 : 9));
  return rangeRead(to, period.iso, period);
}

function century({ century: read }: Partial<Slots>, { to }: Place): CalendarRead | null {
  if (read === undefined) return null;
  const period = centuryPeriod(read.number);
  return { ...rangeRead(to, period.iso, period), ordinal: read };
}

const holiday: Meaning = ({ holiday: feast, year, shift, unit }, { to }, { publication }) => {
  if (feast === undefined) return null;
  const ofYear = unit === "year" && publication !== null ? partsOf(publication).year + (shift ?? 0) : undefined;
  if (unit !== undefined && ofYear === undefined) return null;
  return holidayRead(to, feast, year ?? ofYear, shift, publication);
};

/** Of a month, year or longer: a third of it. Of what counts from the page's date: that period, as it was named. */
function partOf(slots: Partial<Slots>, place: Place, scene: CalendarScene): CalendarRead | null {
  const { part, unit, isPlural = false } = slots;
  if (part === undefined) return null;
  const anchor = slots.anchor ?? (slots.decade === undefined ? undefined : decade(slots, place, scene));
  const { to } = place;
  if (anchor === undefined) return unit === undefined ? null : shifted({ unit, shift: 0, isPlural }, place, scene);
  if (anchor.kind === "time" || anchor.kind === "none") return null;
  const [whole] = anchor.periods;
  const isDay = anchor.printed?.day !== undefined || anchor.weekday !== undefined;
  if (anchor.kind === "relativeDate" || isDay) return { ...anchor, to };
  if (whole === undefined) return { ...rangeRead(to, anchor.timex ?? toTimex(anchor.printed ?? {}), null) };
  const period = partOfPeriod(whole, part);
  const timex =
    anchor.printed?.year === undefined && anchor.printed ? period.iso.replace(/\d{4}-/g, "XXXX-") : period.iso;
  return { ...rangeRead(to, timex, period), ...(anchor.ordinal ? { ordinal: anchor.ordinal } : {}) };
}

const none: Meaning = (_slots, { to }) => ({ to, kind: "none", periods: [], openTo: to });

/** What the slots of a pattern say together; null where they make no date, and a shorter reading may hold. */
export const MEANINGS: Readonly<Record<CalendarMeaning, Meaning>> = {
  date,
  numeric,
  cuedNumeric,
  cuedYear,
  dayOfMonth,
  dayWord,
  shifted,
  weekday,
  recurringWeekday,
  weekdayCount,
  shiftedMonth,
  shiftedSeason,
  shiftedQuarter,
  ago: counted(-1),
  hence: counted(1),
  after: moved(1),
  before: moved(-1),
  span,
  nth,
  season,
  decade,
  century,
  holiday,
  partOf,
  time,
  timePast,
  timeTo,
  none,
};
