import "./choices.css";
import { useId } from "react";
import { Icon, type LineIcon, type ShapeIcon } from "./icon.tsx";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: LineIcon | ShapeIcon;
  /** The class that sets its colour: `crit`, `ok`. */
  readonly tone?: string;
}

/** One of several, all in sight: radio buttons, so that the arrow keys go through them. */
export function Choices<Value extends string>({
  label,
  look,
  options,
  value,
  onChange,
  isLabelHidden = false,
}: {
  label: string;
  /** Chips in a row, a joined control, or a list of lines. */
  look: "chips" | "joined" | "list";
  options: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  isLabelHidden?: boolean;
}) {
  const name = useId();
  return (
    <fieldset className={`choices ${look}`}>
      <legend className={isLabelHidden ? "vh" : "lab"}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={option.tone ?? ""}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => {
              onChange(option.value);
            }}
          />
          {option.icon !== undefined && <Icon name={option.icon} size="s" />}
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
