import type { Settings } from "../../shared/ipc/settings.ts";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import { Choices, type Choice } from "../ui/choices.tsx";
import { Row } from "./setting-row.tsx";

/** A setting that has one of a few values, all in sight. */
export function SettingChoice<Field extends "theme" | "scrollMode" | "readingFace" | "lineSpacing" | "underlines">({
  field,
  label,
  options,
}: {
  field: Field;
  label: string;
  options: readonly Choice<Settings[Field]>[];
}) {
  const actions = useActions();
  const value = useWorkbenchState((state) => state.settings[field]);
  return (
    <Row label={label}>
      <Choices
        label={label}
        isLabelHidden
        look="joined"
        value={value}
        options={options}
        onChange={(chosen) => {
          void actions.changeSettings({ [field]: chosen });
        }}
      />
    </Row>
  );
}
