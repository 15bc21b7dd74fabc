import { useState, type ReactNode } from "react";
import type { Settings } from "../../../shared/ipc/settings.ts";
import { MQM_SEVERITIES } from "../../../shared/project/annotations/mqm.ts";
import { useActions, useWorkbenchState } from "../../state/context.tsx";
import { Choices } from "../../ui/choices.tsx";
import { useWords } from "../../ui/words.tsx";
import { SEVERITY_LOOKS } from "../mqm-words.ts";

/** What an error costs, what the text is counted in and where it still passes; kept for all projects. */
export function ScoreSettings({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const actions = useActions();
  const scoring = useWorkbenchState((state) => state.settings.scoring);
  const change = (part: Partial<Settings["scoring"]>): void => {
    void actions.changeSettings({ scoring: { ...scoring, ...part } });
  };
  return (
    <fieldset className="score-settings">
      <legend className="vh">{t("score.how")}</legend>
      <div className="score-unit">
        <span className="lab" aria-hidden="true">
          {t("score.unit")}
        </span>
        <Choices
          label={t("score.unit")}
          isLabelHidden
          look="joined"
          value={scoring.unit}
          options={[
            { value: "words", label: t("score.unitWords") },
            { value: "characters", label: t("score.unitCharacters") },
          ]}
          onChange={(unit) => {
            change({ unit });
          }}
        />
      </div>
      <div role="group" aria-label={t("score.weights")} className="score-weights">
        <span className="lab" aria-hidden="true">
          {t("score.weights")}
        </span>
        {MQM_SEVERITIES.toReversed().map((severity) => (
          <PointsField
            key={severity}
            label={t(SEVERITY_LOOKS[severity].label)}
            value={scoring.points[severity]}
            onChange={(points) => {
              if (points !== null) change({ points: { ...scoring.points, [severity]: points } });
            }}
          />
        ))}
      </div>
      <PointsField
        label={t("score.most")}
        value={scoring.mostPoints}
        mayBeEmpty
        onChange={(mostPoints) => {
          change({ mostPoints });
        }}
      />
      {children}
    </fieldset>
  );
}

/** As the settings have it. */
const MOST = 1000;

/** A number of points, taken once it is one: until then it stays what it was. */
function PointsField({
  label,
  value,
  mayBeEmpty = false,
  onChange,
}: {
  label: string;
  value: number | null;
  mayBeEmpty?: boolean;
  onChange: (points: number | null) => void;
}) {
  // What is being typed; `null`: the setting itself is shown.
  const [typed, setTyped] = useState<string | null>(null);
  const { t } = useWords();
  return (
    <label className="points-field">
      <span>{label}</span>
      <input
        type="number"
        className="input num"
        min={0}
        max={MOST}
        step="any"
        placeholder={mayBeEmpty ? t("score.none") : undefined}
        value={typed ?? value ?? ""}
        onChange={({ target }) => {
          setTyped(target.value);
          const points = Number(target.value);
          if (target.value === "" && target.validity.badInput) return;
          if (target.value === "") {
            if (mayBeEmpty) onChange(null);
          } else if (points >= 0 && points <= MOST) onChange(points);
        }}
        onBlur={() => {
          setTyped(null);
        }}
      />
    </label>
  );
}
