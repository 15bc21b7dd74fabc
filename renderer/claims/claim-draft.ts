import type { Evidence, Verdict } from "../../shared/project/claims/claim-record.ts";
import type { WindowCommandOf } from "../../shared/ipc/window-command.ts";
import type { BeadDetail } from "../../shared/ipc/shown/bead-detail.ts";
import type { ShownFinding } from "../../shared/ipc/shown/finding.ts";
import type { ShownBead } from "../../shared/ipc/shown/records.ts";
import type { StringKey } from "../../shared/i18n/resources.ts";
import type { Passage } from "../state/workbench.ts";

/** A claim as it stands in the form. */
export interface ClaimDraft {
  readonly statement: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly wordings: readonly Passage[];
  readonly evidence: readonly EvidenceDraft[];
  /** Fingerprint of the finding it is recorded from. */
  readonly finding: string | null;
}

/** Evidence as it stands in the form; an empty `url` is none. */
export interface EvidenceDraft {
  readonly stance: Evidence["stance"];
  readonly title: string;
  readonly url: string;
  readonly note: string;
}

export const NEW_EVIDENCE: EvidenceDraft = { stance: "supports", title: "", url: "", note: "" };
export const EMPTY_CLAIM: ClaimDraft = {
  statement: "",
  verdict: "inReview",
  reason: "",
  wordings: [],
  evidence: [],
  finding: null,
};

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
export function withPassage(wordings: readonly Passage[], passage: Passage): readonly Passage[] {
  if (wordings.some((wording) => isSame(wording, passage))) return wordings;
  const missing = wordings.findIndex(({ version, range }) => version === passage.version && range[0] === range[1]);
  return missing < 0 ? [...wordings, passage] : wordings.with(missing, passage);
}

const isSame = (a: Passage, b: Passage): boolean =>
  a.version === b.version && a.range[0] === b.range[0] && a.range[1] === b.range[1];

/** What keeps a claim from being sent, by the field that has to change. */
export interface ClaimProblems {
  readonly statement?: StringKey;
  readonly reason?: StringKey;
  /** One entry a piece of evidence, `null` where it is fine; left out where all are. */
  readonly evidence?: readonly (EvidenceProblem | null)[];
}
export interface EvidenceProblem {
  readonly field: "title" | "url";
  readonly key: StringKey;
}

export function claimProblems({ statement, verdict, reason, evidence }: ClaimDraft): ClaimProblems {
  const evidenceProblems = evidence.map(evidenceProblem);
  return {
    ...(statement.trim() === "" ? { statement: "claim.statementMissing" } : {}),
    ...reasonProblem(verdict, reason),
    ...(evidenceProblems.some((problem) => problem !== null) ? { evidence: evidenceProblems } : {}),
  };
}

/** Every verdict but "in review" is a judgement, and says why. */
export function reasonProblem(verdict: Verdict, reason: string): Pick<ClaimProblems, "reason"> {
  return verdict !== "inReview" && reason.trim() === "" ? { reason: "fail.rationale-missing" } : {};
}

export function evidenceProblem({ title, url }: EvidenceDraft): EvidenceProblem | null {
  if (title.trim() === "") return { field: "title", key: "evidence.nameMissing" };
  return url.trim() === "" || isWebAddress(url.trim()) ? null : { field: "url", key: "evidence.urlWrong" };
}

const isWebAddress = (url: string): boolean => /^https?:\/\//iu.test(url) && URL.canParse(url);

export function claimPayload(draft: ClaimDraft): WindowCommandOf<"recordClaim">["payload"] {
  return {
    statement: draft.statement.trim(),
    verdict: draft.verdict,
    rationale: rationaleOf(draft.reason),
    wordings: draft.wordings.map(({ version, range }) => ({ version, range })),
    evidence: draft.evidence.map(evidenceOf),
    finding: draft.finding,
  };
}

export const rationaleOf = (reason: string): string | null => (reason.trim() === "" ? null : reason.trim());

export function evidenceOf({ stance, title, url, note }: EvidenceDraft): Evidence {
  return { stance, title: title.trim(), url: url.trim() === "" ? null : url.trim(), note: note.trim() };
}
