import * as z from "zod";
import { leftOut } from "../own-evidence.ts";
import { beadDetail } from "./bead-detail.ts";
import {
  shownAdjudication,
  shownAnnotation,
  shownBead,
  shownClaim,
  shownConflict,
  shownDismissal,
  shownReading,
  shownScale,
  shownVersion,
} from "./records.ts";

/** The journal's sequence number that data derives from. */
export const sequence = z.int().min(0);
/** One opening of one project by one host: data of another one is not mixed in. */
export const sessionId = z.string().min(1).max(64);

/** What undo and redo would do now, by command name; `null`: nothing. */
export const history = z.strictObject({ undo: z.string().nullable(), redo: z.string().nullable() }).readonly();

/** What the engine is at. The texts are readable all the while. */
export const work = z.discriminatedUnion("state", [
  z
    .strictObject({
      state: z.literal("idle"),
      /** Of the person's own evidence, what the last alignment of this opening was made without. */
      leftOut: z.array(leftOut).min(1).readonly().optional(),
    })
    .readonly(),
  /** `embedding`: the person's model reads the segments, before they are aligned. */
  z
    .strictObject({
      state: z.enum(["embedding", "aligning", "checking"]),
      done: z.int().min(0),
      total: z.int().min(0),
    })
    .readonly(),
  /** Stopped by a person, or failed: the story is shown without what is missing. */
  z.strictObject({ state: z.enum(["cancelled", "failed"]) }).readonly(),
]);
export type Work = z.infer<typeof work>;

/** The records that the window holds. */
export const shownDocument = z
  .strictObject({
    versions: z.array(shownVersion).readonly(),
    beads: z.array(shownBead).readonly(),
    claims: z.array(shownClaim).readonly(),
    annotations: z.array(shownAnnotation).readonly(),
    dismissals: z.array(shownDismissal).readonly(),
    /** What readers make of claims. Of these four, absent is none. */
    readings: z.array(shownReading).readonly().optional(),
    adjudications: z.array(shownAdjudication).readonly().optional(),
    scale: shownScale.optional(),
    /** What two copies made of the same thing, decided or open. */
    conflicts: z.array(shownConflict).readonly().optional(),
  })
  .readonly();
export type ShownDocument = z.infer<typeof shownDocument>;

const keys = z.array(z.string().min(1).max(60)).max(64).readonly();

/** How a person left the panes: version keys from left to right, and those that are hidden. */
export const keptPanes = z.strictObject({ order: keys, hidden: keys }).readonly();
export type KeptPanes = z.infer<typeof keptPanes>;

export const shownProject = z
  .strictObject({
    session: sessionId,
    sequence,
    path: z.string(),
    title: z.string(),
    isSample: z.boolean(),
    /**
     * Why nothing can be saved: another window has the file, its folder or disk allows only reading, or it is damaged, so
     * that writing might destroy what can still be read.
     */
    readOnly: z.enum(["in-use", "not-writable", "damaged"]).nullable(),
    /** The records kept for fast opening were damaged; all is there all the same, replayed from a journal that is whole. */
    replayed: z.literal(true).optional(),
    /** The journal's head: printed in reports, checked against later. */
    head: z.string().nullable(),
    document: shownDocument,
    details: z.array(beadDetail).readonly(),
    history,
    work,
    panes: keptPanes.optional(),
  })
  .readonly();
export type ShownProject = z.infer<typeof shownProject>;
