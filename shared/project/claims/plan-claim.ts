import type { CommandOf } from "../commands.ts";
import type { RecordsDiff } from "../diff.ts";
import type { ClaimId } from "../ids.ts";
import { add, allOf, checkAnchors, find, given, isSame, NOTHING, unknown } from "../plan-records.ts";
import { refuse, type Given, type PlannedCommand, type RefusedCommand } from "../planned-command.ts";
import type { ProjectRecord, ProjectState } from "../records.ts";
import { anchorsOfClaim } from "./claim-anchors.ts";
import { leadsBack } from "./claim-circles.ts";
import type { ClaimRecord, VersionJudgement } from "./claim-record.ts";
import { verdictReading } from "./verdict-reading.ts";

export type ClaimCommand = CommandOf<"recordClaim" | "changeClaim" | "removeClaim">;

/** What a command about a claim changes. */
export function planClaim(state: ProjectState, { name, payload }: ClaimCommand, give: Given): PlannedCommand {
  switch (name) {
    case "recordClaim": {
      const at = give.now();
      const fields = { id: give.id() as ClaimId, author: give.author, createdAt: at, changedAt: at };
      const claim: ClaimRecord = { kind: "claim", ...payload, ...fields };
      const { added } = verdictReading(state, null, claim, give);
      return checkClaim(state, claim) ?? add(claim, ...added);
    }
    case "changeClaim": {
      const claim = find(state, payload.claim, "claim");
      if (claim === null) return unknown("claim");
      const changed = { ...claim, ...given(payload.change) };
      if (isSame(claim, changed)) return NOTHING;
      const refused = checkClaim(state, changed);
      if (refused !== null) return refused;
      const { added, updated, removed } = verdictReading(state, claim, changed, give);
      const judged: ClaimRecord = { ...changed, changedAt: give.now() };
      return { ok: true, diff: { added, updated: [[claim, judged], ...updated], removed } };
    }
    case "removeClaim": {
      const claim = find(state, payload.claim, "claim");
      return claim === null ? unknown("claim") : { ok: true, diff: removalOf(state, claim) };
    }
  }
}

/** What goes with a claim: its readings and adjudications, and other claims' links to it. Linear in the document. */
export function removalOf(state: ProjectState, claim: ClaimRecord): RecordsDiff {
  const removed: ProjectRecord[] = [claim];
  const updated: (readonly [ClaimRecord, ClaimRecord])[] = [];
  for (const record of state.values()) {
    if ((record.kind === "reading" || record.kind === "adjudication") && record.claim === claim.id) {
      removed.push(record);
    }
    if (record.kind !== "claim" || record.id === claim.id || record.links === undefined) continue;
    const links = record.links.filter((link) => link.claim !== claim.id);
    if (links.length < record.links.length) updated.push([record, { ...record, links }]);
  }
  return { added: [], updated, removed };
}

export function checkClaim(state: ProjectState, claim: ClaimRecord): RefusedCommand | null {
  if (claim.verdict !== "inReview" && claim.rationale === null) {
    return refuse("rationale-missing", `the verdict "${claim.verdict}" needs a reason`);
  }
  const { byVersion = [], links = [], grade } = claim;
  const refused = checkByVersion(state, byVersion);
  if (refused !== null) return refused;
  if (links.some((link) => link.claim !== claim.id && find(state, link.claim, "claim") === null)) {
    return unknown("claim");
  }
  if (links.length > 0 && leadsBack(state, claim)) {
    return refuse("claims-circle", "the claim would depend on itself");
  }
  return checkGrade(state, grade) ?? checkAnchors(state, anchorsOfClaim(claim));
}

/** Each version is judged once at most, and is there. */
export function checkByVersion(state: ProjectState, byVersion: readonly VersionJudgement[]): RefusedCommand | null {
  const versions = byVersion.map(({ version }) => version);
  if (new Set(versions).size < versions.length) return refuse("doubled", "a version is judged twice");
  return versions.some((version) => find(state, version, "version") === null) ? unknown("version") : null;
}

/** A grade must be one of the project's scale. */
export function checkGrade(state: ProjectState, grade: string | null | undefined): RefusedCommand | null {
  if (grade == null) return null;
  const isKnown = allOf(state, "scale").some(({ grades }) => grades.some(({ key }) => key === grade));
  return isKnown ? null : refuse("unknown-grade", `the project's scale has no "${grade}"`);
}
