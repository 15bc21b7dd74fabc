import type { StringKey } from "../../../shared/i18n/resources.ts";
import type { ShownEvidence } from "../../../shared/ipc/shown/records.ts";
import type { WindowEvidence } from "../../../shared/ipc/window-claim.ts";
import type { Attachment, Evidence } from "../../../shared/project/claims/claim-record.ts";
import { keptAnchor, pinOf, type PinnedDraft } from "../draft/pinned-draft.ts";

/** Evidence as it stands in the form; empty fields are none. */
export interface EvidenceDraft {
  readonly stance: Evidence["stance"];
  readonly title: string;
  readonly url: string;
  /** When the page was read, `YYYY-MM-DD`. */
  readonly retrievedOn: string;
  readonly quotation: string;
  readonly note: string;
  readonly attachment: Attachment | null;
  readonly rate: NonNullable<Evidence["rate"]> | null;
  /** A sentence of a version. */
  readonly sentence: PinnedDraft | null;
}

export const NEW_EVIDENCE: EvidenceDraft = {
  ...{ stance: "supports", title: "", url: "", retrievedOn: "", quotation: "", note: "" },
  ...{ attachment: null, rate: null, sentence: null },
};

export interface EvidenceProblem {
  readonly field: "title" | "url";
  readonly key: StringKey;
}

export function evidenceProblem({ title, url }: EvidenceDraft): EvidenceProblem | null {
  if (title.trim() === "") return { field: "title", key: "evidence.nameMissing" };
  return url.trim() === "" || isWebAddress(url.trim()) ? null : { field: "url", key: "evidence.urlWrong" };
}

const isWebAddress = (url: string): boolean => /^https?:\/\//iu.test(url) && URL.canParse(url);

/** Evidence of a saved claim, to be changed. */
export function evidenceDraft(evidence: ShownEvidence, index: number): EvidenceDraft {
  const { stance, title, url, note, quotation = "", retrievedOn = "", attachment = null, rate = null } = evidence;
  const sentence = evidence.sentence === undefined ? null : keptAnchor(evidence.sentence, index);
  return { stance, title, url: url ?? "", note, quotation, retrievedOn, attachment, rate, sentence };
}

export function evidenceOf(draft: EvidenceDraft): WindowEvidence {
  const { stance, title, url, note, quotation, retrievedOn, attachment, rate } = draft;
  const sentence = draft.sentence && pinOf(draft.sentence);
  return {
    ...{ stance, title: title.trim(), url: url.trim() === "" ? null : url.trim(), note: note.trim() },
    ...(quotation.trim() !== "" && { quotation: quotation.trim() }),
    ...(retrievedOn !== "" && { retrievedOn }),
    ...(attachment && { attachment }),
    ...(rate && { rate }),
    ...(sentence && { sentence }),
  };
}
