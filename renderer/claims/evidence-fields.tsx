import type { Evidence } from "../../shared/project/claims/claim-record.ts";
import { Choices } from "../ui/choices.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import type { EvidenceDraft, EvidenceProblem } from "./claim-draft.ts";
import { STANCE_LOOKS } from "./verdicts.ts";

/** One piece of evidence, to be written or changed. */
export function EvidenceFields({
  evidence,
  problem,
  onChange,
  onRemove,
}: {
  evidence: EvidenceDraft;
  problem: EvidenceProblem | null;
  onChange: (evidence: EvidenceDraft) => void;
  onRemove: () => void;
}) {
  const { t } = useWords();
  const stances = (Object.keys(STANCE_LOOKS) as Evidence["stance"][]).map((value) => {
    const { label, icon, tone } = STANCE_LOOKS[value];
    return { value, label: t(label), icon, tone };
  });
  const problemText = problem === null ? null : t(problem.key);
  return (
    <div className="evidence-fields">
      <div className="evidence-head">
        <Choices
          label={t("evidence.stance")}
          isLabelHidden
          look="chips"
          options={stances}
          value={evidence.stance}
          onChange={(stance) => {
            onChange({ ...evidence, stance });
          }}
        />
        <button
          type="button"
          className="ib"
          aria-label={t("evidence.remove", { title: evidence.title })}
          onClick={onRemove}
        >
          <Icon name="x" size="s" />
        </button>
      </div>
      <label className="field">
        <span className="vh">{t("evidence.name")}</span>
        <input
          className="input"
          placeholder={t("evidence.name")}
          value={evidence.title}
          aria-invalid={problem?.field === "title"}
          onChange={(event) => {
            onChange({ ...evidence, title: event.target.value });
          }}
        />
      </label>
      <label className="field">
        <span className="vh">{t("evidence.url")}</span>
        <input
          className="input"
          type="url"
          placeholder={t("evidence.url")}
          value={evidence.url}
          aria-invalid={problem?.field === "url"}
          onChange={(event) => {
            onChange({ ...evidence, url: event.target.value });
          }}
        />
      </label>
      <label className="field">
        <span className="vh">{t("ann.note")}</span>
        <textarea
          className="input"
          placeholder={t("ann.note")}
          rows={Math.max(1, evidence.note.split("\n").length)}
          value={evidence.note}
          onChange={(event) => {
            onChange({ ...evidence, note: event.target.value });
          }}
        />
      </label>
      {problemText !== null && (
        <p className="problem" role="alert">
          <Icon name="sev-crit" />
          {problemText}
        </p>
      )}
    </div>
  );
}
