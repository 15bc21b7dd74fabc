import type { Anchor } from "../anchor.ts";
import type { ClaimRecord, Evidence } from "./claim-record.ts";

/** Every anchor of a claim: its wordings, then the sentences that are evidence. */
export function anchorsOfClaim({ wordings, evidence }: Pick<ClaimRecord, "wordings" | "evidence">): readonly Anchor[] {
  return [...wordings, ...evidence.flatMap(({ sentence }) => sentence ?? [])];
}

/** The claim with each of its anchors in the place that `change` gives it. */
export function withAnchors(claim: ClaimRecord, change: (anchor: Anchor) => Anchor): ClaimRecord {
  return {
    ...claim,
    wordings: claim.wordings.map(change),
    evidence: claim.evidence.map((evidence) => withSentence(evidence, change)),
  };
}

/** Evidence without a sentence stays as it is. */
export function withSentence(evidence: Evidence, change: (anchor: Anchor) => Anchor): Evidence {
  return evidence.sentence === undefined ? evidence : { ...evidence, sentence: change(evidence.sentence) };
}
