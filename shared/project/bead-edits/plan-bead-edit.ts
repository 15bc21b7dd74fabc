import { canonicalJson } from "../canonical-json.ts";
import { EMPTY_DIFF } from "../diff.ts";
import type { BeadId } from "../ids.ts";
import { refuse, type Given, type PlannedCommand } from "../planned-command.ts";
import type { BeadRecord, ProjectState } from "../records.ts";
import type { BeadCommand } from "./bead-commands.ts";
import { isConsecutive, isEmpty, type BeadTable } from "./bead-table.ts";
import { editTable, type EditedTable } from "./edit-table.ts";
import { rankInOrder } from "./rank-in-order.ts";

/**
 * What a change of the alignment by hand would do. Locked beads are left alone, a bead's segments stay consecutive, and
 * a bead that loses its last segment goes. Linear in the beads, but for sorting.
 */
export function planBeadEdit(state: ProjectState, command: BeadCommand, give: Given): PlannedCommand {
  const before = [...state.values()].filter((record) => record.kind === "bead").sort(byRank);
  const outcome = editTable(before, command, () => give.id() as BeadId);
  if (!outcome.ok) return outcome;
  const diff = diffOf(before, outcome);
  const locked = command.name !== "setBookmark" && touched(diff).find(({ status }) => status === "locked");
  if (locked) return refuse("bead-locked", "a locked bead is in the way");
  if (!isConsecutive(outcome.table)) {
    return refuse("not-consecutive", "a bead would hold segments that do not follow each other");
  }
  return { ok: true, diff };
}

const byRank = (a: BeadRecord, b: BeadRecord): number => a.rank - b.rank || (a.id < b.id ? -1 : 1);

/** Beads as they were before, as far as they change. */
function touched({ updated, removed }: ReturnType<typeof diffOf>): readonly BeadRecord[] {
  return [...updated.filter(([from, to]) => !isSame({ ...from, rank: to.rank }, to)).map(([from]) => from), ...removed];
}

function diffOf(before: BeadTable, { table, inserted }: EditedTable) {
  const known = new Map(before.map((bead) => [bead.id, bead]));
  const kept = table.filter(
    ({ id, spans }) => !isEmpty(spans) || id === inserted || isEmpty(known.get(id)?.spans ?? spans),
  );
  const ranked = rankInOrder(kept);
  const after = new Set(ranked.map(({ id }) => id));
  return {
    ...EMPTY_DIFF,
    added: ranked.filter(({ id }) => !known.has(id)),
    updated: ranked.flatMap((bead) => {
      const from = known.get(bead.id);
      return from === undefined || isSame(from, bead) ? [] : [[from, bead] as const];
    }),
    removed: before.filter(({ id }) => !after.has(id)),
  };
}

const isSame = (a: BeadRecord, b: BeadRecord): boolean => a === b || canonicalJson(a) === canonicalJson(b);
