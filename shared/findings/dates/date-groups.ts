import type { BeadContext } from "../bead-context.ts";
import { agreement, type DateStatement, dateStatements, isKnown, isYearAlone, likeness } from "./date-statement.ts";
import { type Group, groupAcross, groupSize, joinByElimination } from "../group-across.ts";
import { NUMBER_ELIMINATION_CONFIDENCE, presentIn } from "../quantities/quantity-groups.ts";

/** Dates and times of a bead, matched across its versions. */
export interface DateGroups {
  /** Every statement is in one group; those of a group agree. */
  readonly groups: readonly Group<DateStatement>[];
  /** What is left over in one version, beside what the others say instead: they differ. */
  readonly differing: readonly Group<DateStatement>[];
}

const known = new WeakMap<BeadContext, DateGroups>();

/** The dates of a bead; matched once, however many rules ask. */
export function dateGroupsOf(bead: BeadContext): DateGroups {
  const before = known.get(bead);
  if (before) return before;
  const read = (withNumbers: boolean): readonly (readonly DateStatement[])[] =>
    bead.versions.map(({ mentions }) => dateStatements(mentions, withNumbers));
  const sure = read(false);
  const perVersion = sure.some((statements) => statements.some(isYearAlone)) ? read(true) : sure;
  const groups = groupAcross(perVersion, agreement);
  const speaking = bead.versions.map(({ speaks }) => speaks);
  const found = {
    groups,
    differing: differing(groups, speaking, bead.confidence),
  };
  known.set(bead, found);
  return found;
}

/** Two versions that agree and a third that says the like of it, otherwise: hardly by chance, even in a doubtful bead. */
const MAJORITY_CONFIDENCE = 0.3;

function differing(
  groups: readonly Group<DateStatement>[],
  speaking: readonly boolean[],
  confidence: number,
): readonly Group<DateStatement>[] {
  if (confidence < MAJORITY_CONFIDENCE) return [];
  const isDoubtful = confidence < NUMBER_ELIMINATION_CONFIDENCE;
  const open = groups.filter(
    (group) =>
      presentIn(group).every(isKnown) && speaking.some((speaks, version) => speaks && group[version] === undefined),
  );
  const singles = open.filter((group) => groupSize(group) === 1);
  const majorities = open.filter((group) => groupSize(group) >= 2);
  const joined: Group<DateStatement>[] = [];
  for (const single of singles) {
    const version = single.findIndex((statement) => statement !== undefined);
    const stranger = single[version]!;
    const rivals = singles.filter((other) => other[version] !== undefined);
    const fitting = likeliest(
      majorities.filter((majority) => majority[version] === undefined),
      (majority) => Math.max(...presentIn(majority).map((statement) => likeness(statement, stranger))),
    );
    // Of two leftovers in one version, the one that is more like what the others say was changed.
    const rival = fitting && likeliest(rivals, (other) => closeness(other, fitting));
    const isAlike = fitting !== null && closeness(single, fitting) > 0;
    if (fitting && rival === single && (isAlike || !isDoubtful))
      joined.push(fitting.map((statement, index) => (index === version ? stranger : statement)));
  }
  if (joined.length > 0 || majorities.length > 0 || isDoubtful) return joined;
  return ["time", "day"].flatMap((kind) =>
    joinByElimination(
      singles.filter((group) => presentIn(group).every(({ form }) => (form === "time") === (kind === "time"))),
      speaking,
    ),
  );
}

function closeness(single: Group<DateStatement>, majority: Group<DateStatement>): number {
  return Math.max(...presentIn(single).flatMap((a) => presentIn(majority).map((b) => likeness(a, b))));
}

/** The one that scores best and not below nought; null where two do. */
function likeliest<T>(items: readonly T[], score: (item: T) => number): T | null {
  const scored = items.map((item) => ({ item, value: score(item) })).sort((a, b) => b.value - a.value);
  const [first, second] = scored;
  if (first === undefined || first.value < 0) return null;
  return second !== undefined && second.value === first.value ? null : first.item;
}
