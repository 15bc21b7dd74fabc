import { canonicalJson } from "../canonical-json.ts";
import { EMPTY_DIFF } from "../diff.ts";
import type { BeadId } from "../ids.ts";
import { refuse, type Given, type PlannedCommand } from "../planned-command.ts";
import type { BeadRecord, ProjectState } from "../records.ts";
import { namedBeads, type BeadCommand } from "./bead-commands.ts";
import { isEmpty, staysConsecutive, type BeadTable } from "./bead-table.ts";
import { editTable, type EditedTable } from "./edit-table.ts";
import { rankInOrder, rankWithin } from "./rank-in-order.ts";

/**
 * What a change of the alignment by hand would do. Locked beads are left alone, a bead's segments stay consecutive, and
 * a bead that loses its last segment goes. Linear in the beads, with little done for those that stay as they are; more
 * for those between the first and the last that change.
 */
export function planBeadEdit(state: ProjectState, command: BeadCommand, give: Given): PlannedCommand {
  if (namedBeads(command.payload).some((id) => state.get(id)?.kind !== "bead")) {
    return refuse("unknown-record", "there is no such bead");
  }
  const before = [...state.values()].filter((record) => record.kind === "bead").sort(byRank);
  const outcome = editTable(before, command, () => give.id() as BeadId);
  if (!outcome.ok) return outcome;
  const diff = diffOf(before, outcome);
  const locked = command.name !== "setBookmark" && touched(diff).find(({ status }) => status === "locked");
  if (locked) return refuse("bead-locked", "a locked bead is in the way");
  if (!staysConsecutive(outcome.table, rewritten(diff))) {
    return refuse("not-consecutive", "a bead would hold segments that do not follow each other");
  }
  return { ok: true, diff };
}

const byRank = (a: BeadRecord, b: BeadRecord): number => a.rank - b.rank || (a.id < b.id ? -1 : 1);

interface BeadDiff {
  readonly added: readonly BeadRecord[];
  readonly updated: readonly (readonly [BeadRecord, BeadRecord])[];
  readonly removed: readonly BeadRecord[];
}

/** Beads as they were before, as far as they change. */
function touched({ updated, removed }: BeadDiff): readonly BeadRecord[] {
  return [...updated.filter(([from, to]) => !isSame({ ...from, rank: to.rank }, to)).map(([from]) => from), ...removed];
}

/** Beads that hold other segments than before. */
function rewritten({ added, updated }: BeadDiff): ReadonlySet<BeadId> {
  const changed = updated.flatMap(([from, to]) => (from.spans === to.spans ? [] : [to]));
  return new Set([...added, ...changed].map(({ id }) => id));
}

/** Where two tables differ: rows from `from` on, up to the end in either. */
interface Stretch {
  readonly from: number;
  readonly beforeEnd: number;
  readonly afterEnd: number;
}

function diffOf(before: BeadTable, edited: EditedTable): BeadDiff {
  const stretch = differingStretch(before, edited.table);
  const { from, beforeEnd } = stretch;
  const kept = keptRows(stretch, before, edited);
  const ranked = rankWithin(kept, before[from - 1]?.rank, before[beforeEnd]?.rank);
  if (ranked !== null) return diffBetween(before.slice(from, beforeEnd), ranked);
  const all = [...before.slice(0, from), ...kept, ...before.slice(beforeEnd)];
  return diffBetween(before, rankInOrder(all));
}

/** An edit keeps the rows that it does not touch, as the same objects. */
function differingStretch(before: BeadTable, after: BeadTable): Stretch {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < shorter - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from, beforeEnd: before.length - end, afterEnd: after.length - end };
}

/** The rows after the edit, without those that it emptied. */
function keptRows(
  { from, beforeEnd, afterEnd }: Stretch,
  before: BeadTable,
  { table, inserted }: EditedTable,
): BeadTable {
  const known = new Map(before.slice(from, beforeEnd).map((bead) => [bead.id, bead]));
  return table
    .slice(from, afterEnd)
    .filter(({ id, spans }) => !isEmpty(spans) || id === inserted || isEmpty(known.get(id)?.spans ?? spans));
}

function diffBetween(before: BeadTable, after: BeadTable): BeadDiff {
  const known = new Map(before.map((bead) => [bead.id, bead]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    ...EMPTY_DIFF,
    added: after.filter(({ id }) => !known.has(id)),
    updated: after.flatMap((bead) => {
      const from = known.get(bead.id);
      return from === undefined || isSame(from, bead) ? [] : [[from, bead] as const];
    }),
    removed: before.filter(({ id }) => !kept.has(id)),
  };
}

const isSame = (a: BeadRecord, b: BeadRecord): boolean => a === b || canonicalJson(a) === canonicalJson(b);
