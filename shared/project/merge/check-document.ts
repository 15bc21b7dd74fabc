import type { Anchor } from "../anchor.ts";
import { anchorsOfClaim } from "../claims/claim-anchors.ts";
import { hasCircle } from "../claims/claim-circles.ts";
import type { RevisionId } from "../ids.ts";
import { allOf, checkAnchors } from "../plan-records.ts";
import type { ProjectState } from "../records.ts";

/**
 * What is wrong with a document, in one line, or `null`: commands never leave it so, but a journal that another program
 * wrote, with hashes that are right, may. Linear in the document but for sorting.
 */
export function documentProblem(state: ProjectState): string | null {
  return versionProblem(state) ?? beadProblem(state) ?? anchorProblem(state) ?? claimProblem(state);
}

function versionProblem(state: ProjectState): string | null {
  const keys = new Set<string>();
  for (const { id, key, currentRevision } of allOf(state, "version")) {
    const revision = state.get(currentRevision);
    if (revision?.kind !== "revision" || revision.version !== id) return `version ${key} has no text`;
    if (keys.has(key)) return `two versions are ${key}`;
    keys.add(key);
  }
  return null;
}

function beadProblem(state: ProjectState): string | null {
  const ranges = new Map<RevisionId, { readonly start: number; readonly end: number }[]>();
  for (const { spans } of allOf(state, "bead")) {
    for (const [key, own] of Object.entries(spans)) {
      const revision = key as RevisionId;
      if (state.get(revision)?.kind !== "revision") return "a bead is of a text that is not there";
      const known = ranges.get(revision);
      if (known === undefined) ranges.set(revision, [...own]);
      else known.push(...own);
    }
  }
  for (const known of ranges.values()) {
    known.sort((a, b) => a.start - b.start || a.end - b.end);
    if (known.some(({ start }, index) => index > 0 && start < known[index - 1]!.end))
      return "two beads hold the same words";
  }
  return null;
}

function anchorProblem(state: ProjectState): string | null {
  const anchors: Anchor[] = [];
  for (const record of state.values()) {
    if (record.kind === "annotation" || record.kind === "rateChoice") anchors.push(record.anchor);
    if (record.kind === "claim") anchors.push(...anchorsOfClaim(record));
  }
  return checkAnchors(state, anchors)?.message ?? null;
}

function claimProblem(state: ProjectState): string | null {
  const scales = allOf(state, "scale");
  if (scales.length > 1) return "there are two scales";
  const grades = new Set(scales[0]?.grades.map(({ key }) => key));
  const judged = new Set<string>();
  for (const record of state.values()) {
    if (record.kind !== "claim" && record.kind !== "reading" && record.kind !== "adjudication") continue;
    if (record.grade != null && !grades.has(record.grade)) return `no scale has the grade ${record.grade}`;
    if (record.kind === "claim") {
      if (record.links?.some(({ claim }) => state.get(claim)?.kind !== "claim")) return "a claim links to none";
      if (record.links?.some(({ claim }) => claim === record.id)) return "a claim links to itself";
      continue;
    }
    if (state.get(record.claim)?.kind !== "claim") return `a ${record.kind} is of no claim`;
    const reader = `${record.claim} ${record.author}`;
    if (record.kind === "reading" && judged.has(reader)) return "a reader judged a claim twice";
    if (record.kind === "reading") judged.add(reader);
  }
  return hasCircle(state) ? "claims depend on each other in a circle" : null;
}
