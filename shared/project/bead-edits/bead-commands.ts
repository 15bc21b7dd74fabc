import { z } from "zod";
import { beadIdSchema, revisionIdSchema, type BeadId } from "../ids.ts";

// Changes of the alignment by hand. Segments are named by their bead, their revision and their place in the bead's list,
// from 0. Boundaries move, characters never: each stays in exactly one segment.

const command = <Name extends string, Payload extends z.ZodType>(name: Name, payload: Payload) =>
  z.strictObject({ name: z.literal(name), payload });

const bead = beadIdSchema;
const revision = revisionIdSchema;
const index = z.int().nonnegative();
const step = z.literal([-1, 1]);

export const BEAD_COMMANDS = [
  /** One bead of several; it stands where the first of them stood. */
  command("mergeBeads", z.strictObject({ beads: z.array(bead).min(2).max(1_000) })),
  /** Per revision, how many segments stay; the others go into a new bead that follows. */
  command("splitBead", z.strictObject({ bead, stay: z.record(revision, index) })),
  /** A segment with the one after it in the same bead. */
  command("mergeSegments", z.strictObject({ bead, revision, segment: index })),
  /** `at`: raw offset, inside the segment. */
  command("splitSegment", z.strictObject({ bead, revision, segment: index, at: index })),
  /** Some of a bead's segments of one revision into another bead, next door or across a crossing. */
  command("moveSegments", z.strictObject({ bead, revision, segments: z.array(index).min(1).max(1_000), to: bead })),
  /** All that one revision says from this bead on, one bead further on or back. */
  command("shiftRest", z.strictObject({ bead, revision, by: step })),
  /** What these revisions say here becomes a bead of its own, each. */
  command("unlinkSegments", z.strictObject({ bead, revisions: z.array(revision).min(1).max(8) })),
  /** Two beads change places; with a revision, only what it says in them. */
  command("swapBeads", z.strictObject({ bead, with: bead, revision: revision.nullable() })),
  /** An empty bead, before all others where `after` is `null`. */
  command("insertBead", z.strictObject({ after: bead.nullable() })),
  /** Takes an empty bead away. */
  command("removeBead", z.strictObject({ bead })),
  command("setBookmark", z.strictObject({ beads: z.array(bead).min(1), bookmarked: z.boolean() })),
] as const;

export type BeadCommand = z.infer<(typeof BEAD_COMMANDS)[number]>;
export type BeadCommandOf<Name extends BeadCommand["name"]> = Extract<BeadCommand, { name: Name }>["payload"];

/** The beads that a command is about. */
export function namedBeads(payload: BeadCommand["payload"]): readonly BeadId[] {
  return [
    ...("bead" in payload ? [payload.bead] : []),
    ...("beads" in payload ? payload.beads : []),
    ...("to" in payload ? [payload.to] : []),
    ...("with" in payload ? [payload.with] : []),
    ...("after" in payload && payload.after !== null ? [payload.after] : []),
  ];
}
