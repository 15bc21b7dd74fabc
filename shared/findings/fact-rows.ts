import { isoDay } from "../facts/calendar/day.ts";
import { periodsOfFact } from "../facts/calendar/fact-periods.ts";
import type { Bound, EntityKind, Fact } from "../facts/fact.ts";
import type { ViewRange } from "../text/range.ts";
import type { VersionKey } from "../text/version.ts";
import type { BeadContext } from "./bead-context.ts";
import { dateGroupsOf } from "./dates/date-groups.ts";
import { byDisplay, ownOrder } from "./display-order.ts";
import { groupAcross } from "./group-across.ts";
import { type Amount, comparedValue, isConverted, isQuantity, type Mention } from "./mention.ts";
import { sameName, type StatedName } from "./names/name-items.ts";
import type { MoneyEntry } from "./money/money-places.ts";
import { presentIn, type QuantityGroups } from "./quantities/quantity-groups.ts";
import { quantitiesOf } from "./quantities/quantity.ts";
import { isOrdinaryWord, VersionNames } from "./names/version-names.ts";

/** One version's cell of a row of facts. Amounts carry `currency`, measures and spans of time `unit`. */
export interface FactCell {
  readonly range: ViewRange;
  /** The lower end of a printed range. */
  readonly value?: number;
  /** The upper end of a printed range. */
  readonly max?: number;
  readonly currency?: string;
  readonly unit?: string;
  readonly bound?: Bound;
  /** ISO at the printed precision, both ends of a range with a slash between; absent where the day it counts from is not known. */
  readonly date?: string;
}

/** The same fact across versions; a version that does not state it has no cell. */
export interface FactRow {
  /** As the first version that states it prints it. */
  readonly kind: Fact["kind"];
  /** Of money: the sum, or what restates it in another currency. Of names: what they name. */
  readonly role: "amount" | "equivalent" | EntityKind | null;
  readonly cells: Readonly<Record<VersionKey, FactCell>>;
}

/** A row before it is shown; at most one mention per version. */
interface Line {
  readonly role: FactRow["role"];
  readonly mentions: readonly Mention[];
}

/**
 * What a bead states, as one row per fact, in the text order of the first version that states it.
 *
 * @param order version keys as they are displayed; versions that are not in it come first
 */
export function factRows(bead: BeadContext, order = ownOrder(bead)): readonly FactRow[] {
  const inOrder = byDisplay(order);
  return [...moneyLines(bead), ...quantityLines(bead), ...dateLines(bead), ...nameLines(bead)]
    .filter(({ mentions }) => mentions.length > 0)
    .map(({ role, mentions }) => ({ role, mentions: [...mentions].sort(inOrder) }))
    .sort((a, b) => inOrder(a.mentions[0]!, b.mentions[0]!))
    .map(({ role, mentions }) => ({
      kind: mentions[0]!.fact.kind,
      role,
      cells: Object.fromEntries(mentions.map((mention) => [mention.version, cellOf(mention)])),
    }));
}

function cellOf(mention: Mention): FactCell {
  const { fact, range } = mention;
  if (isQuantity(mention)) {
    const { value, max, currency, unit } = comparedValue(mention);
    const { bound } = mention.fact;
    return {
      range,
      value,
      ...(max !== undefined && { max }),
      ...(currency !== undefined && { currency }),
      ...(unit !== undefined && { unit }),
      ...(bound !== undefined && { bound }),
    };
  }
  const date = dateIn(fact);
  return date === null ? { range } : { range, date };
}

/** Each sum, and what it is converted to: an amount that says it is converted is no original, even if it stands alone. */
function moneyLines(bead: BeadContext): readonly Line[] {
  return bead.money.flatMap((place) => {
    const entries = presentIn(place);
    return [
      { role: "amount", mentions: entries.map(({ original }) => original).filter((amount) => !isConverted(amount)) },
      { role: "equivalent", mentions: entries.map(equivalentOf).filter((amount) => amount !== undefined) },
    ] as const;
  });
}

function equivalentOf({ original, restatements }: MoneyEntry): Amount | undefined {
  return isConverted(original) ? original : restatements[0];
}

function quantityLines(bead: BeadContext): readonly Line[] {
  const used = new Set<Mention>();
  const lines: Line[] = [];
  const groups = matchedQuantities(bead.quantities);
  const alone = bead.versions.flatMap(({ mentions }) => quantitiesOf(mentions).map(({ mention }) => [mention]));
  for (const mentions of [...groups, ...alone]) {
    if (mentions.some((mention) => used.has(mention))) continue;
    for (const mention of mentions) used.add(mention);
    lines.push({ role: null, mentions });
  }
  return lines;
}

/** Those that differ come first, since they may hold a group that agrees, and the version that does not. */
function matchedQuantities({ agreeing, otherUnit, differing }: QuantityGroups): readonly (readonly Mention[])[] {
  return [...differing, ...agreeing, ...otherUnit].map((group) => presentIn(group).map(({ mention }) => mention));
}

/** The likeliest reading of a date; both ends of a range. */
function dateIn(fact: Fact): string | null {
  if (fact.kind === "dateRange") {
    const [period] = periodsOfFact(fact);
    if (period === undefined) return null;
    return fact.timex.includes("X") ? `${isoDay(period.start)}/${isoDay(period.end - 1)}` : fact.timex;
  }
  if (fact.kind !== "date" && fact.kind !== "relativeDate") return null;
  return [fact.resolved].flat()[0] ?? null;
}

/** Dates that agree, then those that differ, in one row; a time of day has rows as a date has. */
function dateLines(bead: BeadContext): readonly Line[] {
  const { groups, differing } = dateGroupsOf(bead);
  const used = new Set<Mention>();
  return [...differing, ...groups].flatMap((group) => {
    const mentions = presentIn(group).map(({ mention }) => mention);
    if (mentions.some((mention) => used.has(mention))) return [];
    for (const mention of mentions) used.add(mention);
    return [{ role: null, mentions }];
  });
}

/** Whether a name tells the reader of the matrix something: found by its capital alone, it may be any word. */
const isSure = (name: StatedName): boolean => name.proven && !isOrdinaryWord(name);

/** One row per name, however often a version repeats it. A version that has the words without proof of a name has a cell, too. */
function nameLines(bead: BeadContext): readonly Line[] {
  const versions = bead.versions.map((version) => new VersionNames(version));
  const distinct = versions.map(({ items }) => {
    const sure = items.filter(isSure);
    return sure.filter((item, index) => !sure.slice(0, index).some((earlier) => sameName(earlier, item)));
  });
  return groupAcross(distinct, (a, b) => (sameName(a, b) ? 1 : null)).map((group) => {
    const first = presentIn(group)[0]!;
    const mentions = group.map((item, index): Mention | null => {
      if (item !== undefined) return item.mention;
      const place = versions[index]!.counterpart(first);
      return place && { ...first.mention, version: versions[index]!.version.key, range: place.range };
    });
    const entities = presentIn(group).map(({ mention }) => mention.fact.entity);
    // One version's title or given name tells for all what kind of name it is.
    const role = entities.find((entity) => entity !== "other") ?? "other";
    return { role, mentions: mentions.filter((mention) => mention !== null) };
  });
}
