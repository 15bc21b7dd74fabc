import { readNumber } from "../numbers/number-reader.ts";
import type { PhraseMatch } from "../phrases.ts";
import type { Token } from "../tokens.ts";
import type { CalendarGrammar } from "./calendar-grammar.ts";
import type { CalendarRead } from "./calendar-read.ts";
import type { SlotRead } from "./pattern.ts";
import type { CalendarScene } from "./scene.ts";
import type { Slots } from "./slot-values.ts";

type Read = SlotRead<Slots> | null;
const ROMAN: readonly (readonly [string, number])[] = [
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

/** A Roman numeral up to 39, in capitals; null for anything else. */
function romanValue(raw: string): number | null {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(raw) || raw === "") return null;
  let value = 0;
  let rest = raw;
  for (const [sign, worth] of ROMAN) {
    while (rest.startsWith(sign)) {
      value += worth;
      rest = rest.slice(sign.length);
    }
  }
  return value;
}

function digitsIn(token: Token | undefined, shape: RegExp, low: number, high: number): number | null {
  if (token?.kind !== "digits" || !shape.test(token.raw)) return null;
  const value = Number(token.raw);
  return value >= low && value <= high ? value : null;
}

const ONE_OR_TWO = /^\d{1,2}$/;

function wholeNumber(at: number, { tokens, calendar, numbers }: CalendarScene): { to: number; value: number } | null {
  let step = numbers.get(at);
  if (step === undefined) {
    const { grammar } = calendar;
    const isDoubtful = grammar.plain && grammar.homographs.has(tokens[at]?.key ?? "");
    step = isDoubtful ? null : readNumber(tokens, at, grammar, { homographs: true });
    numbers.set(at, step);
  }
  return step?.kind === "number" && step.read.scale === 1 ? { to: step.read.to, value: step.read.value } : null;
}

/** "nineteen eighty-six", "two thousand and five", "zweitausendfünf". */
function yearInWords(at: number, scene: CalendarScene): Read {
  const { tokens } = scene;
  if (tokens[at]?.kind !== "word") return null;
  const head = wholeNumber(at, scene);
  if (!head) return null;
  if (head.value >= 1000 && head.value < 3000) return { to: head.to, says: { year: head.value } };
  if (head.value < 10 || head.value > 20 || tokens[head.to]?.kind !== "word") return null;
  const tail = wholeNumber(head.to, scene);
  return tail && tail.value >= 10 && tail.value < 100
    ? { to: tail.to, says: { year: head.value * 100 + tail.value } }
    : null;
}

function ordinal(
  tokens: readonly Token[],
  at: number,
  calendar: CalendarGrammar,
): { to: number; value: number } | null {
  const value = digitsIn(tokens[at], ONE_OR_TWO, 1, 99);
  if (value === null) return calendar.ordinals.startingAt(tokens, at);
  const suffix = tokens[at + 1];
  return suffix?.gap === "none" && calendar.ordinalSuffixes.has(suffix.key) ? { to: at + 2, value } : null;
}

/** Years of two digits: up to 39 of this century, else of the last. */
const fullYear = (short: number): number => (short < 40 ? 2000 : 1900) + short;

function monthName(tokens: readonly Token[], at: number, { calendar, caseless }: CalendarScene): Read {
  const name = calendar.months.startingAt(tokens, at);
  if (!name) return null;
  const isSmall = calendar.data.capitalMonths && !caseless && tokens[at]?.raw === tokens[at]?.key;
  const isUnsure = calendar.unsureMonths.startingAt(tokens, at)?.to === name.to;
  if (isSmall && isUnsure) return null;
  return { to: name.to, says: { month: name.value, doubtfulMonth: isUnsure } };
}

function weekdayName(tokens: readonly Token[], at: number, calendar: CalendarGrammar): Read {
  const name = calendar.weekdays.startingAt(tokens, at);
  if (!name) return null;
  const last = tokens[name.to - 1];
  const isDoubtful = calendar.data.unsureWeekdays && last?.raw === last?.key;
  return { to: name.to, says: { weekday: name.value, doubtfulWeekday: isDoubtful } };
}

function century(tokens: readonly Token[], at: number, calendar: CalendarGrammar): Read {
  const nth = ordinal(tokens, at, calendar);
  const roman = romanValue(tokens[at]?.raw ?? "");
  const found = nth ?? (roman === null ? null : { to: at + 1, value: roman });
  const digits = found ?? { to: at + 1, value: digitsIn(tokens[at], ONE_OR_TWO, 1, 30) ?? 0 };
  if (digits.value < 1 || digits.value > 30) return null;
  return { to: digits.to, says: { century: { number: digits.value, from: at, to: digits.to } } };
}

const taken = <T>(found: PhraseMatch<T> | null, says: (value: T) => Partial<Slots>): Read =>
  found && { to: found.to, says: says(found.value) };
const counted = (value: number | null, at: number, says: (value: number) => Partial<Slots>): Read =>
  value === null ? null : { to: at + 1, says: says(value) };

/** Slots that only digits, or digits too, can fill. */
const DIGIT_SLOTS: ReadonlySet<string> = new Set(
  "y yy yend ynum ymd m d a b o om q half n dec decfull c h mm min date".split(" "),
);
const ROMAN_SLOTS: ReadonlySet<string> = new Set(["q", "c"]);
const NUMBER_SLOTS: ReadonlySet<string> = new Set(["n", "h", "min", "ywords"]);

/** A quick look that spares most words of a text the rest. */
export function mayFill(slot: string, token: Token, calendar: CalendarGrammar): boolean {
  if (token.kind === "digits") return DIGIT_SLOTS.has(slot);
  if (token.kind === "mark") return false;
  if (calendar.slotWords.get(slot)?.has(token.key)) return true;
  if (ROMAN_SLOTS.has(slot) && romanValue(token.raw) !== null) return true;
  const { data, morphemes } = calendar.grammar;
  return data.compoundNumbers && NUMBER_SLOTS.has(slot) && morphemes.has(token.key.charAt(0));
}

const DAY_IN_DIGITS = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;

/** `20161016`; `2016 10 16` where nothing follows that the last number might count, or be a part of. */
function dayInDigits(tokens: readonly Token[], at: number): Read {
  const [year, month, day, next, after] = tokens.slice(at, at + 5);
  const isSpaced = [month, day].every((token) => token?.gap === "space");
  const isLast = next === undefined || (/^[.,;:!?)\]]$/.test(next.raw) && after?.gap !== "none");
  const spaced = isSpaced && isLast ? [year, month, day].map((token) => token?.raw).join("") : "";
  const read = DAY_IN_DIGITS.exec(year?.raw ?? "") ?? DAY_IN_DIGITS.exec(spaced);
  if (read === null) return null;
  const says = { year: Number(read[1]), month: Number(read[2]), day: Number(read[3]) };
  return { to: read[0] === year?.raw ? at + 1 : at + 3, says };
}

/** Reads one slot at a token; slots are named as in the languages' patterns. `anchor` reads a date within a date. */
export function readSlot(
  slot: string,
  tokens: readonly Token[],
  at: number,
  scene: CalendarScene,
  anchor: (at: number, scene: CalendarScene) => CalendarRead | null,
): Read {
  const { calendar } = scene;
  const token = tokens[at];
  switch (slot) {
    case "y":
      return counted(digitsIn(token, /^\d{4}$/, 1, 2999), at, (year) => ({ year }));
    case "ynum":
      return counted(digitsIn(token, /^\d{1,4}$/, 1, 2100), at, (year) => ({ year }));
    case "ymd":
      return dayInDigits(tokens, at);
    case "yy":
      return counted(digitsIn(token, /^\d\d$/, 0, 99), at, (year) => ({ year: fullYear(year) }));
    case "yend":
      return tokens[at + 1]
        ? null
        : counted(digitsIn(token, /^\d\d$/, 10, 99), at, (year) => ({ year: fullYear(year) }));
    case "ywords":
      return yearInWords(at, scene);
    case "month":
      return monthName(tokens, at, scene);
    case "m":
      return counted(digitsIn(token, ONE_OR_TWO, 1, 12), at, (month) => ({ month }));
    case "d":
      return counted(digitsIn(token, ONE_OR_TWO, 1, 31), at, (day) => ({ day }));
    case "a":
      return counted(digitsIn(token, ONE_OR_TWO, 1, 31), at, (first) => ({ first }));
    case "b":
      return counted(digitsIn(token, ONE_OR_TWO, 1, 31), at, (second) => ({ second }));
    case "o": {
      const nth = ordinal(tokens, at, calendar);
      return nth && { to: nth.to, says: { nth: nth.value } };
    }
    case "om": {
      const nth = ordinal(tokens, at, calendar);
      return nth && nth.value >= 1 && nth.value <= 12 ? { to: nth.to, says: { month: nth.value } } : null;
    }
    case "wd":
      return weekdayName(tokens, at, calendar);
    case "ws":
      if (!scene.caseless && token?.raw === token?.key) return null;
      return taken(calendar.shortWeekdays.startingAt(tokens, at), (weekday) => ({ weekday, doubtfulWeekday: true }));
    case "wp":
      return taken(calendar.weekdayPlurals.startingAt(tokens, at), (weekday) => ({ weekday }));
    case "q": {
      const digit = digitsIn(token, /^\d$/, 1, 4) ?? romanValue(token?.raw ?? "");
      const found = ordinal(tokens, at, calendar) ?? (digit === null ? null : { to: at + 1, value: digit });
      return found && found.value >= 1 && found.value <= 4 ? { to: found.to, says: { quarter: found.value } } : null;
    }
    case "half": {
      const found = ordinal(tokens, at, calendar) ?? { to: at + 1, value: digitsIn(token, /^\d$/, 1, 2) ?? 0 };
      return found.value === 1 || found.value === 2 ? { to: found.to, says: { half: found.value } } : null;
    }
    case "n": {
      const one = calendar.ones.startingAt(tokens, at);
      const number = wholeNumber(at, scene) ?? (one && { to: one.to, value: 1 });
      return number && number.value < 1e5 ? { to: number.to, says: { count: number.value } } : null;
    }
    case "unit":
      return taken(calendar.units.startingAt(tokens, at), (unit) => ({
        unit,
        isPlural: calendar.pluralUnits.startingAt(tokens, at) !== null,
      }));
    case "container":
      return taken(calendar.units.startingAt(tokens, at), (container) => ({ container }));
    case "shift":
      return taken(calendar.shifts.startingAt(tokens, at), (shift) => ({ shift }));
    case "day":
      return taken(calendar.dayWords.startingAt(tokens, at), (dayOffset) => ({ dayOffset }));
    case "part":
      return taken(calendar.parts.startingAt(tokens, at), (part) => ({ part }));
    case "season":
      return taken(calendar.seasons.startingAt(tokens, at), (season) => ({ season }));
    case "dec":
      return counted(digitsIn(token, /^(?:(?:1\d|20)\d0|[1-9]0)$/, 10, 2090), at, (decade) => ({ decade }));
    case "decfull":
      return counted(digitsIn(token, /^(?:1\d|20)\d0$/, 1000, 2090), at, (decade) => ({ decade }));
    case "decwords":
      return taken(calendar.decades.startingAt(tokens, at), (decade) => ({ decade }));
    case "c":
      return century(tokens, at, calendar);
    case "holiday":
      return taken(calendar.holidays.startingAt(tokens, at), (holiday) => ({ holiday }));
    case "h": {
      const hour = wholeNumber(at, scene);
      const one = calendar.ones.startingAt(tokens, at);
      const found =
        token?.kind === "digits" ? counted(digitsIn(token, ONE_OR_TWO, 0, 24), at, (h) => ({ hour: h })) : null;
      if (found || token?.kind === "digits") return found;
      const value = hour?.value ?? (one ? 1 : 0);
      return value >= 1 && value <= 24 ? { to: hour?.to ?? at + 1, says: { hour: value } } : null;
    }
    case "mm":
      return counted(digitsIn(token, /^[0-5]\d$/, 0, 59), at, (minute) => ({ minute }));
    case "min": {
      const minute = token?.kind === "digits" && ONE_OR_TWO.test(token.raw) ? Number(token.raw) : null;
      const words = minute === null && token?.kind === "word" ? wholeNumber(at, scene) : null;
      const value = minute ?? words?.value ?? 60;
      return value < 60 ? { to: words?.to ?? at + 1, says: { minute: value } } : null;
    }
    case "hpart":
      return taken(calendar.hourParts.startingAt(tokens, at), (minute) => ({ minute }));
    case "dhalf":
      return taken(calendar.dayHalves.startingAt(tokens, at), (dayHalf) => ({ dayHalf }));
    case "date": {
      const read = anchor(at, scene);
      return read && { to: read.to, says: { anchor: read, anchorFrom: at } };
    }
    default:
      throw new Error(`unknown slot: ${slot}`);
  }
}
