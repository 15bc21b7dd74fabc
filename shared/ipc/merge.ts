import * as z from "zod";
import { outcome } from "./failure.ts";
import { headHash } from "./shown/history.ts";
import { sequence } from "./shown/project.ts";

const count = z.int().min(0);
/** Absolute. */
const path = z.string().min(1).max(4096);

/** What merging a copy would do; nothing has been done yet. */
const mergePreview = z
  .strictObject({
    /** The copy's journal, as it was looked at. */
    head: headHash,
    /** Entries of the copy that are new here, and when the first and the last of them were made. */
    entries: count,
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    /** Entries of ours that the copy does not know. */
    ours: count,
    /** Most entries first. */
    by: z.array(z.strictObject({ author: z.string(), entries: count }).readonly()).readonly(),
    /** What it changes here, by kind of record. */
    changes: z
      .array(z.strictObject({ kind: z.string(), added: count, changed: count, removed: count }).readonly())
      .readonly(),
    /** What both copies changed differently, by kind of record and by field, as in `conflictSchema`. */
    conflicts: z.array(z.strictObject({ kind: z.string(), field: z.string().nullable(), count }).readonly()).readonly(),
  })
  .readonly();
export type MergePreview = z.infer<typeof mergePreview>;

const keptEntry = z
  .strictObject({
    /** In the copy's own journal. */
    sequence: z.int().positive(),
    at: z.iso.datetime(),
    author: z.string(),
    command: z.string(),
    why: z.string().nullable(),
    hash: headHash,
  })
  .readonly();

/** The calls about merging another copy of the open project. The copy is only read. */
export const MERGE_CALLS = {
  /**
   * Takes a copy in that the window has as bytes alone, for the calls below, which want a path. One at a time. Fails with
   * `copy-open` where its newest changes may be in a log beside it.
   */
  "merge.hand": {
    input: z.strictObject({ name: z.string().min(1).max(1000), bytes: z.instanceof(Uint8Array) }),
    output: outcome({ path }),
  },
  /** Fails with `not-a-copy`, `own-file`, `nothing-to-merge`, or what is wrong with the file. */
  "merge.preview": { input: z.strictObject({ path }), output: outcome({ preview: mergePreview }) },
  /** `head`: the copy's head as it was previewed; a copy that has changed since is refused (`copy-changed`). */
  "merge.apply": {
    input: z.strictObject({ path, head: headHash.nullable() }),
    output: outcome({ sequence, conflicts: count }),
  },
  /** The entries that the merge at `sequence` brought, newest first, without the first `skip`. */
  "merge.brought": {
    input: z.strictObject({ sequence: z.int().positive(), skip: count, limit: z.int().min(1).max(500) }),
    output: outcome({ entries: z.array(keptEntry).readonly() }),
  },
} as const;
