import { useId, useState } from "react";
import { formatShortDate } from "../../shared/i18n/format.ts";
import { CommandKey } from "../commands/command-key.tsx";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import { ModalSheet } from "../ui/modal-sheet.tsx";
import { useWords } from "../ui/words.tsx";
import { CheckedSetting } from "./checked-setting.tsx";
import { ConfidenceSettings } from "./confidence-settings.tsx";
import { LooksSettings } from "./looks-settings.tsx";
import { OwnEvidenceSettings } from "./own-evidence.tsx";
import { RatesSetting } from "./rates-setting.tsx";
import { ReadingSettings } from "./reading-settings.tsx";
import { ResetSampleButton } from "./reset-sample.tsx";
import { Row } from "./setting-row.tsx";

/** What a person sets once for all projects; each choice holds at once. */
export function SettingsSheet({ onClose }: { onClose: () => void }) {
  const { t, language } = useWords();
  const actions = useActions();
  const info = useWorkbenchState((state) => state.info);
  return (
    <ModalSheet title={t("nav.settings")} width={560} onClose={onClose}>
      <div className="settings">
        <LooksSettings />
        <ReadingSettings />
        <section>
          <h3>{t("set.comparing")}</h3>
          <ConfidenceSettings />
          <OwnEvidenceSettings />
          <RatesSetting />
        </section>
        <h3>{t("set.computer")}</h3>
        <Row label={t("set.keys")}>
          <button
            type="button"
            className="btn"
            aria-haspopup="dialog"
            onClick={() => {
              actions.openSheet("keys");
            }}
          >
            {t("set.showKeys")} <CommandKey id="sheet.keys" />
          </button>
        </Row>
        <AuthorField />
        <CheckedSetting />
        {info !== null && (
          <>
            <Row label={t("set.folder")}>
              <code>{info.userDataFolder}</code>
            </Row>
            <Row label={t("set.network")}>
              <span>{t("set.networkWhy")}</span>
              <span className="sub">
                {`${info.name} ${info.version}, `}
                {t("set.ratesUntil", { date: formatShortDate(language, info.ratesUntil) })}
              </span>
            </Row>
          </>
        )}
        <Row label={t("open.sample")}>
          <ResetSampleButton />
        </Row>
      </div>
    </ModalSheet>
  );
}

function AuthorField() {
  const { t } = useWords();
  const actions = useActions();
  const id = useId();
  const author = useWorkbenchState((state) => state.settings.author);
  const [name, setName] = useState(author);
  const save = (): void => {
    const trimmed = name.trim();
    if (trimmed === "") setName(author);
    else if (trimmed !== author) void actions.changeSettings({ author: trimmed });
  };
  return (
    <div className="setting">
      <label className="setting-label" htmlFor={id}>
        {t("set.author")}
      </label>
      <input
        id={id}
        className="input"
        maxLength={200}
        value={name}
        onChange={(event) => {
          setName(event.target.value);
        }}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === "Enter") save();
        }}
      />
    </div>
  );
}
