import { alignVersions } from "../align/align-versions.ts";
import type { Alignment } from "../align/bead.ts";
import type { EmbeddingSimilarity } from "../align/evidence/embedding-similarity.ts";
import type { EvidenceSource } from "../align/evidence/evidence-source.ts";
import type { FixedBead } from "../align/fixed-beads.ts";
import type { Finding } from "../findings/finding.ts";
import { findDisagreements } from "../findings/find-disagreements.ts";
import { lookUpRate } from "../rates/look-up.ts";
import type { RateSource } from "../rates/rate-answer.ts";
import { alignmentFromSpans, type BeadSpans } from "./stored-alignment.ts";
import { readStory, type FactExtent, type ReadStory, type StoryInput } from "./read-story.ts";
import type { FactReader } from "./remembered-facts.ts";

export interface EngineOptions {
  /** Links versions that tell different stories all the same. */
  readonly force?: boolean | undefined;
  /** Beads that stay as they are, by their words. */
  readonly fixed?: readonly BeadSpans[] | undefined;
  /** Evidence of the user's own: a glossary, a translation memory. */
  readonly sources?: readonly EvidenceSource[] | undefined;
  /** Sentence embeddings of all segments, in the order of {@link readStory}. */
  readonly embeddings?: EmbeddingSimilarity | undefined;
  /** Reference rates; the embedded ones by default. */
  readonly rates?: RateSource | undefined;
  /** Called between steps of the alignment, which takes nearly all of the time; returning false stops the work. */
  /** For whoever reads a story again and again. */
  readonly readFacts?: FactReader | undefined;
  readonly onProgress?: ((done: number, total: number) => boolean) | undefined;
}

export interface AlignedStory extends ReadStory {
  readonly alignment: Alignment;
}

export interface CheckedStory extends AlignedStory {
  readonly findings: readonly Finding[];
}

/**
 * Which segments of the versions say the same thing; `null` when `onProgress` stopped it.
 *
 * @param facts what is to be read of the texts beyond what an alignment needs
 */
export function alignStory(
  input: StoryInput,
  options: EngineOptions = {},
  facts: FactExtent = "countable",
): AlignedStory | null {
  const { force = false, fixed = [], sources = [], embeddings, readFacts, onProgress } = options;
  const story = readStory(input, facts, readFacts);
  const alignment = alignVersions(
    story.versions.map(({ version, facts }) => ({
      key: version.key,
      segments: version.segments.map(({ text, paragraph, boilerplate, index }) => ({
        text,
        paragraph,
        boilerplate: boilerplate !== null,
        facts: facts[index] ?? [],
      })),
    })),
    { force, sources, embeddings, fixed: fixedMembers(story, fixed), ...(onProgress && { onProgress }) },
  );
  return alignment && { ...story, alignment };
}

function fixedMembers({ versions }: ReadStory, fixed: readonly BeadSpans[]): readonly FixedBead[] {
  const stored = fixed.map((spans) => ({ spans, confidence: 1, reasons: [] }));
  const { beads } = alignmentFromSpans(
    versions.map(({ version }) => version),
    stored,
  );
  return beads.slice(0, fixed.length).map(({ members }) => members);
}

/** The engine's whole way: read, align, compare. `null` when `onProgress` stopped it. */
export function checkStory(input: StoryInput, options: EngineOptions = {}): CheckedStory | null {
  const aligned = alignStory(input, options, "all");
  return aligned && { ...aligned, findings: findDisagreements({ ...aligned, rates: options.rates ?? lookUpRate }) };
}
