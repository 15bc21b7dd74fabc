import type { CommandOf } from "../../../../shared/project/commands.ts";
import type { RevisionId } from "../../../../shared/project/ids.ts";
import type { BeadRecord } from "../../../../shared/project/records.ts";
import type { RawRange } from "../../../../shared/text/range.ts";
import type { VersionKey } from "../../../../shared/text/version.ts";
import type { FoundBead } from "../../engine/engine-messages.ts";
import type { VersionTexts } from "../version-texts.ts";

type SetAlignment = CommandOf<"setAlignment">;
type BeadContent = SetAlignment["payload"]["beads"][number];

/**
 * The command that puts beads of the aligner's into the document, in raw ranges. Words of a bead that a person confirmed
 * or locked stay in that bead, so new ones go without them.
 */
export function alignmentCommand(
  found: readonly FoundBead[],
  texts: VersionTexts,
  present: readonly BeadRecord[],
): SetAlignment {
  const taken = takenRanges(present.filter(({ status }) => status !== "auto"));
  const beads = found.map((bead) => beadContent(bead, texts, taken));
  return { name: "setAlignment", payload: { beads: beads.filter(({ spans }) => Object.keys(spans).length > 0) } };
}

type Taken = ReadonlyMap<RevisionId, readonly RawRange[]>;

function takenRanges(kept: readonly BeadRecord[]): Taken {
  const taken = new Map<RevisionId, RawRange[]>();
  for (const { spans } of kept) {
    for (const [key, ranges] of Object.entries(spans)) {
      const revision = key as RevisionId;
      taken.set(revision, [...(taken.get(revision) ?? []), ...ranges]);
    }
  }
  return taken;
}

function beadContent({ spans, confidence, reasons, pairs }: FoundBead, texts: VersionTexts, taken: Taken): BeadContent {
  const raw = Object.entries(spans).flatMap(([key, ranges]) => {
    const text = texts.ofKey(key);
    if (text === undefined) return [];
    const kept = taken.get(text.revision.id) ?? [];
    const free = ranges.map((range) => text.version.view.toRaw(range)).filter((range) => !kept.some(overlaps(range)));
    return free.length === 0 ? [] : [[text.revision.id, free.map(({ start, end }) => ({ start, end }))] as const];
  });
  const content = { spans: Object.fromEntries(raw), confidence, reasons: [...reasons] };
  const isLeft = (key: VersionKey): boolean => {
    const revision = texts.ofKey(key)?.revision.id;
    return revision !== undefined && content.spans[revision] !== undefined;
  };
  const told = pairs.filter(({ a, b }) => isLeft(a) && isLeft(b));
  if (told.length === 0) return content;
  return { ...content, pairs: told.map(({ a, b, confidence: own }) => [a, b, rounded(own)] as const) };
}

/** A tenth of a per cent: pairs are many, and more digits would double what a bead takes in the journal. */
const rounded = (confidence: number): number => Math.round(confidence * 1000) / 1000;

const overlaps =
  (a: RawRange) =>
  (b: RawRange): boolean =>
    a.start < b.end && b.start < a.end;
