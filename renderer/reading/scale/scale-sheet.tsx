import "../reading.css";
import { useState } from "react";
import { VERDICTS, type Verdict } from "../../../shared/project/claims/claim-record.ts";
import { VERDICT_LOOKS } from "../../claims/verdicts.ts";
import { useActions, useWorkbenchState } from "../../state/context.tsx";
import { Icon } from "../../ui/icon.tsx";
import { KeyCap } from "../../ui/key-cap.tsx";
import { ModalSheet } from "../../ui/modal-sheet.tsx";
import { useWords } from "../../ui/words.tsx";
import { gradeDrafts, gradeProblem, gradesOf, moved, type GradeDraft } from "./scale-draft.ts";

const MOST_GRADES = 20;

/** The desk's own grades, truest first, and what each counts as. */
export function ScaleSheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const actions = useActions();
  const scale = useWorkbenchState(({ project }) => project?.scale ?? null);
  const isWritable = useWorkbenchState(({ project }) => project?.readOnly === null);
  const [grades, setGrades] = useState(() => gradeDrafts(scale));
  const [isTried, setTried] = useState(false);
  const problems = grades.map(gradeProblem);

  const save = async (): Promise<void> => {
    setTried(true);
    if (problems.some((problem) => problem !== null)) return;
    const isSaved = await actions.change({ name: "setScale", payload: { grades: gradesOf(grades) } });
    if (!isSaved) return;
    actions.announce(t("scale.saved"));
    onClose();
  };

  return (
    <ModalSheet title={t("scale.title")} closesOutside={false} width={620} onClose={onClose}>
      <form
        id="scale-form"
        className="scale-sheet"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        noValidate
      >
        <p className="sub">{t("scale.how")}</p>
        {grades.length === 0 && <p className="sub">{t("scale.none")}</p>}
        <div className="grades">
          {grades.map((grade, index) => (
            <GradeRow
              key={grade.key}
              grade={grade}
              index={index}
              isLast={index === grades.length - 1}
              problem={isTried ? (problems[index] ?? null) : null}
              onChange={(next) => {
                setGrades(grades.with(index, next));
              }}
              onMove={(step) => {
                setGrades(moved(grades, index, step));
              }}
              onRemove={() => {
                setGrades(grades.toSpliced(index, 1));
              }}
            />
          ))}
        </div>
        <button
          type="button"
          className="btn quiet"
          disabled={grades.length >= MOST_GRADES}
          onClick={() => {
            setGrades([...grades, { key: crypto.randomUUID(), name: "", verdict: "disputed", rating: "" }]);
          }}
        >
          <Icon name="plus" size="xs" />
          {t("scale.add")}
        </button>
        <p className="sub">{t("scale.ratingHow")}</p>
      </form>
      <footer>
        <span className="sp" />
        <button type="button" className="btn" onClick={onClose}>
          {t("dlg.cancel")} <KeyCap binding="Escape" />
        </button>
        <button type="submit" form="scale-form" className="btn pri" disabled={!isWritable}>
          {t("scale.save")}
        </button>
      </footer>
    </ModalSheet>
  );
}

function GradeRow({
  grade,
  index,
  isLast,
  problem,
  onChange,
  onMove,
  onRemove,
}: {
  grade: GradeDraft;
  index: number;
  isLast: boolean;
  problem: ReturnType<typeof gradeProblem>;
  onChange: (grade: GradeDraft) => void;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
}) {
  const { t } = useWords();
  const numbered = t("scale.numbered", { n: index + 1 });
  const name = grade.name.trim() === "" ? numbered : grade.name;
  return (
    <div role="group" aria-label={numbered}>
      <label>
        <span className="lab">{t("scale.name")}</span>
        <input
          className="input"
          autoFocus={grade.name === ""}
          maxLength={200}
          value={grade.name}
          aria-invalid={problem === "scale.nameMissing"}
          onChange={({ target }) => {
            onChange({ ...grade, name: target.value });
          }}
        />
      </label>
      <label>
        <span className="lab">{t("scale.countsAs")}</span>
        <select
          className="input"
          value={grade.verdict}
          onChange={({ target }) => {
            onChange({ ...grade, verdict: target.value as Verdict });
          }}
        >
          {VERDICTS.map((verdict) => (
            <option key={verdict} value={verdict}>
              {t(VERDICT_LOOKS[verdict].label)}
            </option>
          ))}
        </select>
      </label>
      <label className="rating">
        <span className="lab">{t("scale.rating")}</span>
        <input
          className="input num"
          inputMode="numeric"
          value={grade.rating}
          aria-invalid={problem === "scale.ratingWrong"}
          onChange={({ target }) => {
            onChange({ ...grade, rating: target.value });
          }}
        />
      </label>
      <span className="grade-buttons">
        <RowButton
          icon="up"
          label={t("scale.up", { name })}
          isDisabled={index === 0}
          onPress={() => {
            onMove(-1);
          }}
        />
        <RowButton
          icon="down"
          label={t("scale.down", { name })}
          isDisabled={isLast}
          onPress={() => {
            onMove(1);
          }}
        />
        <RowButton icon="x" label={t("scale.remove", { name })} isDisabled={false} onPress={onRemove} />
      </span>
      {problem !== null && (
        <p className="problem" role="alert">
          <Icon name="sev-crit" />
          {t(problem)}
        </p>
      )}
    </div>
  );
}

function RowButton({
  icon,
  label,
  isDisabled,
  onPress,
}: {
  icon: "up" | "down" | "x";
  label: string;
  isDisabled: boolean;
  onPress: () => void;
}) {
  return (
    <button type="button" className="ib" aria-label={label} title={label} disabled={isDisabled} onClick={onPress}>
      <Icon name={icon} size="s" />
    </button>
  );
}
