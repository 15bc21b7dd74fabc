import { useId } from "react";
import type { StringKey } from "../../../shared/i18n/resources.ts";
import { useWords } from "../../ui/words.tsx";
import type { ValueDraft } from "../draft/value-draft.ts";

const KINDS = {
  none: "value.none",
  money: "value.money",
  quantity: "value.quantity",
  percent: "value.percent",
  date: "value.date",
  words: "value.words",
} as const satisfies Readonly<Record<ValueDraft["kind"], StringKey>>;

/** What a claim, or one version of it, states. */
export function ValueFields({
  label,
  value,
  problem,
  onChange,
}: {
  label: string;
  value: ValueDraft;
  problem: StringKey | null;
  onChange: (value: ValueDraft) => void;
}) {
  const { t } = useWords();
  const id = useId();
  const { kind } = value;
  const isFigure = kind === "money" || kind === "quantity" || kind === "percent";
  const input = (field: "amount" | "max" | "measure" | "text", key: StringKey, className = "") => (
    <label className={className}>
      <span className="vh">{`${label}: ${t(key)}`}</span>
      <input
        className="input"
        placeholder={t(key)}
        value={value[field]}
        inputMode={field === "amount" || field === "max" ? "decimal" : "text"}
        aria-invalid={problem !== null && field !== "max"}
        aria-describedby={`${id}-problem`}
        onChange={(event) => {
          onChange({ ...value, [field]: event.target.value });
        }}
      />
    </label>
  );
  return (
    <div className="value-fields">
      <label>
        <span className="vh">{`${label}: ${t("value.kind")}`}</span>
        <select
          className="input"
          value={kind}
          onChange={(event) => {
            onChange({ ...value, kind: event.target.value as ValueDraft["kind"] });
          }}
        >
          {(Object.keys(KINDS) as ValueDraft["kind"][]).map((each) => (
            <option key={each} value={each}>
              {t(KINDS[each])}
            </option>
          ))}
        </select>
      </label>
      {kind !== "none" && (
        <div className="value-inputs">
          {isFigure && input("amount", "value.amount", "long")}
          {isFigure && input("max", "value.max")}
          {kind === "money" && input("measure", "value.currency")}
          {kind === "quantity" && input("measure", "value.unit")}
          {kind === "date" && input("text", "value.dateHow", "long")}
          {kind === "words" && input("text", "value.text", "long")}
        </div>
      )}
      <span id={`${id}-problem`} aria-live="polite">
        {problem !== null && <span className="problem">{t(problem)}</span>}
      </span>
    </div>
  );
}
