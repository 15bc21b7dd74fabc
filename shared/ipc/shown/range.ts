import * as z from "zod";

/** `[start, end)` in UTF-16 code units of a version's view text: what a pane shows. Zero-width marks missing words. */
export const shownRange = z
  .tuple([z.int().min(0), z.int().min(0)])
  .readonly()
  .refine(([start, end]) => start <= end, "a range must not end before it starts");
export type ShownRange = z.infer<typeof shownRange>;

/** A version's key: its language, with a private subtag where two texts share one (`en`, `en-x-b`). */
export const versionKey = z.string().min(2).max(64);

/** Per version key, ranges in text order. */
export const shownSpans = z.record(versionKey, z.array(shownRange).readonly()).readonly();

/** 0 to 1. */
export const share = z.number().min(0).max(1);
