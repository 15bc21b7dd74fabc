import { type Group, groupSize, presentIn } from "../group-across.ts";
import { valueOf } from "../mention.ts";
import { type NumberTraces, type Utterance } from "./number-traces.ts";
import { isBare, type Quantity } from "./quantity.ts";

/** A version of a bead. */
export interface Speaker extends Utterance {
  readonly speaks: boolean;
  readonly traces: NumberTraces;
}

/** The version that speaks and alone lacks the group; `null` where none does, or more. */
function silentIn(group: Group<Quantity>, versions: readonly Speaker[]): number | null {
  const [silent, another] = versions.flatMap(({ speaks }, index) =>
    speaks && group[index] === undefined ? [index] : [],
  );
  return silent === undefined || another !== undefined ? null : silent;
}

/** True where the version that lacks the group says its number in no form. */
export function isMissing(group: Group<Quantity>, versions: readonly Speaker[]): boolean {
  const silent = silentIn(group, versions);
  if (silent === null) return false;
  return presentIn(group).every(({ mention, digits }) => !versions[silent]!.traces.has(valueOf(mention.fact), digits));
}

/** Two is said in too many ways (both, a pair, the couple) to be missed where it isn't read. */
const LEAST_MISSED = 3;
/** "All day", "a week": one of a unit is not missed, either. */
const LEAST_MISSED_OF_UNIT = 2;
/** A year without a separator needs no number beside its date. */
const YEARS = { from: 1000, to: 2100 };

function isTelling({ mention, comparable, unit }: Quantity): boolean {
  const { fact } = mention;
  if (comparable === "ordinal" || fact.kind === "fraction") return false;
  const value = valueOf(fact);
  if (unit === "" && fact.text === String(value) && value >= YEARS.from && value <= YEARS.to) return false;
  return Math.abs(value) >= (unit === "" ? LEAST_MISSED : LEAST_MISSED_OF_UNIT);
}

/** True where one version lacks what all others agree on, and has no number that might stand for it. */
export function isOmitted(
  group: Group<Quantity>,
  groups: readonly Group<Quantity>[],
  versions: readonly Speaker[],
): boolean {
  const silent = silentIn(group, versions);
  const members = presentIn(group);
  if (silent === null || !members.every(isTelling)) return false;
  const mayStandFor = groups.some((other) => {
    const stray = groupSize(other) === 1 ? other[silent] : undefined;
    return stray && members.some((item) => item.comparable === stray.comparable || isBare(item) || isBare(stray));
  });
  return !mayStandFor && isMissing(group, versions);
}
