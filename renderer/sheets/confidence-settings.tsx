import { useId } from "react";
import { formatPercent } from "../../shared/i18n/format.ts";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import { useWords } from "../ui/words.tsx";
import { Row } from "./setting-row.tsx";

const PERCENTS = Array.from({ length: 19 }, (_, index) => 5 * (index + 1));

/** From which confidence on a match is drawn and named as what. It changes the marks, and no finding. */
export function ConfidenceSettings() {
  const { t } = useWords();
  const actions = useActions();
  const { medium, high } = useWorkbenchState((state) => state.settings.confidenceFrom);
  return (
    <Row label={t("conf.title")}>
      <PercentSelect
        label={t("set.confidenceHigh")}
        value={high}
        options={PERCENTS.filter((percent) => percent > medium)}
        onChange={(chosen) => {
          void actions.changeSettings({ confidenceFrom: { medium, high: chosen } });
        }}
      />
      <PercentSelect
        label={t("set.confidenceCheck")}
        value={medium}
        options={PERCENTS.filter((percent) => percent < high)}
        onChange={(chosen) => {
          void actions.changeSettings({ confidenceFrom: { medium: chosen, high } });
        }}
      />
    </Row>
  );
}

interface PercentSelectProps {
  readonly label: string;
  readonly value: number;
  readonly options: readonly number[];
  readonly onChange: (percent: number) => void;
}

function PercentSelect({ label, value, options, onChange }: PercentSelectProps) {
  const { language } = useWords();
  const id = useId();
  // Of a settings file written by hand.
  const shown = options.includes(value) ? options : [...options, value].sort((a, b) => a - b);
  return (
    <span className="setting-percent">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="num"
        value={value}
        onChange={(event) => {
          onChange(Number(event.target.value));
        }}
      >
        {shown.map((percent) => (
          <option key={percent} value={percent}>
            {formatPercent(language, percent)}
          </option>
        ))}
      </select>
    </span>
  );
}
