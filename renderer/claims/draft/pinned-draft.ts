import type { ShownAnchor, ShownVersion } from "../../../shared/ipc/shown/records.ts";
import type { WindowClaim } from "../../../shared/ipc/window-claim.ts";

/** Words that a claim pins. */
export interface PinnedDraft {
  readonly version: string;
  /** `null`: a revision left the quote without a place. */
  readonly range: ShownAnchor["range"];
  /** The words of one without a place. */
  readonly exact?: string;
  /** Where it stands in the saved claim: it stays as it was pinned. */
  readonly kept?: number;
}

/** An anchor of a saved claim. */
export const keptAnchor = ({ version, range, exact }: ShownAnchor, kept: number): PinnedDraft => ({
  ...{ version, range, exact, kept },
});

/** `null` of words without a place that were never saved. */
export function pinOf({ version, range, kept }: PinnedDraft): WindowClaim["wordings"][number] | null {
  if (kept !== undefined) return { kept };
  return range === null ? null : { version, range };
}

/** The words themselves: as they stand in their version, or as they were. */
export const wordsOf = ({ text }: Pick<ShownVersion, "text">, { range, exact = "" }: PinnedDraft): string =>
  range === null ? exact : text.slice(...range);
