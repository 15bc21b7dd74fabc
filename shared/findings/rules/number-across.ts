import type { BeadContext } from "../bead-context.ts";
import type { Category, Finding, Severity } from "../finding.ts";
import type { Group } from "../group-across.ts";
import { CONSISTENT_GAP, gapBetween, type Interval, isPowerOfTen, ratioBetween } from "../quantities/interval.ts";
import { makeFinding } from "../make-finding.ts";
import { directionOf, endsOf } from "../mention.ts";
import { oddOneOut } from "../odd-one-out.ts";
import { inBaseUnit, type Quantity, sayTheSame } from "../quantities/quantity.ts";
import { presentIn } from "../quantities/quantity-groups.ts";
import type { Rule } from "../rule.ts";
import { scaleTrap } from "../quantities/scale-trap.ts";
import { inDigits, quantityInWords, roundRatio } from "../wording.ts";

const ID = "number.across";
/** Two or more versions agree against one. */
const OUTVOTED = 0.9;
/** Two versions differ: the numbers may also count different things. */
const CONTESTED = 0.75;
/** A plain figure that is off by no more may be rounded. */
const ROUNDED_GAP = 1.05;
/** "About 40,000" may well be 42,000 elsewhere. */
const ABOUT_GAP = 1.1;

const valueIn = ({ mention }: Quantity): Interval => endsOf(mention.fact);
const inBase = (quantity: Quantity): Interval => inBaseUnit(valueIn(quantity), quantity.scale);
const middle = ({ low, high }: Interval): number => (low + high) / 2;

/** Both on one scale: the base unit of their dimension, or as printed where one prints no unit. */
function sideBySide(a: Quantity, b: Quantity): readonly [Interval, Interval] {
  return a.comparable === b.comparable ? [inBase(a), inBase(b)] : [valueIn(a), valueIn(b)];
}

const distance = (a: Quantity, b: Quantity): number => gapBetween(...sideBySide(a, b));

function ratioOf(a: Quantity, b: Quantity): number {
  const [left, right] = sideBySide(a, b);
  return ratioBetween(middle(left), middle(right));
}

/** Half a unit of the last digit that is not a trailing zero: what "13,000" may be rounded from; 0 for "13,001". */
function roundingSlack(value: number): number {
  let unit = 1;
  if (!Number.isInteger(value) || value === 0) return 0;
  while (value % (unit * 10) === 0) unit *= 10;
  return unit === 1 ? 0 : unit / 2;
}

/** Values that differ, yet may come from one figure: the rounder one is rounded, or "about" or "over" the other. */
function mayBeRounded(a: Quantity, b: Quantity): boolean {
  const [left, right] = sideBySide(a, b).map(middle) as [number, number];
  const [slack, otherSlack] = [roundingSlack(left), roundingSlack(right)];
  if (slack === otherSlack) return false;
  const rounder = slack > otherSlack ? a : b;
  if (directionOf(rounder.mention.fact) !== "none") return distance(a, b) <= ABOUT_GAP;
  return Math.abs(left - right) < Math.max(slack, otherSlack) && distance(a, b) <= ROUNDED_GAP;
}

const CATEGORIES: Readonly<Record<string, Category>> = { percent: "percent", percentPoints: "percent" };

function finding(
  bead: BeadContext,
  members: readonly Quantity[],
  pair: readonly [Quantity, Quantity],
  odd: Quantity | null,
  verdict: {
    readonly category: Category;
    readonly severity: Severity;
    readonly key: string;
    readonly words?: Readonly<Record<string, string>>;
  },
): Finding {
  const [a, b] = pair;
  const { words, ...grade } = verdict;
  const ratio = ratioOf(a, b);
  const [large, small] = middle(valueIn(a)) >= middle(valueIn(b)) ? [a, b] : [b, a];
  const text = (quantity: Quantity): string => `${quantityInWords(quantity.mention)} (${quantity.mention.version})`;
  const isOneUnit = a.unit === b.unit && a.scale.offset === 0 && Number.isFinite(ratio);
  return makeFinding(bead, {
    rule: ID,
    ...grade,
    odd: odd?.mention.version,
    certainty: odd === null ? CONTESTED : OUTVOTED,
    compared: [a, b, ...members.filter((member) => member !== a && member !== b)].map(({ mention }) => mention),
    message: `${text(a)} against ${text(b)}`,
    messageKey: `number.across.${verdict.key}`,
    params: {
      a: quantityInWords(a.mention),
      b: quantityInWords(b.mention),
      aVersion: a.mention.version,
      bVersion: b.mention.version,
      ...(isOneUnit ? { ratio: roundRatio(ratio) } : {}),
      ...words,
    },
    arithmetic: isOneUnit
      ? [`${inDigits(middle(valueIn(large)))} ÷ ${inDigits(middle(valueIn(small)))} = ${Number(ratio.toPrecision(4))}`]
      : [],
  });
}

/** The odd one first, else the two that lie furthest apart, in the bead's order. */
function contrasted(members: readonly Quantity[], odd: Quantity | null): readonly [Quantity, Quantity] {
  const others = members.filter((member) => member !== odd);
  if (odd !== null) return [odd, others[0]!];
  const pairs = members.flatMap((a, index) => members.slice(index + 1).map((b): [Quantity, Quantity] => [a, b]));
  return pairs.reduce((best, pair) => (distance(...pair) > distance(...best) ? pair : best));
}

function oddOf(members: readonly Quantity[], same: (a: Quantity, b: Quantity) => boolean): Quantity | null {
  const items = members.map((quantity) => ({ version: quantity.mention.version, quantity }));
  return oddOneOut(items, (a, b) => same(a.quantity, b.quantity))?.quantity ?? null;
}

function differingValue(bead: BeadContext, group: Group<Quantity>): Finding {
  const members = presentIn(group);
  const odd = oddOf(members, sayTheSame) ?? oddOf(members, (a, b) => ratioOf(a, b) <= CONSISTENT_GAP);
  const pair = contrasted(members, odd);
  const [a, b] = pair;
  if (a.unit === b.unit && isPowerOfTen(ratioOf(a, b))) {
    const trap = scaleTrap(bead, a.mention, b.mention);
    const { kind = "magnitude", ...words } = trap ?? {};
    return finding(bead, members, pair, odd, { category: "magnitude", severity: "critical", key: kind, words });
  }
  const category = CATEGORIES[a.unit] ?? "number";
  if (mayBeRounded(a, b)) return finding(bead, members, pair, odd, { category, severity: "minor", key: "rounded" });
  const severity = odd === null ? "major" : "critical";
  return finding(bead, members, pair, odd, { category, severity, key: "value" });
}

function differingUnit(bead: BeadContext, group: Group<Quantity>): readonly Finding[] {
  const members = presentIn(group);
  const isPoints = ({ unit }: Quantity): boolean => unit === "percentPoints";
  const isShare = ({ unit }: Quantity): boolean => unit === "percent";
  // A bare number has lost its unit or was read without it; only two units that are printed can contradict.
  const withUnit = members.filter(({ unit }) => unit !== "");
  const odd = oddOf(withUnit, (a, b) => a.unit === b.unit);
  const [a, b] = [
    odd ?? withUnit[0],
    withUnit.find((member) => member !== odd && member.unit !== (odd ?? withUnit[0])?.unit),
  ];
  if (a === undefined || b === undefined) return [];
  if ([a, b].some(isPoints) && [a, b].some(isShare)) {
    return [
      finding(bead, withUnit, [a, b], odd, {
        category: "percent",
        severity: odd === null ? "major" : "critical",
        key: "points",
      }),
    ];
  }
  if (a.comparable !== b.comparable) return [];
  const category = a.comparable === "time" ? "number" : "unit";
  return [finding(bead, withUnit, [a, b], odd, { category, severity: "critical", key: "unit" })];
}

export const numberAcross: Rule = {
  id: ID,
  categories: ["number", "magnitude", "percent", "unit"],
  severity: "critical",
  example: { vi: "10 triệu người", de: "19 Millionen Menschen", en: "19 million people" },
  find: (bead) => [
    ...bead.quantities.differing.map((group) => differingValue(bead, group)),
    ...bead.quantities.otherUnit.flatMap((group) => differingUnit(bead, group)),
  ],
};
