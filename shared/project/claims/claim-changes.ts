import { canonicalJson } from "../canonical-json.ts";
import type { ClaimRecord, Evidence, Verdict } from "./claim-record.ts";

/** What a change did to a claim. `of`: the version or piece of evidence, where it is about one; versions by their id. */
export interface ClaimChange {
  readonly what: ClaimChangeKind;
  readonly of: string | null;
  /** Where a verdict changed; `null` of a version: judged with the others. */
  readonly verdict?: { readonly was: Verdict | null; readonly now: Verdict | null };
}

export const CLAIM_CHANGES = [
  "recorded",
  "removed",
  "verdict",
  "judgement",
  "statement",
  "value",
  "reason",
  "quotes",
  "evidenceAdded",
  "evidenceRemoved",
  "evidenceChanged",
  "links",
  "group",
  "grade",
] as const;
export type ClaimChangeKind = (typeof CLAIM_CHANGES)[number];

/** Between two states of one claim, the weightiest first; `null`: it was not there. Nothing where all is the same. */
export function claimChanges(before: ClaimRecord | null, after: ClaimRecord | null): readonly ClaimChange[] {
  if (after === null) return before === null ? [] : [{ what: "removed", of: null }];
  if (before === null) return [{ what: "recorded", of: null }];
  const changes: ClaimChange[] = [];
  if (before.verdict !== after.verdict) {
    changes.push({ what: "verdict", of: null, verdict: { was: before.verdict, now: after.verdict } });
  }
  changes.push(...judgementChanges(before, after));
  const alone = (what: ClaimChangeKind, read: (claim: ClaimRecord) => unknown): void => {
    if (differ(read(before), read(after))) changes.push({ what, of: null });
  };
  alone("statement", ({ statement }) => statement);
  alone("value", ({ about = null, value = null }) => [about, value]);
  alone("reason", ({ rationale }) => rationale);
  alone("quotes", ({ wordings }) => wordings);
  changes.push(...evidenceChanges(before.evidence, after.evidence));
  alone("links", ({ links = [] }) => links);
  alone("group", ({ group = null }) => group);
  alone("grade", ({ grade = null }) => grade);
  return changes;
}

function judgementChanges(before: ClaimRecord, after: ClaimRecord): readonly ClaimChange[] {
  const of = (claim: ClaimRecord) => new Map((claim.byVersion ?? []).map((judged) => [judged.version, judged]));
  const [was, now] = [of(before), of(after)];
  return [...new Set([...was.keys(), ...now.keys()])].flatMap((version): readonly ClaimChange[] => {
    const [old, fresh] = [was.get(version) ?? null, now.get(version) ?? null];
    if (!differ(old, fresh)) return [];
    return [{ what: "judgement", of: version, verdict: { was: old?.verdict ?? null, now: fresh?.verdict ?? null } }];
  });
}

/** Evidence has no id: by title and what it refers to one piece is told from another. */
function evidenceChanges(before: readonly Evidence[], after: readonly Evidence[]): readonly ClaimChange[] {
  const added = withoutSame(after, before);
  const removed = withoutSame(before, after);
  const changed = added.filter(({ title }) => removed.some((old) => old.title === title));
  const isChanged = ({ title }: Evidence): boolean => changed.some((one) => one.title === title);
  const told = (what: ClaimChangeKind, pieces: readonly Evidence[]): readonly ClaimChange[] =>
    pieces.map(({ title }) => ({ what, of: title }));
  return [
    ...told(
      "evidenceAdded",
      added.filter((one) => !isChanged(one)),
    ),
    ...told("evidenceChanged", changed),
    ...told(
      "evidenceRemoved",
      removed.filter((one) => !isChanged(one)),
    ),
  ];
}

function withoutSame(evidence: readonly Evidence[], others: readonly Evidence[]): readonly Evidence[] {
  const known = new Set(others.map((one) => canonicalJson(one)));
  return evidence.filter((one) => !known.has(canonicalJson(one)));
}

const differ = (a: unknown, b: unknown): boolean => canonicalJson(a) !== canonicalJson(b);
