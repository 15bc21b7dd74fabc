import { rankInOrder } from "../bead-edits/rank-in-order.ts";
import { canonicalJson } from "../canonical-json.ts";
import type { BeadRecord } from "../records.ts";
import { groupBeads } from "./group-beads.ts";
import { without } from "../without-field.ts";

type Table = readonly BeadRecord[];
type ById = ReadonlyMap<string, BeadRecord>;

/** The same segments, linked differently on both sides. */
export interface BeadConflict {
  readonly ours: Table;
  readonly theirs: Table;
}

export interface MergedBeads {
  /** In reading order. */
  readonly beads: Table;
  readonly conflicts: readonly BeadConflict[];
}

/** A group, and whose beads of it are taken. */
interface Chosen {
  readonly side: "ours" | "theirs";
  readonly ours: Table;
  readonly theirs: Table;
}

/**
 * Beads that were edited on both sides, group by group of segments: what one side alone changed is taken from that side, of
 * what both linked differently ours stays. A bookmark is nobody's link: it is carried over by itself. Where only they
 * rearranged what was there before, their order holds, else ours. All tables are over the same texts.
 * O(n log n) in the beads.
 *
 * @param bases the table before; of two, either will do for each group
 */
export function mergeBeads(bases: readonly Table[], ours: Table, theirs: Table): MergedBeads {
  const tables = [...bases, ours, theirs].map((table) => [...table].sort(byRank));
  const groups = groupBeads(tables);
  const conflicts: BeadConflict[] = [];
  const chosen = groups.map((group): Chosen => {
    const [own, other] = [group[bases.length]!, group[bases.length + 1]!];
    const side = sideOf(group.slice(0, bases.length), own, other);
    if (side === null) conflicts.push({ ours: own, theirs: other });
    return { side: side ?? "ours", ours: own, theirs: other };
  });
  const [own, other] = [tables[bases.length]!, tables[bases.length + 1]!];
  const beforeById = bases.map(byId);
  const [ownById, otherById] = [byId(own), byId(other)];
  const skeleton = !isRearranged(tables[0]!, own) && isRearranged(tables[0]!, other) ? "theirs" : "ours";
  const ordered = inOrder(chosen, { ours: own, theirs: other }, skeleton);
  const beads = ordered.map((bead) => withOwnFields(bead, beforeById, ownById.get(bead.id), otherById.get(bead.id)));
  return { beads: rankInOrder(beads), conflicts };
}

/** Whose beads of a group are taken; `null`: both sides changed them differently. */
function sideOf(bases: readonly Table[], ours: Table, theirs: Table): Chosen["side"] | null {
  // With ids first, so that a copy that is merely ahead is taken as it is.
  for (const print of [printWithIds, printWithoutIds]) {
    const [own, other, ...before] = [ours, theirs, ...bases].map(print);
    if (own === other || before.includes(other!)) return "ours";
    if (before.includes(own!)) return "theirs";
  }
  return null;
}

/** What counts as a difference of links: not the rank, not the bookmark. */
const contentOf = ({ spans, status, confidence, reasons }: BeadRecord): string =>
  canonicalJson({ spans, status, confidence, reasons });

const printWithIds = (beads: Table): string =>
  canonicalJson(beads.map((bead) => `${bead.id} ${contentOf(bead)}`).sort());
const printWithoutIds = (beads: Table): string => canonicalJson(beads.map(contentOf).sort());

/** Whether beads that were there before stand in another order. */
function isRearranged(before: Table, after: Table): boolean {
  const places = new Map(before.map(({ id }, index) => [id, index]));
  let last = -1;
  return after.some(({ id }) => {
    const place = places.get(id);
    if (place === undefined) return false;
    const isBack = place < last;
    last = place;
    return isBack;
  });
}

/** A bead of the table that gives the order, and behind it those of the other table that are put there. */
interface Slot {
  readonly bead: BeadRecord | null;
  readonly behind: BeadRecord[];
}

/** The chosen beads: those of one side in its order, each of the other side's behind what it follows there. */
function inOrder(
  groups: readonly Chosen[],
  tables: { readonly ours: Table; readonly theirs: Table },
  skeleton: Chosen["side"],
): Table {
  const guest = skeleton === "ours" ? "theirs" : "ours";
  const groupOf = new Map(groups.flatMap((group) => [...group.ours, ...group.theirs].map(({ id }) => [id, group])));
  const isTaken = (bead: BeadRecord, side: Chosen["side"]): boolean => groupOf.get(bead.id)!.side === side;
  const start: Slot = { bead: null, behind: [] };
  const slots = tables[skeleton].map((bead): Slot => ({ bead: isTaken(bead, skeleton) ? bead : null, behind: [] }));
  const slotOf = new Map(tables[skeleton].map(({ id }, index) => [id, slots[index]!]));
  let slot = start;
  for (const bead of tables[guest]) {
    if (isTaken(bead, guest)) {
      slot.behind.push(bead);
      continue;
    }
    const standing = slotOf.get(bead.id) ?? slotOf.get(groupOf.get(bead.id)![skeleton].at(-1)?.id ?? bead.id);
    slot = standing ?? slot;
  }
  return [start, ...slots].flatMap(({ bead, behind }) => [...(bead === null ? [] : [bead]), ...behind]);
}

/** Rank and bookmark as one side alone set them. */
function withOwnFields(
  bead: BeadRecord,
  bases: readonly ById[],
  ours: BeadRecord | undefined,
  theirs: BeadRecord | undefined,
): BeadRecord {
  if (ours === undefined || theirs === undefined) return bead;
  const before = bases.flatMap((base) => base.get(bead.id) ?? []);
  const merge = <Value>(of: (record: BeadRecord) => Value): Value => {
    const isOursUntouched = before.some((base) => of(base) === of(ours));
    const isTheirsUntouched = before.some((base) => of(base) === of(theirs));
    return of(isOursUntouched && !isTheirsUntouched ? theirs : ours);
  };
  const bookmarked = merge((record) => record.bookmarked);
  return {
    ...without(bead, "bookmarked"),
    rank: merge(({ rank }) => rank),
    ...(bookmarked !== undefined && { bookmarked }),
  };
}

const byRank = (a: BeadRecord, b: BeadRecord): number => a.rank - b.rank || (a.id < b.id ? -1 : 1);
const byId = (table: Table): ById => new Map(table.map((bead) => [bead.id, bead]));
