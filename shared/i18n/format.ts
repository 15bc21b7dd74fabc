import type { Translate } from "./create-translator.ts";
import { dateFormat, numberFormat } from "./formatters.ts";
import { type InterfaceLanguage, isStringKey } from "./resources.ts";

/** What a language prints its figures by; adding a language is adding a line. */
interface Conventions {
  readonly locale: string;
  /** A date in a table. */
  readonly shortDate: Intl.DateTimeFormatOptions;
  /** What stands before the year of a date in a sentence, where the locale's own separator reads as English. */
  readonly beforeYear?: string;
  /** What a year of its own is called. */
  readonly year?: string;
}

const NUMERIC = { day: "numeric", month: "numeric", year: "numeric" } as const;

const CONVENTIONS: Readonly<Record<InterfaceLanguage, Conventions>> = {
  // Plain `en` is American: Jun 22, 2018.
  en: { locale: "en-GB", shortDate: { ...NUMERIC, month: "short" } },
  de: { locale: "de", shortDate: { day: "2-digit", month: "2-digit", year: "numeric" } },
  // The locale data give "22 tháng 6, 2018".
  vi: { locale: "vi", shortDate: NUMERIC, beforeYear: " năm ", year: "năm " },
};

/** From here on sentences name the scale: "86 million", but "13,000". */
const WORDS_FROM = 1e6;
/** More decimals than these before a scale word are harder to read than the digits: 11,157,325. */
const MOST_DECIMALS = 3;
/** Binary fractions times a power of ten miss by the last bit; half a cent is less than any text states. */
const INEXACT_FROM = 0.005;
const NO_BREAK_SPACE = "\u00A0";

const keepTogether = (text: string): string => text.replaceAll(" ", NO_BREAK_SPACE);

/** `13,000`, `13.000`: digits, with up to four decimals. */
export function formatNumber(language: InterfaceLanguage, value: number): string {
  return numberFormat(CONVENTIONS[language].locale, { maximumFractionDigits: 4 }).format(value);
}

/** `1.18095`, `26,608`: a rate with all the digits that it was published with. */
export function formatRate(language: InterfaceLanguage, value: number): string {
  return numberFormat(CONVENTIONS[language].locale, { maximumFractionDigits: 8 }).format(value);
}

/**
 * `11.15 million`, `11,15 Millionen`, `11,15 triệu`, and digits below a million. `Intl`'s compact long form, never the
 * short one (`11m`, `86 Tr`), and never rounded: a value that a scale word cannot carry exactly is given in digits,
 * because a difference that rounding hides is what the reader came for.
 */
export function formatQuantity(language: InterfaceLanguage, value: number): string {
  const size = Math.abs(value);
  if (size < WORDS_FROM) return formatNumber(language, value);
  const scale = [1e12, 1e9, 1e6].find((candidate) => size >= candidate)!;
  const inScale = Number((value / scale).toFixed(MOST_DECIMALS));
  if (Math.abs(inScale * scale - value) >= INEXACT_FROM) return formatNumber(language, value);
  const compact = numberFormat(CONVENTIONS[language].locale, {
    notation: "compact",
    compactDisplay: "long",
    maximumFractionDigits: MOST_DECIMALS,
  });
  return keepTogether(compact.format(value));
}

/** `86 million yen`, `86 Millionen Yen`, `86 triệu yên`: an amount in a sentence. Currencies without a name keep their ISO code. */
export function formatAmount(
  language: InterfaceLanguage,
  translate: Translate,
  value: number,
  currency: string,
): string {
  const key = `cur.${currency}`;
  const name = isStringKey(key) ? translate(key, { count: value }) : currency;
  return `${formatQuantity(language, value)} ${name}`;
}

const CELL_SCALES = [
  ["cell.trillion", 1e12],
  ["cell.billion", 1e9],
  ["cell.million", 1e6],
] as const;

/** `86 M JPY`, `86 Mio. JPY`, `86 triệu JPY`: an amount in a table cell, to two decimals; the sentence has it in full. */
export function formatAmountCell(
  language: InterfaceLanguage,
  translate: Translate,
  value: number,
  currency: string,
): string {
  const rounded = (number: number): string =>
    numberFormat(CONVENTIONS[language].locale, { maximumFractionDigits: 2 }).format(number);
  const scale = CELL_SCALES.find(([, size]) => Math.abs(value) >= size);
  if (scale === undefined) return `${rounded(value)} ${currency}`;
  const [key, size] = scale;
  return translate(key, { value: rounded(value / size), currency });
}

/** `67%`, `67 %`: from per cent, not from a share. */
export function formatPercent(language: InterfaceLanguage, percent: number): string {
  const format = numberFormat(CONVENTIONS[language].locale, { style: "percent", maximumFractionDigits: 2 });
  return keepTogether(format.format(percent / 100));
}

/** ISO dates carry no zone; read and written in the same one they stay the day they name. */
const calendarDate = (isoDate: string): Date => new Date(`${isoDate}T00:00:00Z`);

/**
 * `22 June 2018`, `22. Juni 2018`, `22 tháng 6 năm 2018`: a date in a sentence. Vietnamese sentences say *ngày* themselves.
 * @param isoDate `YYYY-MM-DD`; anything else is a bug and throws a RangeError.
 */
export function formatDate(language: InterfaceLanguage, isoDate: string): string {
  const { locale, beforeYear } = CONVENTIONS[language];
  const format = dateFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const parts = format.formatToParts(calendarDate(isoDate));
  const text = parts
    .map(({ value }, index) => (parts[index + 1]?.type === "year" ? (beforeYear ?? value) : value))
    .join("");
  return text.replace(/^(\d+\.) /u, `$1${NO_BREAK_SPACE}`);
}

/** `Friday`, `Freitag`, `Thứ Sáu`: the weekday of an ISO date, as for {@link formatDate}. */
export function formatWeekday(language: InterfaceLanguage, isoDate: string): string {
  const { locale } = CONVENTIONS[language];
  return dateFormat(locale, { weekday: "long", timeZone: "UTC" }).format(calendarDate(isoDate));
}

/** `22 Jun 2018`, `22.06.2018`, `22/6/2018`: a date in a table; `isoDate` as for {@link formatDate}. */
export function formatShortDate(language: InterfaceLanguage, isoDate: string): string {
  const { locale, shortDate } = CONVENTIONS[language];
  return dateFormat(locale, { ...shortDate, timeZone: "UTC" }).format(calendarDate(isoDate));
}

/** `June 2018`, `Juni 2018`, `tháng 6 năm 2018` of `2018-06`; `2018`, `2018`, `năm 2018` of `2018`. */
export function formatPeriod(language: InterfaceLanguage, period: string): string {
  const { locale, year = "" } = CONVENTIONS[language];
  if (/^\d{4}$/u.test(period)) return `${year}${period}`;
  const format = dateFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  return format.format(calendarDate(`${period}-01`));
}

/** `10:42`, on the reader's own clock unless a zone is given. */
export function formatTime(language: InterfaceLanguage, moment: Date, timeZone?: string): string {
  const { locale } = CONVENTIONS[language];
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  // Made anew for the reader's own clock, as a laptop changes its zone on the way.
  const format =
    timeZone === undefined ? new Intl.DateTimeFormat(locale, clock) : dateFormat(locale, { ...clock, timeZone });
  return format.format(moment);
}

/** `14:05` of an hour that is written down so, whatever the zone. */
export function formatClock(language: InterfaceLanguage, time: string): string {
  return formatTime(language, new Date(`1970-01-01T${time}:00Z`), "UTC");
}

/** `UTC+7`, `UTC−3:30`, `UTC` of an ISO 8601 offset such as `+07:00`: written so in all three languages. */
export function formatZone(offset: string): string {
  const [hours, minutes] = [Number(offset.slice(1, 3)), offset.slice(4)];
  if (hours === 0 && minutes === "00") return "UTC";
  return `UTC${offset.startsWith("-") ? "\u2212" : "+"}${hours}${minutes === "00" ? "" : `:${minutes}`}`;
}

/** A version's language as its label: `Vietnamese`, `Vietnamesisch`, `Tiếng Việt`. */
export function formatLanguage(language: InterfaceLanguage, tag: string): string {
  const { locale } = CONVENTIONS[language];
  const key = `${locale} ${tag}`;
  const known = languageNames.get(key);
  if (known !== undefined) return known;
  const name = new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
  const label = name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  languageNames.set(key, label);
  return label;
}

/** Kept, as lists ask for them with each row: they are as few as languages, and looking one up takes a tenth of a ms. */
const languageNames = new Map<string, string>();
