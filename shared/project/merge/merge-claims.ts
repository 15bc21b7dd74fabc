import { canonicalJson } from "../canonical-json.ts";
import { hasCircle, leadsBack } from "../claims/claim-circles.ts";
import type { AdjudicationRecord, ReadingRecord } from "../claims/reading-record.ts";
import type { Grade, ScaleRecord } from "../claims/scale-record.ts";
import type { ClaimId } from "../ids.ts";
import { allOf, find } from "../plan-records.ts";
import type { ProjectRecord, ProjectState, RecordId } from "../records.ts";
import type { FieldConflict } from "./merge-record.ts";
import { without } from "../without-field.ts";

type Dependant = ReadingRecord | AdjudicationRecord;

/** A claim with its readings and adjudications, as far as a merge looks at them together. */
export class ClaimFamilies {
  readonly #dependants = new Map<ClaimId, Dependant[]>();
  readonly #state: ProjectState;

  constructor(state: ProjectState) {
    this.#state = state;
    for (const record of state.values()) {
      if (record.kind !== "reading" && record.kind !== "adjudication") continue;
      const known = this.#dependants.get(record.claim);
      if (known === undefined) this.#dependants.set(record.claim, [record]);
      else known.push(record);
    }
  }

  /** The claim, then what hangs on it; none where the claim is not there. */
  of(claim: ClaimId): readonly ProjectRecord[] {
    const record = this.#state.get(claim);
    return record === undefined ? [] : [record, ...(this.#dependants.get(claim) ?? [])];
  }

  /** As text, to compare with another state's. */
  print(claim: ClaimId): string {
    return canonicalJson(this.of(claim));
  }
}

/** A link that a merge could not take over. */
export interface LinkConflict extends FieldConflict {
  readonly claim: ClaimId;
}

/**
 * Mends in `merged`, in place, what is right on each side and not on both together: links to claims that are gone go, too;
 * where claims would depend on each other in a circle our links stand; grades that are in use come into the scale.
 */
export function settleClaims(
  merged: Map<RecordId, ProjectRecord>,
  ours: ProjectState,
  others: readonly ProjectState[],
): readonly LinkConflict[] {
  const conflicts: LinkConflict[] = [];
  for (const claim of allOf(merged, "claim")) {
    const links = claim.links?.filter((link) => merged.has(link.claim));
    if (links !== undefined && links.length < claim.links!.length) merged.set(claim.id, { ...claim, links });
  }
  if (hasCircle(merged)) {
    for (const claim of allOf(merged, "claim")) {
      const own = find(ours, claim.id, "claim");
      if (canonicalJson(claim.links ?? null) === canonicalJson(own?.links ?? null) || !leadsBack(merged, claim))
        continue;
      const kept = own?.links?.filter((link) => merged.has(link.claim));
      merged.set(claim.id, { ...without(claim, "links"), ...(kept && { links: kept }) });
      const [our, their] = [own?.links ?? [], claim.links ?? []].map((links) => canonicalJson({ links }));
      conflicts.push({ claim: claim.id, field: "links", ours: our!, theirs: their! });
    }
  }
  settleScale(merged, [ours, ...others]);
  return conflicts;
}

function settleScale(merged: Map<RecordId, ProjectRecord>, states: readonly ProjectState[]): void {
  const scales = states.flatMap((state) => allOf(state, "scale"));
  const [present] = allOf(merged, "scale");
  const known = new Set(present?.grades.map(({ key }) => key));
  const missing = new Map<string, Grade>();
  for (const record of merged.values()) {
    if (record.kind !== "claim" && record.kind !== "reading" && record.kind !== "adjudication") continue;
    const { grade } = record;
    if (grade == null || known.has(grade) || missing.has(grade)) continue;
    const found = scales.flatMap(({ grades }) => grades).find(({ key }) => key === grade);
    if (found !== undefined) missing.set(grade, found);
  }
  const [scale = scales[0]] = [present];
  if (missing.size === 0 || scale === undefined) return;
  const grades = [...(present?.grades ?? []), ...missing.values()];
  merged.set(scale.id, { ...scale, grades } satisfies ScaleRecord);
}
