import { beadContext } from "../findings/bead-context.ts";
import { type ConversionTable, conversionTables } from "../findings/money/conversion-table.ts";
import { type FactRow, factRows } from "../findings/fact-rows.ts";
import { findInBead, sortFindings } from "../findings/find-disagreements.ts";
import type { Finding } from "../findings/finding.ts";
import type { StoryContext } from "../findings/story-context.ts";
import { lookUpRate } from "../rates/look-up.ts";
import type { RateSource } from "../rates/rate-answer.ts";

/** A story whose beads are known, found just now or stored with the document. Versions stand in the order of display. */
export type BeadedStory = Pick<StoryContext, "versions" | "alignment">;

/** What the engine says about one bead. */
export interface BeadDetails {
  readonly findings: readonly Finding[];
  readonly facts: readonly FactRow[];
  readonly conversions: readonly ConversionTable[];
}

export interface StoryDetails {
  /** Of all beads asked for, in the order of `findDisagreements`. */
  readonly findings: readonly Finding[];
  /** By index into the alignment's beads. */
  readonly beads: ReadonlyMap<number, BeadDetails>;
}

export interface DescribeOptions {
  /** Distinct indices of the beads to describe; all by default. */
  readonly beads?: readonly number[] | undefined;
  /** Reference rates for a bead, by its index; the embedded ones of the day by default. */
  readonly rates?: ((bead: number) => RateSource) | undefined;
  /** Called after each bead; returning false stops the work, and what was done so far is returned. */
  readonly onProgress?: ((done: number, total: number) => boolean) | undefined;
}

/** Findings, facts and conversions of a story's beads, each bead read once. Linear in the beads. */
export function describeBeads(story: BeadedStory, options: DescribeOptions = {}): StoryDetails {
  const { beads = story.alignment.beads.map((_, index) => index), rates, onProgress } = options;
  const order = story.versions.map(({ version }) => version.key);
  const found: Finding[] = [];
  const details = new Map<number, BeadDetails & { readonly findings: Finding[] }>();
  for (const [done, index] of beads.entries()) {
    const bead = beadContext({ ...story, rates: rates?.(index) ?? lookUpRate }, index);
    found.push(...findInBead(bead));
    details.set(index, { findings: [], facts: factRows(bead, order), conversions: conversionTables(bead, order) });
    if (onProgress?.(done + 1, beads.length) === false) break;
  }
  const findings = sortFindings(found, story);
  for (const finding of findings) details.get(finding.bead)!.findings.push(finding);
  return { findings, beads: details };
}
