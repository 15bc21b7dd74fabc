import type { TextStretch } from "./compare-texts.ts";
import { RangeCarrier } from "./carry-range.ts";
import { makeAnchor, type Anchor } from "../anchor.ts";
import { findAnchor, scorePlace, type FoundAnchor } from "../find-anchor.ts";
import type { RevisionId } from "../ids.ts";

/** Two revisions of one version's raw text. */
export interface Revised {
  readonly before: { readonly revision: RevisionId; readonly text: string };
  readonly after: { readonly revision: RevisionId; readonly text: string };
  /** What changed between them. */
  readonly stretches: readonly TextStretch[];
}

/** Half a quote that is still there says where it was; less may be any words that happen to be alike. */
const LEAST_KEPT = 0.5;
/**
 * A place that is less certain than this is one to look at, even if its words are those that were pinned: a quarter of
 * what stood on one side of them has changed.
 */
const CERTAIN = 0.94;

/**
 * Carries anchors of one revision to the next: by what became of their characters, and where these are gone, by quote
 * and context, since a paragraph may have moved. `null` for one that belongs in the orphan tray: shown in the wrong place
 * it would be worse. Where words changed, or the place is not certain, the anchor says so.
 */
export class AnchorCarrier {
  readonly #revised: Revised;
  readonly #ranges: RangeCarrier;

  constructor(revised: Revised) {
    this.#revised = revised;
    this.#ranges = new RangeCarrier(revised.stretches);
  }

  carry(anchor: Anchor): Anchor | null {
    const { before, after } = this.#revised;
    if (anchor.revision !== before.revision) return null;
    const found = this.#place(anchor) ?? this.#placeAsPinned(anchor);
    if (found === null) return null;
    const made = makeAnchor(after.text, found.range, anchor.version, after.revision);
    const exact = anchor.carried?.exact ?? anchor.exact;
    const isSame = made.exact.normalize("NFC") === exact.normalize("NFC");
    const score = isSame ? this.#certainty(anchor, found) : found.score;
    return isSame && score >= CERTAIN ? made : { ...made, carried: { exact, score } };
  }

  /** By the words that a person pinned, however many revisions ago: they may be back. */
  #placeAsPinned(anchor: Anchor): FoundAnchor | null {
    if (anchor.carried === undefined) return null;
    const { exact } = anchor.carried;
    const range = { start: anchor.range.start, end: anchor.range.start + exact.length };
    return findAnchor({ ...anchor, exact, range }, this.#revised.after.text);
  }

  #place(anchor: Anchor): FoundAnchor | null {
    const carried = this.#ranges.carry(anchor.range);
    if (carried?.kept === 1) return { range: carried.range, score: 1 };
    const found = findAnchor(anchor, this.#revised.after.text);
    // Words that moved as they were are better than half of them where they stood.
    if (found !== null && found.score > (carried?.kept ?? 0)) return found;
    return carried !== null && carried.kept >= LEAST_KEPT ? { range: carried.range, score: carried.kept } : found;
  }

  /** As certain as what stands around the words is what stood around them: the same words may stand elsewhere, too. */
  #certainty(anchor: Anchor, { range, score }: FoundAnchor): number {
    return Math.min(score, scorePlace(anchor, range, this.#revised.after.text));
  }
}
