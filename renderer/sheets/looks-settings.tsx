import { INTERFACE_LANGUAGES, LANGUAGE_NAMES, type InterfaceLanguage } from "../../shared/i18n/resources.ts";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import { Choices } from "../ui/choices.tsx";
import { useWords } from "../ui/words.tsx";
import { Row } from "./setting-row.tsx";
import { SettingChoice } from "./setting-choice.tsx";
import { SettingTick } from "./setting-tick.tsx";

/** Of the window: its language, its colours, whether things move. */
export function LooksSettings() {
  const { t } = useWords();
  const actions = useActions();
  const { language, contrast, motion } = useWorkbenchState((state) => state.settings);
  return (
    <section>
      <h3>{t("set.window")}</h3>
      <Row label={t("set.language")}>
        <Choices
          label={t("set.language")}
          isLabelHidden
          look="joined"
          value={language ?? "system"}
          options={[
            ...INTERFACE_LANGUAGES.map((tag) => ({ value: tag, label: LANGUAGE_NAMES[tag] })),
            { value: "system" as const, label: t("theme.system") },
          ]}
          onChange={(value: InterfaceLanguage | "system") => {
            void actions.changeSettings({ language: value === "system" ? null : value });
          }}
        />
      </Row>
      <SettingChoice
        field="theme"
        label={t("set.theme")}
        options={(["light", "dark", "system"] as const).map((value) => ({ value, label: t(`theme.${value}`) }))}
      />
      <Row label={t("set.seeing")}>
        <SettingTick
          label={t("set.contrast")}
          isOn={contrast === "high"}
          onChange={(isOn) => {
            void actions.changeSettings({ contrast: isOn ? "high" : "system" });
          }}
        />
        <SettingTick
          label={t("set.motion")}
          isOn={motion === "reduced"}
          onChange={(isOn) => {
            void actions.changeSettings({ motion: isOn ? "reduced" : "system" });
          }}
        />
        <span className="sub">{t("set.systemAsks")}</span>
      </Row>
    </section>
  );
}
