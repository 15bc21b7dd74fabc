import type { InterfaceLanguage, StringKey } from "../../../shared/i18n/resources.ts";
import type { ShownBead, ShownClaim, ShownJudgement } from "../../../shared/ipc/shown/records.ts";
import type { BeadDetail } from "../../../shared/ipc/shown/bead-detail.ts";
import type { ShownFinding } from "../../../shared/ipc/shown/finding.ts";
import type { WindowClaim } from "../../../shared/ipc/window-claim.ts";
import type { ClaimKind, ClaimLink, Verdict } from "../../../shared/project/claims/claim-record.ts";
import { gradeField } from "../../reading/grade-words.ts";
import type { Passage } from "../../state/workbench.ts";
import {
  evidenceDraft,
  evidenceOf,
  evidenceProblem,
  type EvidenceDraft,
  type EvidenceProblem,
} from "../evidence/evidence-draft.ts";
import { keptAnchor, pinOf, type PinnedDraft } from "./pinned-draft.ts";
import { NO_VALUE, readValue, valueDraft, type ValueDraft } from "./value-draft.ts";

/** What one version makes of the claim, as it stands in the form. */
export interface JudgementDraft {
  readonly version: string;
  /** `null`: as the claim as a whole. */
  readonly verdict: Verdict | null;
  readonly note: string;
  readonly value: ValueDraft;
}

/** A claim as it stands in the form. */
export interface ClaimDraft {
  readonly statement: string;
  readonly about: ClaimKind | null;
  readonly value: ValueDraft;
  readonly verdict: Verdict;
  /** On the desk's scale; `null`: taken away. Absent: never given. */
  readonly grade?: string | null | undefined;
  readonly reason: string;
  readonly byVersion: readonly JudgementDraft[];
  readonly wordings: readonly PinnedDraft[];
  readonly evidence: readonly EvidenceDraft[];
  readonly links: readonly ClaimLink[];
  /** Empty: none. */
  readonly group: string;
  /** Fingerprint of the finding it is recorded from. */
  readonly finding: string | null;
}

export const EMPTY_CLAIM: ClaimDraft = {
  ...{ statement: "", about: null, value: NO_VALUE, verdict: "inReview", reason: "" },
  ...{ byVersion: [], wordings: [], evidence: [], links: [], group: "", finding: null },
};

/** A saved claim, to be changed. */
export function draftOf(claim: ShownClaim, language: InterfaceLanguage): ClaimDraft {
  const { statement, about = null, verdict, grade, links = [], finding } = claim;
  return {
    ...{ statement, about, verdict, grade, links, finding, group: claim.group ?? "", reason: claim.rationale ?? "" },
    value: valueDraft(claim.value, language),
    byVersion: judgementDrafts(claim.byVersion, language),
    wordings: claim.wordings.map(keptAnchor),
    evidence: claim.evidence.map(evidenceDraft),
  };
}

/**
 * Words of each version, in the order of display: those that the finding is about, zero-width where words are missing; of
 * a version that it does not name, what states the same fact there, else the version's first segment of the bead.
 */
export function findingWordings(
  { spans }: Pick<ShownFinding, "spans">,
  versions: readonly string[],
  detail: Pick<BeadDetail, "facts" | "conversions">,
  bead: ShownBead["spans"],
): Passage[] {
  const named = Object.entries(spans).flatMap(([version, ranges]) => ranges.map((range) => ({ version, range })));
  const isNamed = (place: Passage): boolean => named.some((one) => isSame(one, place));
  const sameFact = [...conversionPlaces(detail), ...factPlaces(detail)].find((places) => places.some(isNamed)) ?? [];
  return versions.flatMap((version) => {
    const own = named.filter((place) => place.version === version);
    if (own.length > 0) return own;
    const counterpart = sameFact.find((place) => place.version === version);
    if (counterpart !== undefined) return [counterpart];
    const [segment] = bead[version] ?? [];
    return segment === undefined ? [] : [{ version, range: segment }];
  });
}

const conversionPlaces = ({ conversions }: Pick<BeadDetail, "conversions">): Passage[][] =>
  conversions.map(({ rows }) => rows.map(({ version, range }) => ({ version, range })));

const factPlaces = ({ facts }: Pick<BeadDetail, "facts">): Passage[][] =>
  facts.map(({ cells }) => Object.entries(cells).map(([version, { range }]) => ({ version, range })));

/** `passage` joins the wordings, in the place of a "not stated" of its version if there is one. */
export function withPassage(wordings: readonly PinnedDraft[], passage: Passage): readonly PinnedDraft[] {
  if (wordings.some((wording) => isSame(wording, passage))) return wordings;
  const missing = wordings.findIndex(
    ({ version, range }) => version === passage.version && range !== null && range[0] === range[1],
  );
  return missing < 0 ? [...wordings, passage] : wordings.with(missing, passage);
}

const isSame = (a: PinnedDraft, b: Passage): boolean =>
  a.version === b.version && a.range !== null && a.range[0] === b.range[0] && a.range[1] === b.range[1];

/** What keeps a claim from being sent, by the field that has to change. */
export interface ClaimProblems {
  readonly statement?: StringKey;
  readonly value?: StringKey;
  readonly reason?: StringKey;
  /** By version. */
  readonly byVersion?: Readonly<Record<string, StringKey>>;
  /** One entry a piece of evidence, `null` where it is fine; left out where all are. */
  readonly evidence?: readonly (EvidenceProblem | null)[];
}

export function claimProblems(draft: ClaimDraft, language: InterfaceLanguage): ClaimProblems {
  const { statement, verdict, reason, evidence } = draft;
  const value = readValue(draft.value, language);
  const judged = judgementProblems(draft.byVersion, language);
  const evidenceProblems = evidence.map(evidenceProblem);
  return {
    ...(statement.trim() === "" ? { statement: "claim.statementMissing" } : {}),
    ...(value.ok ? {} : { value: value.key }),
    ...reasonProblem(verdict, reason),
    ...(Object.keys(judged).length > 0 ? { byVersion: judged } : {}),
    ...(evidenceProblems.some((problem) => problem !== null) ? { evidence: evidenceProblems } : {}),
  };
}

/** Every verdict but "in review" is a judgement, and says why. */
export function reasonProblem(verdict: Verdict, reason: string): Pick<ClaimProblems, "reason"> {
  return verdict !== "inReview" && reason.trim() === "" ? { reason: "fail.rationale-missing" } : {};
}

/** What is sent. Of a draft without problems: a value that cannot be read is left out. */
export function claimPayload(draft: ClaimDraft, language: InterfaceLanguage): WindowClaim {
  return {
    statement: draft.statement.trim(),
    ...(draft.about !== null && { about: draft.about }),
    value: valueOf(draft.value, language),
    verdict: draft.verdict,
    ...gradeField(draft.grade),
    rationale: rationaleOf(draft.reason),
    wordings: draft.wordings.flatMap((wording) => pinOf(wording) ?? []),
    byVersion: judgementsOf(draft.byVersion, language),
    evidence: draft.evidence.map(evidenceOf),
    links: draft.links,
    group: draft.group.trim() === "" ? null : draft.group.trim(),
    finding: draft.finding,
  };
}

function valueOf(value: ValueDraft, language: InterfaceLanguage) {
  const read = readValue(value, language);
  return read.ok ? read.value : null;
}

/** What versions were judged to be, to be changed. */
export const judgementDrafts = (
  byVersion: readonly ShownJudgement[] | undefined,
  language: InterfaceLanguage,
): readonly JudgementDraft[] =>
  (byVersion ?? []).map(({ value, ...judged }) => ({ ...judged, value: valueDraft(value, language) }));

/** What keeps judgements from being sent, by version. */
export function judgementProblems(
  byVersion: readonly JudgementDraft[],
  language: InterfaceLanguage,
): Readonly<Record<string, StringKey>> {
  const problems = byVersion.flatMap((one) => {
    const read = readValue(one.value, language);
    return read.ok ? [] : [[one.version, read.key] as const];
  });
  return Object.fromEntries(problems);
}

/** What is sent of judgements: those that say anything. */
export const judgementsOf = (
  byVersion: readonly JudgementDraft[],
  language: InterfaceLanguage,
): readonly ShownJudgement[] =>
  byVersion
    .map(({ version, verdict, note, value }) => ({
      ...{ version, verdict, note: note.trim() },
      value: valueOf(value, language),
    }))
    .filter(({ verdict, note, value }) => verdict !== null || note !== "" || value !== null);

export const rationaleOf = (reason: string): string | null => (reason.trim() === "" ? null : reason.trim());

/** What a version makes of the claim; nothing noted where the draft has none of it. */
export function judgementOf({ byVersion }: Pick<ClaimDraft, "byVersion">, version: string): JudgementDraft {
  return (
    byVersion.find((judged) => judged.version === version) ?? { version, verdict: null, note: "", value: NO_VALUE }
  );
}

/** With `judgement` in the place of its version's. */
export function withJudgement(
  byVersion: readonly JudgementDraft[],
  judgement: JudgementDraft,
): readonly JudgementDraft[] {
  const at = byVersion.findIndex(({ version }) => version === judgement.version);
  return at < 0 ? [...byVersion, judgement] : byVersion.with(at, judgement);
}
