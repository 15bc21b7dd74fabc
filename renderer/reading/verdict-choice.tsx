import { VERDICTS, type Verdict } from "../../shared/project/claims/claim-record.ts";
import { VERDICT_LOOKS } from "../claims/verdicts.ts";
import { useWorkbenchState } from "../state/context.tsx";
import { Choices } from "../ui/choices.tsx";
import { useWords } from "../ui/words.tsx";
import type { Judgement } from "./grade-words.ts";

/** A verdict and, where the desk has a scale of its own, a grade on it: the grade brings its verdict along. */
export function VerdictChoice({
  label,
  judged,
  verdicts = VERDICTS,
  onChange,
}: {
  label: string;
  judged: Judgement;
  /** Those to choose from. */
  verdicts?: readonly Verdict[];
  onChange: (judged: Judgement) => void;
}) {
  const { t } = useWords();
  const scale = useWorkbenchState(({ project }) => project?.scale ?? null);
  const options = verdicts.map((value) => {
    const { label: name, icon, tone } = VERDICT_LOOKS[value];
    return { value, label: t(name), icon, tone };
  });
  const grades = scale?.grades.filter(({ verdict }) => verdicts.includes(verdict)) ?? [];
  return (
    <>
      <Choices
        label={label}
        look="chips"
        options={options}
        value={judged.verdict}
        onChange={(verdict) => {
          const isKept = grades.some(({ key, verdict: own }) => key === judged.grade && own === verdict);
          onChange({ verdict, grade: isKept ? judged.grade : judged.grade === undefined ? undefined : null });
        }}
      />
      {grades.length > 0 && (
        <label className="field">
          <span className="lab">{t("scale.grade")}</span>
          <select
            className="input"
            value={judged.grade ?? ""}
            onChange={({ target }) => {
              const chosen = grades.find(({ key }) => key === target.value);
              onChange({ verdict: chosen?.verdict ?? judged.verdict, grade: chosen?.key ?? null });
            }}
          >
            <option value="">{t("scale.noGrade")}</option>
            {grades.map(({ key, name, verdict }) => (
              <option key={key} value={key}>
                {t("scale.option", { name, verdict: t(VERDICT_LOOKS[verdict].label) })}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
