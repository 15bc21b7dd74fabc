import type { SameStory } from "../../align/bead.ts";
import type { AlignedStory } from "../../engine/check-story.ts";
import { rawRange, type ContractRange } from "./ranges.ts";

export interface ContractBead {
  readonly spans: Readonly<Record<string, readonly ContractRange[]>>;
  readonly confidence: number;
}

export interface AlignmentAnswer {
  readonly id: string;
  readonly format: "parallax.alignment/1";
  readonly sameStory: SameStory;
  readonly beads: readonly ContractBead[];
}

/** An aligned story as `parallax.alignment/1`. */
export function alignmentAnswer(id: string, story: AlignedStory): AlignmentAnswer {
  return { id, format: "parallax.alignment/1", sameStory: contractSameStory(story), beads: contractBeads(story) };
}

export function contractBeads({ versions, alignment }: AlignedStory): readonly ContractBead[] {
  return alignment.beads.map(({ members, confidence }) => ({
    spans: Object.fromEntries(
      versions.map(({ version }) => [
        version.key,
        (members[version.key] ?? []).map((index) => rawRange(version, version.segments[index]!.range)),
      ]),
    ),
    confidence: rounded(confidence),
  }));
}

export function contractSameStory({ alignment: { sameStory } }: AlignedStory): SameStory {
  return {
    score: rounded(sameStory.score),
    verdict: sameStory.verdict,
    pairs: sameStory.pairs.map(({ a, b, score, verdict }) => ({ a, b, score: rounded(score), verdict })),
  };
}

/** Four decimals: more would be noise. Rounds down, so that a score never crosses its verdict's threshold. */
function rounded(probability: number): number {
  return Math.floor(probability * 10_000) / 10_000;
}
