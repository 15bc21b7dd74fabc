import { useId, useState } from "react";
import { formatPercent, formatShortDate } from "../../shared/i18n/format.ts";
import { INTERFACE_LANGUAGES, LANGUAGE_NAMES, type InterfaceLanguage } from "../../shared/i18n/resources.ts";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import { Choices } from "../ui/choices.tsx";
import { ModalSheet } from "../ui/modal-sheet.tsx";
import { useWords } from "../ui/words.tsx";
import { OwnEvidenceSettings } from "./own-evidence.tsx";
import { RatesSetting } from "./rates-setting.tsx";
import { ResetSampleButton } from "./reset-sample.tsx";
import { Row } from "./setting-row.tsx";

/** What a person sets once for all projects; each choice holds at once. */
export function SettingsSheet({ onClose }: { onClose: () => void }) {
  const { t, language } = useWords();
  const info = useWorkbenchState((state) => state.info);
  return (
    <ModalSheet title={t("nav.settings")} width={560} onClose={onClose}>
      <div className="settings">
        <Looks />
        <Reading />
        <AuthorField />
        <OwnEvidenceSettings />
        <RatesSetting />
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

function Looks() {
  const { t } = useWords();
  const actions = useActions();
  const settings = useWorkbenchState((state) => state.settings);
  return (
    <>
      <Row label={t("set.language")}>
        <Choices
          label={t("set.language")}
          isLabelHidden
          look="joined"
          value={settings.language ?? "system"}
          options={[
            ...INTERFACE_LANGUAGES.map((tag) => ({ value: tag, label: LANGUAGE_NAMES[tag] })),
            { value: "system" as const, label: t("theme.system") },
          ]}
          onChange={(value: InterfaceLanguage | "system") => {
            void actions.changeSettings({ language: value === "system" ? null : value });
          }}
        />
      </Row>
      <Row label={t("set.theme")}>
        <Choices
          label={t("set.theme")}
          isLabelHidden
          look="joined"
          value={settings.theme}
          options={(["light", "dark", "system"] as const).map((theme) => ({
            value: theme,
            label: t(`theme.${theme}`),
          }))}
          onChange={(theme) => {
            void actions.changeSettings({ theme });
          }}
        />
      </Row>
    </>
  );
}

function Reading() {
  const { t, language } = useWords();
  const actions = useActions();
  const settings = useWorkbenchState((state) => state.settings);
  const zoomTo = (zoom: number): void => {
    void actions.changeSettings({ zoom: Math.min(200, Math.max(80, zoom)) });
  };
  return (
    <>
      <Row label={t("set.scrolling")}>
        <Choices
          label={t("set.scrolling")}
          isLabelHidden
          look="joined"
          value={settings.scrollMode}
          options={[
            { value: "level", label: t("view.level") },
            { value: "flow", label: t("view.flow") },
          ]}
          onChange={(scrollMode) => {
            void actions.changeSettings({ scrollMode });
          }}
        />
        <label className="setting-tick">
          <input
            type="checkbox"
            checked={settings.scrollTogether}
            onChange={(event) => {
              void actions.changeSettings({ scrollTogether: event.target.checked });
            }}
          />
          {t("view.sync")}
        </label>
      </Row>
      <Row label={t("set.reading")}>
        <div className="setting-zoom">
          <button
            type="button"
            className="btn"
            aria-label={t("zoom.out")}
            disabled={settings.zoom <= 80}
            onClick={() => {
              zoomTo(settings.zoom - 10);
            }}
          >
            {"−"}
          </button>
          <output className="num">{formatPercent(language, settings.zoom)}</output>
          <button
            type="button"
            className="btn"
            aria-label={t("zoom.in")}
            disabled={settings.zoom >= 200}
            onClick={() => {
              zoomTo(settings.zoom + 10);
            }}
          >
            {"+"}
          </button>
        </div>
      </Row>
    </>
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
