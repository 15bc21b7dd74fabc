import type { BeadId, RevisionId } from "../ids.ts";
import { refuse, type RefusedCommand } from "../planned-command.ts";
import type { BeadRecord } from "../records.ts";
import type { BeadCommand, BeadCommandOf } from "./bead-commands.ts";
import { edited, isEmpty, joinSpans, segmentsIn, withSegments, type BeadTable, type Spans } from "./bead-table.ts";

/** The beads after an edit, in reading order; emptied ones are still there. */
export interface EditedTable {
  readonly ok: true;
  readonly table: BeadTable;
  /** A bead that is empty on purpose. */
  readonly inserted?: BeadId;
}

type Outcome = EditedTable | RefusedCommand;

/**
 * Does a command to beads in reading order, which hold those that it names; the rank of a new bead is for the caller to
 * find. Rows that stay as they are stay the same objects.
 */
export function editTable(table: BeadTable, { name, payload }: BeadCommand, newId: () => BeadId): Outcome {
  switch (name) {
    case "mergeBeads":
      return mergeBeads(table, payload);
    case "splitBead":
      return splitBead(table, payload, newId);
    case "mergeSegments":
      return mergeSegments(table, payload);
    case "splitSegment":
      return splitSegment(table, payload);
    case "moveSegments":
      return moveSegments(table, payload);
    case "shiftRest":
      return shiftRest(table, payload, newId);
    case "unlinkSegments":
      return unlinkSegments(table, payload, newId);
    case "swapBeads":
      return swapBeads(table, payload);
    case "insertBead": {
      const inserted = newId();
      const at = payload.after === null ? 0 : indexOf(table, payload.after) + 1;
      return { ok: true, inserted, table: table.toSpliced(at, 0, newBead(inserted, {})) };
    }
    case "removeBead": {
      const at = indexOf(table, payload.bead);
      if (!isEmpty(table[at]!.spans)) return refuse("not-empty", "only an empty bead can be taken away");
      return done(table.toSpliced(at, 1));
    }
    case "setBookmark": {
      const beads = new Set(payload.beads);
      return done(table.map((bead) => (beads.has(bead.id) ? marked(bead, payload.bookmarked) : bead)));
    }
  }
}

const indexOf = (table: BeadTable, id: BeadId): number => table.findIndex((bead) => bead.id === id);
const beadOf = (table: BeadTable, id: BeadId): BeadRecord => table.find((bead) => bead.id === id)!;

const newBead = (id: BeadId, spans: Spans): BeadRecord => {
  return { kind: "bead", id, spans, confidence: 1, reasons: [], rank: Number.NaN, status: "confirmed" };
};

const marked = (bead: BeadRecord, bookmarked: boolean): BeadRecord =>
  (bead.bookmarked ?? false) === bookmarked ? bead : { ...bead, bookmarked };

const done = (table: BeadTable): EditedTable => ({ ok: true, table });

/** The table with other spans for some beads. */
function withSpans(table: BeadTable, changed: ReadonlyMap<BeadId, Spans>): BeadTable {
  return table.map((bead) => (changed.has(bead.id) ? edited(bead, changed.get(bead.id)!) : bead));
}

function mergeBeads(table: BeadTable, { beads }: BeadCommandOf<"mergeBeads">): Outcome {
  const merged = new Set(beads);
  const members = table.filter(({ id }) => merged.has(id));
  const [first, ...others] = members;
  if (first === undefined || others.length === 0) return refuse("bad-payload", "merging takes two beads or more");
  const joined = edited(first, joinSpans(members.map(({ spans }) => spans)));
  return done(table.flatMap((bead) => (bead === first ? [joined] : merged.has(bead.id) ? [] : [bead])));
}

function splitBead(table: BeadTable, { bead, stay }: BeadCommandOf<"splitBead">, newId: () => BeadId): Outcome {
  const at = indexOf(table, bead);
  const { spans } = table[at]!;
  let first = spans;
  let second: Spans = {};
  for (const [key, segments] of Object.entries(spans)) {
    const revision = key as RevisionId;
    const count = stay[revision] ?? segments.length;
    first = withSegments(first, revision, segments.slice(0, count));
    second = withSegments(second, revision, segments.slice(count));
  }
  if (isEmpty(first) || isEmpty(second)) return refuse("bad-payload", "a split leaves something on both sides");
  return done(table.toSpliced(at, 1, edited(table[at]!, first), newBead(newId(), second)));
}

function mergeSegments(table: BeadTable, payload: BeadCommandOf<"mergeSegments">): Outcome {
  const { bead, revision, segment } = payload;
  const { spans } = beadOf(table, bead);
  const segments = segmentsIn(spans, revision);
  const [first, second] = [segments[segment], segments[segment + 1]];
  if (first === undefined || second === undefined)
    return refuse("unknown-segment", "no two such segments in this bead");
  const joined = segments.toSpliced(segment, 2, { start: first.start, end: second.end });
  return done(withSpans(table, new Map([[bead, withSegments(spans, revision, joined)]])));
}

function splitSegment(table: BeadTable, payload: BeadCommandOf<"splitSegment">): Outcome {
  const { bead, revision, segment, at } = payload;
  const { spans } = beadOf(table, bead);
  const segments = segmentsIn(spans, revision);
  const whole = segments[segment];
  if (whole === undefined) return refuse("unknown-segment", "no such segment in this bead");
  if (at <= whole.start || at >= whole.end) return refuse("bad-payload", "a segment is split inside, not at its ends");
  const parts = segments.toSpliced(segment, 1, { start: whole.start, end: at }, { start: at, end: whole.end });
  return done(withSpans(table, new Map([[bead, withSegments(spans, revision, parts)]])));
}

function moveSegments(table: BeadTable, payload: BeadCommandOf<"moveSegments">): Outcome {
  const { bead, revision, to } = payload;
  if (bead === to) return refuse("bad-payload", "the segments are in that bead");
  const from = beadOf(table, bead).spans;
  const into = beadOf(table, to).spans;
  const moving = new Set(payload.segments);
  const segments = segmentsIn(from, revision);
  if (payload.segments.some((index) => index >= segments.length)) {
    return refuse("unknown-segment", "no such segment in this bead");
  }
  const staying = segments.filter((_, index) => !moving.has(index));
  const moved = segments.filter((_, index) => moving.has(index));
  const changed = new Map([
    [bead, withSegments(from, revision, staying)],
    [to, withSegments(into, revision, [...segmentsIn(into, revision), ...moved])],
  ]);
  return done(withSpans(table, changed));
}

/** Only the bead where it begins is a person's from then on: nobody has looked at all that follows. */
function shiftRest(table: BeadTable, payload: BeadCommandOf<"shiftRest">, newId: () => BeadId): Outcome {
  const { bead, revision, by } = payload;
  const at = indexOf(table, bead);
  if (at + by < 0) return refuse("bad-payload", "there is no bead before the first");
  const cells = table.map(({ spans }) => segmentsIn(spans, revision));
  const last = cells.at(-1)!;
  const shifted = cells.map((cell, index) => {
    if (by === 1) return index < at ? cell : index === at ? [] : cells[index - 1]!;
    if (index < at - 1) return cell;
    const next = cells[index + 1] ?? [];
    return index === at - 1 ? [...cell, ...next] : next;
  });
  const first = by === 1 ? at : at - 1;
  const moved = table.map((row, index) => {
    const spans = withSegments(row.spans, revision, shifted[index]!);
    return index < Math.min(first, at) ? row : index === first ? edited(row, spans) : { ...row, spans };
  });
  const overflow = by === 1 && last.length > 0 ? [newBead(newId(), withSegments({}, revision, last))] : [];
  return done([...moved, ...overflow]);
}

function unlinkSegments(table: BeadTable, payload: BeadCommandOf<"unlinkSegments">, newId: () => BeadId): Outcome {
  const at = indexOf(table, payload.bead);
  const { spans } = table[at]!;
  const listed = [...new Set(payload.revisions)];
  if (listed.some((revision) => segmentsIn(spans, revision).length === 0)) {
    return refuse("unknown-segment", "that version says nothing in this bead");
  }
  // Where all are to leave, the first stays: it has nothing left to be parted from.
  const leaving = listed.length < Object.keys(spans).length ? listed : listed.slice(1);
  if (leaving.length === 0) return refuse("bad-payload", "only one version speaks in this bead");
  const alone = leaving.map((revision) => newBead(newId(), withSegments({}, revision, segmentsIn(spans, revision))));
  const left = leaving.reduce<Spans>((rest, revision) => withSegments(rest, revision, []), spans);
  return done(table.toSpliced(at, 1, edited(table[at]!, left), ...alone));
}

function swapBeads(table: BeadTable, { bead, with: other, revision }: BeadCommandOf<"swapBeads">): Outcome {
  if (bead === other) return refuse("bad-payload", "a bead cannot change places with itself");
  const [a, b] = [beadOf(table, bead), beadOf(table, other)];
  if (revision === null) return done(table.map((row) => (row === a ? b : row === b ? a : row)));
  const changed = new Map([
    [bead, withSegments(a.spans, revision, segmentsIn(b.spans, revision))],
    [other, withSegments(b.spans, revision, segmentsIn(a.spans, revision))],
  ]);
  return done(withSpans(table, changed));
}
