import { z } from "zod";
import type { RawRange } from "../text/range.ts";
import { revisionIdSchema, versionIdSchema, type RevisionId, type VersionId } from "./ids.ts";

/** Characters kept on each side of a quote: Hypothesis and the W3C examples use 32, enough to tell repetitions apart. */
export const CONTEXT_LENGTH = 32;

const offset = z.int().nonnegative();

/** `[start, end)` of the raw text, in UTF-16 code units. */
export const rawRangeSchema = z
  .strictObject({ start: offset, end: offset })
  .readonly()
  .refine(({ start, end }) => start <= end, "a range must not end before it starts");

/**
 * A place in a version's text that survives edits: W3C Web Annotation's TextPositionSelector (`range`) and
 * TextQuoteSelector (`exact`, `prefix`, `suffix`). Everything is *raw* text, as the file has it. The standard counts
 * positions in code points, we in UTF-16 code units: exporters convert.
 */
export const anchorSchema = z
  .strictObject({
    version: versionIdSchema,
    revision: revisionIdSchema,
    range: rawRangeSchema,
    exact: z.string(),
    prefix: z.string().max(CONTEXT_LENGTH),
    suffix: z.string().max(CONTEXT_LENGTH),
    /** Where the words changed when the text was revised: those that a person pinned, and how much of them is left. */
    carried: z
      .strictObject({ exact: z.string(), score: z.number().min(0).max(1) })
      .readonly()
      .optional(),
    /** Said of words that a revision took out: they are quoted as they stood, and wait for no place. */
    asItStood: z.literal(true).optional(),
  })
  .readonly();
export type Anchor = z.infer<typeof anchorSchema>;

/**
 * Anchors `range` of a revision's raw `text`. The context is up to {@link CONTEXT_LENGTH} units a side, one fewer where
 * the last would be half a surrogate pair. A zero-width range anchors missing content by its context alone.
 *
 * @throws RangeError where the range is not within the text: the caller mixed up texts.
 */
export function makeAnchor(text: string, range: RawRange, version: VersionId, revision: RevisionId): Anchor {
  const { start, end } = range;
  if (start < 0 || end > text.length || start > end) {
    throw new RangeError(`no range [${start}, ${end}) in a text of ${text.length}`);
  }
  let prefixStart = Math.max(0, start - CONTEXT_LENGTH);
  if (prefixStart < start && cutsSurrogatePair(text, prefixStart)) prefixStart++;
  let suffixEnd = Math.min(text.length, end + CONTEXT_LENGTH);
  if (suffixEnd > end && cutsSurrogatePair(text, suffixEnd)) suffixEnd--;
  return {
    version,
    revision,
    range: { start, end },
    exact: text.slice(start, end),
    prefix: text.slice(prefixStart, start),
    suffix: text.slice(end, suffixEnd),
  };
}

/** Whether a cut before `offset` would part the two halves of one character. */
export function cutsSurrogatePair(text: string, offset: number): boolean {
  return offset > 0 && isBetween(text, offset - 1, 0xd800, 0xdbff) && isBetween(text, offset, 0xdc00, 0xdfff);
}

function isBetween(text: string, offset: number, first: number, last: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= first && unit <= last;
}
