import * as z from "zod";

/** `[start, end)` in UTF-16 code units of a version's view text: what a pane shows. Zero-width marks missing words. */
export type ShownRange = readonly [start: number, end: number];

/** In one look: a long story's answer holds tens of thousands, and a schema of schemas takes several times as long over each. */
export const shownRange = z.custom<ShownRange>(
  (value) =>
    Array.isArray(value) && value.length === 2 && isOffset(value[0]) && isOffset(value[1]) && value[0] <= value[1],
  "a range is two offsets, and must not end before it starts",
);

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** A version's key: its language, with a private subtag where two texts share one (`en`, `en-x-b`). */
export const versionKey = z.string().min(2).max(64);

/** Per version key, ranges in text order. */
export const shownSpans = z.record(versionKey, z.array(shownRange).readonly()).readonly();

/** 0 to 1. */
export const share = z.number().min(0).max(1);
