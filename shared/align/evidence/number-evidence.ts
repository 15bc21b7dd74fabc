import type { Fact } from "../../facts/fact.ts";
import type { AlignableSegment } from "../alignable.ts";
import type { EvidenceItem, EvidenceSource } from "./evidence-source.ts";

/** A shared number is worth its full surprise: numbers hardly ever agree by chance. */
const GAIN = 1;
/** A number that the other side lacks: about 2:1 against, for translators do drop and round numbers. */
const MISS = 1;
/** Below this, numbers are as often articles, idioms and list marks ("one", "eine"), and prove nothing by missing. */
const SMALLEST_TELLING = 10;
const DIGITS = /\d+(?:[.,'’\u00a0\u202f]\d+)*/gu;
const GROUPED = /^\d{1,3}(?:[.,'’\u00a0\u202f]\d{3})+$/u;

/** Numbers by value, dates by month and day, times by the clock; digits that no fact covers, in whatever notation, as they read. */
export const numberEvidence: EvidenceSource = {
  evidence: "numbers",
  itemsOf: (segment) => [...segment.facts.flatMap(itemsOfFact), ...itemsOfBareDigits(segment)],
};

function itemsOfFact(fact: Fact): readonly EvidenceItem[] {
  if (fact.kind === "date") return [...itemsOfDate(fact.timex), ...itemsOfWeekday(fact.weekday)];
  if (fact.kind === "dateRange") return itemsOfRange(fact.timex);
  if (fact.kind === "time") return [itemOfTime(fact.values)];
  if (fact.kind === "relativeDate") return itemsOfWeekday(fact.weekday);
  // What counts from each page's own date is no shared item: the words for it differ, the days may, too.
  if (!("tolerance" in fact)) return [];
  const values = [
    "value" in fact ? fact.value : undefined,
    "min" in fact ? fact.min : undefined,
    "max" in fact ? fact.max : undefined,
  ].filter((value) => value !== undefined);
  // A converted sum differs in every version, and a reading that is only possible may be the wrong one.
  const stated = values.map((value) => valueItem(value, fact.kind !== "money"));
  return [...stated, ...(fact.alternatives ?? []).map(({ value }) => valueItem(value, false))];
}

/** A weekday is said in all versions or reckoned ("yesterday"): it proves by its presence only. */
function itemsOfWeekday(weekday: number | undefined): readonly EvidenceItem[] {
  return weekday === undefined ? [] : [item(`weekday ${weekday}`, false)];
}

/** Both ends; only the first one's lack tells, since decades and seasons are named by it. */
function itemsOfRange(timex: string): readonly EvidenceItem[] {
  const [start = "", end] = timex.split("/");
  const last = end === undefined ? [] : itemsOfDate(end);
  return [...itemsOfDate(start), ...last.map(({ key }) => item(key, false))];
}

/** Clocks of twelve and of 24 hours meet. A full hour is as often left to the reader. */
function itemOfTime([hour, minute]: readonly [hour: number, minute: number]): EvidenceItem {
  return item(`time ${hour % 12}:${minute}`, minute !== 0);
}

function itemsOfDate(timex: string): readonly EvidenceItem[] {
  const parts = /^(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d|XX))?)?$/u.exec(timex);
  if (!parts) return [item(`date ${timex}`, false)];
  const [, year, month, day] = parts;
  const items: EvidenceItem[] = [];
  if (month !== undefined) items.push(item(`date ${month}${day === undefined ? "" : `-${day}`}`, true));
  // The year is often left to the reader ("21. Juni"): it misses only where it is all there is.
  if (year !== undefined && year !== "XXXX") items.push(valueItem(Number(year), month === undefined));
  return items;
}

function itemsOfBareDigits({ text, facts }: AlignableSegment): readonly EvidenceItem[] {
  const items: EvidenceItem[] = [];
  for (const match of text.matchAll(DIGITS)) {
    const start = match.index;
    const end = start + match[0].length;
    if (facts.some(({ range }) => range.start < end && start < range.end)) continue;
    items.push(valueItem(readDigits(match[0]), true));
  }
  return items;
}

/** "13,000", "13.000" and "13000" are one number; a last group that is no thousand is a decimal part. */
function readDigits(printed: string): number {
  if (GROUPED.test(printed)) return Number(printed.replace(/\D/gu, ""));
  const point = printed.search(/\D\d+$/u);
  if (point < 0) return Number(printed);
  return Number(`${printed.slice(0, point).replace(/\D/gu, "")}.${printed.slice(point + 1)}`);
}

/** Six digits: what two notations of one value can be trusted to share. */
function valueItem(value: number, telling: boolean): EvidenceItem {
  return item(`number ${Number(value.toPrecision(6))}`, telling && Math.abs(value) >= SMALLEST_TELLING);
}

function item(key: string, telling: boolean): EvidenceItem {
  return { key, gain: GAIN, miss: telling ? MISS : 0, missAlways: telling };
}
