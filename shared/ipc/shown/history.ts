import * as z from "zod";
import { sequence } from "./project.ts";

/** One entry of the journal, as a list of the past shows it. */
export const historyEntry = z
  .strictObject({
    sequence,
    at: z.iso.datetime(),
    author: z.string(),
    /** The command's name, or `undo`, `redo`. */
    command: z.string(),
    why: z.string().nullable(),
    /**
     * `done`: in force. `undone`: taken back, can be done again. `lost`: taken back, and something else was done since.
     * `null`: no step of a person, so never taken back by itself: an undo, a redo, a text added, a computed alignment.
     */
    step: z.enum(["done", "undone", "lost"]).nullable(),
    /** What an undo took back or a redo did again. */
    of: z.int().positive().nullable(),
    /** Of a merge, how many entries of the other copy came with it: `merge.brought` lists them. */
    brought: z.int().positive().optional(),
  })
  .readonly();
export type HistoryEntry = z.infer<typeof historyEntry>;

export const LARGEST_PAGE = 500;

/** A page of the journal, newest first. */
export const historyPage = z.strictObject({
  /** Older than this; `null` from the newest on. */
  before: z.int().positive().nullable(),
  limit: z.int().min(1).max(LARGEST_PAGE),
  /** Whether undos and redos are listed beside what they took back or did again. */
  undos: z.boolean(),
});

/** 64 hexadecimal digits, as reports and exports print it. */
export const headHash = z.string().regex(/^[0-9a-f]{64}$/u);

/** Whether the project is what its journal says. */
export const verification = z.discriminatedUnion("isWhole", [
  z.strictObject({ isWhole: z.literal(true), entries: z.int().min(0), head: headHash.nullable() }).readonly(),
  z
    .strictObject({
      isWhole: z.literal(false),
      /**
       * `damaged-entry`, `hash`: an entry was changed; `sequence`: one is missing, doubled or moved; `parents`: one does not
       * follow from the one before; `replay`: one does not fit what came before it; `head`: the given head is not in the
       * journal; `records`, `steps`: the document, or what can be undone, is not what the journal says; `pages`: the journal
       * is whole, other parts of the file are damaged; `original`: a text's bytes are gone or changed; `kept`: entries of the copy that was
       * merged there were changed or are missing.
       */
      code: z.enum([
        "damaged-entry",
        "hash",
        "sequence",
        "parents",
        "replay",
        "head",
        "records",
        "steps",
        "pages",
        "original",
        "kept",
      ]),
      /** The entry it is about, counted from 1; for `head` how many there are. */
      sequence: z.int().min(0).nullable(),
    })
    .readonly(),
]);
export type Verification = z.infer<typeof verification>;
