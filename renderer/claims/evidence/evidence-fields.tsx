import { useId, type HTMLAttributes } from "react";
import type { StringKey } from "../../../shared/i18n/resources.ts";
import type { Evidence } from "../../../shared/project/claims/claim-record.ts";
import type { OpenProject } from "../../state/project.ts";
import { useWorkbenchState } from "../../state/context.tsx";
import { Choices } from "../../ui/choices.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useWords } from "../../ui/words.tsx";
import type { EvidenceDraft, EvidenceProblem } from "./evidence-draft.ts";
import { EvidenceExtras } from "./evidence-extras.tsx";
import { STANCE_LOOKS } from "../verdicts.ts";

/** One piece of evidence, to be written or changed. */
export function EvidenceFields({
  project,
  evidence,
  problem,
  onChange,
  onRemove,
}: {
  project: OpenProject;
  evidence: EvidenceDraft;
  problem: EvidenceProblem | null;
  onChange: (evidence: EvidenceDraft) => void;
  onRemove: () => void;
}) {
  const { t } = useWords();
  const passage = useWorkbenchState((state) => state.passage);
  const problemId = useId();
  const stances = (Object.keys(STANCE_LOOKS) as Evidence["stance"][]).map((value) => {
    const { label, icon, tone } = STANCE_LOOKS[value];
    return { value, label: t(label), icon, tone };
  });
  const field = (name: "title" | "url", key: StringKey, type: "text" | "url") => (
    <label className="field">
      <span className="vh">{t(key)}</span>
      <input
        className="input"
        type={type}
        placeholder={t(key)}
        value={evidence[name]}
        aria-invalid={problem?.field === name}
        aria-describedby={problem?.field === name ? problemId : undefined}
        onChange={(event) => {
          onChange({ ...evidence, [name]: event.target.value });
        }}
      />
    </label>
  );
  const text = (name: "quotation" | "note", key: StringKey, look: HTMLAttributes<HTMLElement>) => (
    <label className="field">
      <span className="vh">{t(key)}</span>
      <textarea
        {...look}
        placeholder={t(key)}
        rows={Math.max(1, evidence[name].split("\n").length)}
        value={evidence[name]}
        onChange={(event) => {
          onChange({ ...evidence, [name]: event.target.value });
        }}
      />
    </label>
  );
  return (
    <div
      className="evidence-fields"
      role="group"
      aria-label={evidence.title === "" ? t("evidence.add") : evidence.title}
    >
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
      {field("title", "evidence.name", "text")}
      {field("url", "evidence.url", "url")}
      {evidence.url.trim() !== "" && (
        <label className="read-on">
          <span className="lab">{t("evidence.readOn")}</span>
          <input
            className="input"
            type="date"
            value={evidence.retrievedOn}
            onChange={(event) => {
              onChange({ ...evidence, retrievedOn: event.target.value });
            }}
          />
        </label>
      )}
      {text("quotation", "evidence.quotation", { className: "input reading" })}
      {text("note", "ann.note", { className: "input" })}
      <EvidenceExtras project={project} evidence={evidence} passage={passage} onChange={onChange} />
      {problem !== null && (
        <p className="problem" role="alert" id={problemId}>
          <Icon name="sev-crit" />
          {t(problem.key)}
        </p>
      )}
    </div>
  );
}
