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
  })
  .readonly();
export type HistoryEntry = z.infer<typeof historyEntry>;

/** A page of the journal, newest first. */
export const historyPage = z.strictObject({
  /** Older than this; `null` from the newest on. */
  before: z.int().positive().nullable(),
  limit: z.int().min(1).max(500),
});
