import type { StringKey } from "../../../shared/i18n/resources.ts";
import { VERDICTS, type Verdict } from "../../../shared/project/claims/claim-record.ts";
import type { OpenProject } from "../../state/project.ts";
import { useWords } from "../../ui/words.tsx";
import { capitalised, versionLabel, versionTag } from "../../words/version-words.ts";
import { judgementOf, withJudgement, type ClaimDraft, type JudgementDraft } from "../draft/claim-draft.ts";
import { ValueFields } from "./value-fields.tsx";
import { VERDICT_LOOKS } from "../verdicts.ts";

/** What each version makes of the claim: its verdict, its value, and what it says otherwise. */
export function JudgementFields({
  project,
  claim,
  problems,
  onChange,
}: {
  project: OpenProject;
  claim: Pick<ClaimDraft, "byVersion">;
  problems: Readonly<Record<string, StringKey>>;
  onChange: (byVersion: readonly JudgementDraft[]) => void;
}) {
  const { t } = useWords();
  return (
    <div className="judgements">
      {project.versions.map(({ key }) => (
        <OneJudgement
          key={key}
          project={project}
          judgement={judgementOf(claim, key)}
          problem={problems[key] ?? null}
          onChange={(judgement) => {
            onChange(withJudgement(claim.byVersion, judgement));
          }}
        />
      ))}
      <p className="sub">{t("judgement.how")}</p>
    </div>
  );
}

function OneJudgement({
  project,
  judgement,
  problem,
  onChange,
}: {
  project: OpenProject;
  judgement: JudgementDraft;
  problem: StringKey | null;
  onChange: (judgement: JudgementDraft) => void;
}) {
  const words = useWords();
  const { t } = words;
  const { version, verdict, note, value } = judgement;
  const label = capitalised(versionLabel(words, project, version));
  return (
    <div className="judgement-fields" role="group" aria-label={label}>
      <span className="lang" aria-hidden="true">
        {versionTag(project, version)}
      </span>
      <label>
        <span className="vh">{`${label}: ${t("claim.verdict")}`}</span>
        <select
          className="input"
          value={verdict ?? ""}
          onChange={(event) => {
            const chosen = event.target.value;
            onChange({ ...judgement, verdict: chosen === "" ? null : (chosen as Verdict) });
          }}
        >
          <option value="">{t("judgement.asWhole")}</option>
          {VERDICTS.map((each) => (
            <option key={each} value={each}>
              {t(VERDICT_LOOKS[each].label)}
            </option>
          ))}
        </select>
      </label>
      <ValueFields
        label={label}
        value={value}
        problem={problem}
        onChange={(next) => {
          onChange({ ...judgement, value: next });
        }}
      />
      <label className="note">
        <span className="vh">{`${label}: ${t("judgement.note")}`}</span>
        <input
          className="input"
          placeholder={t("judgement.note")}
          value={note}
          onChange={(event) => {
            onChange({ ...judgement, note: event.target.value });
          }}
        />
      </label>
    </div>
  );
}
