import type { HostFailure } from "../../../../shared/ipc/failure.ts";
import type { ShownRange } from "../../../../shared/ipc/shown/range.ts";
import type { ShownAnchor } from "../../../../shared/ipc/shown/records.ts";
import { cutsSurrogatePair, makeAnchor, type Anchor } from "../../../../shared/project/anchor.ts";
import { findAnchor } from "../../../../shared/project/find-anchor.ts";
import type { ViewRange } from "../../../../shared/text/range.ts";
import type { VersionKey } from "../../../../shared/text/version.ts";
import { fail } from "../../failures.ts";
import type { VersionTexts } from "../version-texts.ts";

/** Words that the window wants pinned. */
export interface Pinned {
  readonly version: VersionKey;
  readonly range: ShownRange;
}

export const shownRangeOf = ({ start, end }: ViewRange): ShownRange => [start, end];

/** Anchors a view range in the raw text of the version's current revision. */
export function anchorOf(
  { version: key, range: [start, end] }: Pinned,
  texts: VersionTexts,
): { readonly ok: true; readonly anchor: Anchor } | HostFailure {
  const found = texts.ofKey(key);
  if (found === undefined) return fail("unknown-record");
  const { view } = found.version;
  const isWithin =
    end <= view.text.length && !cutsSurrogatePair(view.text, start) && !cutsSurrogatePair(view.text, end);
  if (!isWithin) return fail("wrong-range");
  return { ok: true, anchor: makeAnchor(view.raw, view.toRaw({ start, end }), found.id, found.revision.id) };
}

/**
 * Where an anchor's words are, in the view text. One of an earlier revision could not be carried to the current one: it
 * has no range.
 */
export function shownAnchorOf(anchor: Anchor, texts: VersionTexts): ShownAnchor | null {
  const text = texts.ofVersion(anchor.version);
  if (text === undefined) return null;
  const { key, view } = text.version;
  const found = anchor.revision === text.revision.id ? findAnchor(anchor, view.raw) : null;
  return {
    version: key,
    range: found && shownRangeOf(view.toView(found.range)),
    exact: anchor.exact,
    ...(anchor.carried && { pinned: anchor.carried.exact }),
    ...(found === null && anchor.asItStood && { asItStood: true }),
  };
}
