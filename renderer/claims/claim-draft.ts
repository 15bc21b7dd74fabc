import type { Evidence, Verdict } from "../../shared/project/records.ts";
import type { WindowCommandOf } from "../../shared/ipc/window-command.ts";
import type { ShownFinding } from "../../shared/ipc/shown/finding.ts";
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

/** Every stretch the finding is about, versions in the order of display; zero-width where words are missing. */
export function findingWordings({ spans }: Pick<ShownFinding, "spans">, versions: readonly string[]): Passage[] {
  return versions.flatMap((version) => (spans[version] ?? []).map((range) => ({ version, range })));
}

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
