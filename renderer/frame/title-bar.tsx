import type { KeyboardEvent } from "react";
import { INTERFACE_LANGUAGES, isInterfaceLanguage, isStringKey, LANGUAGE_NAMES } from "../../shared/i18n/resources.ts";
import "./frame.css";
import { useKeyHints } from "../commands/use-keys.ts";
import { CommandField } from "../palette/command-field.tsx";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import { isInspectorShown } from "../state/workbench.ts";
import { Icon, type LineIcon } from "../ui/icon.tsx";
import { looksDark } from "../ui/looks.ts";
import { useWords } from "../ui/words.tsx";
import { Mark } from "./mark.tsx";
import { useCompactPanels } from "./use-compact.ts";

/** The project's name and what concerns the whole window. */
export function TitleBar() {
  useCompactPanels();
  const { t } = useWords();
  const title = useWorkbenchState((state) => state.project?.title);
  const count = useWorkbenchState((state) => state.project?.versions.length ?? 0);
  return (
    <header className="title">
      <div className="lead">
        <Mark />
        <h1 className="crumb">
          <b>{title ?? "Parallax"}</b>
          {title !== undefined && <span className="num">{t("title.versions", { count })}</span>}
        </h1>
      </div>
      <CommandField />
      <div className="tail">
        {title !== undefined && <ProjectTools />}
        <LanguageSelect />
        <ThemeToggle />
      </div>
    </header>
  );
}

function ProjectTools() {
  const { t } = useWords();
  const actions = useActions();
  const isTogether = useWorkbenchState((state) => state.settings.scrollTogether);
  const panels = useWorkbenchState((state) => state.panels);
  const isCompare = useWorkbenchState((state) => state.view === "compare");
  return (
    <>
      <HistoryButton direction="undo" />
      <HistoryButton direction="redo" />
      <ToggleButton
        icon="history"
        label={t("log.title")}
        command="panel.history"
        isOn={panels.history}
        onToggle={() => {
          actions.togglePanel("history");
        }}
      />
      <ExportButton />
      <span className="gap-line" />
      {isCompare && (
        <>
          <ArrangementControl />
          <ToggleButton
            icon="sync"
            label={t("view.sync")}
            command="view.sync"
            isOn={isTogether}
            onToggle={() => {
              void actions.changeSettings({ scrollTogether: !isTogether });
            }}
          />
          <ToggleButton
            icon="left"
            label={t("view.findings")}
            command="panel.findings"
            isOn={panels.findings}
            onToggle={() => {
              actions.togglePanel("findings");
            }}
          />
          <ToggleButton
            icon="right"
            label={t("view.inspector")}
            command="panel.inspector"
            isOn={isInspectorShown(panels)}
            onToggle={() => {
              actions.togglePanel("inspector");
            }}
          />
          <span className="gap-line" />
        </>
      )}
    </>
  );
}

function ExportButton() {
  const { t } = useWords();
  const { openSheet } = useActions();
  const withKey = useKeyHints();
  return (
    <button
      type="button"
      className="ib"
      aria-label={t("export.run")}
      aria-haspopup="dialog"
      title={withKey(t("export.run"), "project.export")}
      onClick={() => {
        openSheet("export");
      }}
    >
      <Icon name="export" />
    </button>
  );
}

const ARRANGEMENTS = ["level", "flow"] as const;

/** Level or flow: one Tab stop, arrow keys choose. */
function ArrangementControl() {
  const { t } = useWords();
  const withKey = useKeyHints();
  const { changeSettings } = useActions();
  const mode = useWorkbenchState((state) => state.settings.scrollMode);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!event.key.startsWith("Arrow")) return;
    event.preventDefault();
    const other = mode === "level" ? "flow" : "level";
    void changeSettings({ scrollMode: other });
    event.currentTarget.querySelector<HTMLElement>(`[data-mode=${other}]`)?.focus();
  };
  return (
    <div className="seg-ctl" role="radiogroup" aria-label={t("title.arrangement")} onKeyDown={onKeyDown}>
      {ARRANGEMENTS.map((name) => (
        <button
          key={name}
          type="button"
          role="radio"
          aria-checked={mode === name}
          tabIndex={mode === name ? 0 : -1}
          data-mode={name}
          className={mode === name ? "on" : undefined}
          title={withKey(t(`view.${name}`), "view.mode")}
          onClick={() => {
            void changeSettings({ scrollMode: name });
          }}
        >
          {t(`view.${name}`)}
        </button>
      ))}
    </div>
  );
}

interface ToggleButtonProps {
  readonly icon: LineIcon;
  readonly label: string;
  readonly command: string;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

function ToggleButton({ icon, label, command, isOn, onToggle }: ToggleButtonProps) {
  const withKey = useKeyHints();
  return (
    <button
      type="button"
      className={isOn ? "ib on" : "ib"}
      aria-label={label}
      aria-pressed={isOn}
      title={withKey(label, command)}
      onClick={onToggle}
    >
      <Icon name={icon} />
    </button>
  );
}

/** Names what it would undo or redo. */
function HistoryButton({ direction }: { direction: "undo" | "redo" }) {
  const { t } = useWords();
  const withKey = useKeyHints();
  const actions = useActions();
  const name = useWorkbenchState((state) => state.project?.history[direction] ?? null);
  const isReadOnly = useWorkbenchState((state) => state.project?.readOnly != null);
  const key = `action.${name ?? ""}`;
  const label = isStringKey(key) ? t(`edit.${direction}`, { action: t(key) }) : t(`edit.${direction}Plain`);
  return (
    <button
      type="button"
      className={`ib ${direction}`}
      aria-label={label}
      title={withKey(label, `edit.${direction}`)}
      disabled={name === null || isReadOnly}
      onClick={() => {
        void actions[direction]();
      }}
    >
      <Icon name="undo" />
    </button>
  );
}

function LanguageSelect() {
  const { language, t } = useWords();
  const { changeSettings } = useActions();
  return (
    <select
      className="language"
      aria-label={t("set.language")}
      title={t("set.language")}
      value={language}
      onChange={({ target }) => {
        if (isInterfaceLanguage(target.value)) void changeSettings({ language: target.value });
      }}
    >
      {INTERFACE_LANGUAGES.map((name) => (
        <option key={name} value={name} lang={name}>
          {LANGUAGE_NAMES[name]}
        </option>
      ))}
    </select>
  );
}

/** Light or dark; "as system" is in the settings. */
function ThemeToggle() {
  const { t } = useWords();
  const { changeSettings } = useActions();
  const theme = useWorkbenchState((state) => state.settings.theme);
  const isDark = looksDark(theme);
  const label = t(isDark ? "theme.toLight" : "theme.toDark");
  return (
    <button
      type="button"
      className="ib"
      aria-label={label}
      title={label}
      onClick={() => {
        void changeSettings({ theme: isDark ? "light" : "dark" });
      }}
    >
      <svg viewBox="0 0 16 16" className="i" aria-hidden="true">
        <circle cx="8" cy="8" r="5.5" />
        <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none" />
      </svg>
    </button>
  );
}
