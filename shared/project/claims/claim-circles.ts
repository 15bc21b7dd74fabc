import type { ClaimId } from "../ids.ts";
import { allOf, find } from "../plan-records.ts";
import type { ProjectState } from "../records.ts";
import type { ClaimRecord } from "./claim-record.ts";

/** Whether a claim, as it is to be, links to itself or depends on itself through others. Linear in the claims' links. */
export function leadsBack(state: ProjectState, claim: ClaimRecord): boolean {
  if (claim.links?.some((link) => link.claim === claim.id)) return true;
  const seen = new Set<ClaimId>();
  const open = [...dependencies(claim)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === claim.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    const next = find(state, id, "claim");
    if (next !== null) open.push(...dependencies(next));
  }
  return false;
}

/**
 * Whether any claims depend on each other in a circle. Takes away claim by claim on which none of those left depends (Kahn
 * 1962); linear in the links.
 */
export function hasCircle(state: ProjectState): boolean {
  const claims = allOf(state, "claim");
  const counts = new Map<ClaimId, number>();
  for (const claim of claims) for (const id of dependencies(claim)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const free = claims.filter(({ id }) => !counts.has(id));
  let taken = 0;
  for (let claim = free.pop(); claim !== undefined; claim = free.pop()) {
    taken += 1;
    for (const id of dependencies(claim)) {
      const count = counts.get(id)! - 1;
      counts.set(id, count);
      const next = count === 0 ? find(state, id, "claim") : null;
      if (next !== null) free.push(next);
    }
  }
  return taken < claims.length;
}

const dependencies = ({ links = [] }: ClaimRecord): readonly ClaimId[] =>
  links.flatMap(({ relation, claim }) => (relation === "dependsOn" ? [claim] : []));
