import { formatShortDate } from "../../shared/i18n/format.ts";
import type { StringKey } from "../../shared/i18n/resources.ts";
import type { FactCell, FactRow } from "../../shared/ipc/shown/bead-detail.ts";
import type { LineIcon } from "../ui/icon.tsx";
import type { Words } from "../ui/words.tsx";
import { quantityCellWords } from "../../shared/i18n/words/quantity-words.ts";

const KINDS: Readonly<Record<FactRow["kind"], readonly [label: StringKey, icon: LineIcon]>> = {
  number: ["fact.number", "count"],
  ordinal: ["fact.ordinal", "count"],
  fraction: ["fact.fraction", "count"],
  numberRange: ["fact.range", "count"],
  percent: ["fact.percent", "count"],
  percentPoints: ["fact.points", "count"],
  money: ["fact.money", "money"],
  measure: ["fact.measure", "count"],
  duration: ["fact.duration", "clock"],
  age: ["fact.age", "clock"],
  date: ["fact.date", "date"],
  relativeDate: ["fact.relativeDate", "date"],
  dateRange: ["fact.dateRange", "date"],
  time: ["fact.time", "clock"],
  score: ["fact.score", "count"],
  name: ["fact.other", "name"],
  hedge: ["fact.hedge", "hedge"],
  attribution: ["fact.attribution", "hedge"],
  negation: ["fact.negation", "hedge"],
};

/** Where the role says more than the kind. */
const ROLES: Readonly<Partial<Record<NonNullable<FactRow["role"]>, readonly [label: StringKey, icon: LineIcon]>>> = {
  equivalent: ["fact.equivalent", "rate"],
  person: ["fact.person", "user"],
  place: ["fact.place", "place"],
  organisation: ["fact.organisation", "name"],
};

const looksOf = ({ kind, role }: Pick<FactRow, "kind" | "role">): readonly [label: StringKey, icon: LineIcon] =>
  (role === null ? undefined : ROLES[role]) ?? KINDS[kind];

/** `Amount`, `Equivalent`, `Number`, `Person`. */
export function factLabel({ t }: Words, row: Pick<FactRow, "kind" | "role">): string {
  return t(looksOf(row)[0]);
}

export function factIcon(row: Pick<FactRow, "kind" | "role">): LineIcon {
  return looksOf(row)[1];
}

const BOUND_SIGNS: Readonly<Record<NonNullable<FactCell["bound"]>, string>> = {
  over: ">",
  under: "<",
  atLeast: "≥",
  atMost: "≤",
  about: "≈",
};

/** `> 13,000`, `86 M JPY`, `21 Jun 2018`: one version's cell. `printed` is what stands in the text. */
export function factCellWords(words: Words, kind: FactRow["kind"], cell: FactCell, printed: string): string {
  if (cell.value === undefined) return cell.date === undefined ? printed : (dateCellWords(words, cell.date) ?? printed);
  const share = kind === "percent" || kind === "percentPoints" ? kind : undefined;
  const quantity = quantityCellWords(words, { ...cell, value: cell.value, share });
  return cell.bound === undefined ? quantity : `${BOUND_SIGNS[cell.bound]}\u00A0${quantity}`;
}

/** A day, month or year, as precise as it was printed, or a range of them; null for weeks, quarters and seasons. */
function dateCellWords(words: Words, iso: string): string | null {
  const { language } = words;
  const [start = "", end] = iso.split("/");
  if (end !== undefined) {
    const ends = [dateCellWords(words, start), dateCellWords(words, end)];
    return ends.includes(null) ? null : ends.join("–");
  }
  if (/^\d{4}$/u.test(iso)) return iso;
  if (/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return formatShortDate(language, iso);
  if (!/^\d{4}-\d{2}$/u.test(iso)) return null;
  const format = new Intl.DateTimeFormat(language, { month: "numeric", year: "numeric", timeZone: "UTC" });
  return format.format(new Date(`${iso}-01T00:00:00Z`));
}
