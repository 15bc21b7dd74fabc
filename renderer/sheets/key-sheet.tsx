import "./key-sheet.css";
import { useId, useState } from "react";
import { commandName, type Keyed } from "../commands/command.ts";
import { COMMANDS } from "../commands/commands.ts";
import { KEPT_BY_BROWSERS } from "../commands/kept-keys.ts";
import { keyWords } from "../commands/key-words.ts";
import { bindingsOf, keysOf } from "../commands/keys.ts";
import { isMac } from "../commands/platform.ts";
import { useKeySettings } from "../commands/use-keys.ts";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import { Choices } from "../ui/choices.tsx";
import { ModalSheet } from "../ui/modal-sheet.tsx";
import { useWords } from "../ui/words.tsx";
import { KeyRow } from "./key-row.tsx";
import { sectionsFor } from "./key-sections.ts";

/** Every command with its keys: to be looked up, and to be changed. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const settings = useKeySettings();
  const [query, setQuery] = useState("");
  const columns = { key: useId(), chord: useId() };
  const printed = (binding: string): string => keyWords(t, binding, isMac);
  const wordsOf = (row: Keyed): string =>
    [commandName(t, row), ...bindingsOf(keysOf(row, settings)).map(printed)].join(" ");
  const sections = sectionsFor(query, wordsOf);
  return (
    <ModalSheet title={t("nav.keys")} width={720} onClose={onClose}>
      <div className="key-tools">
        <input
          type="search"
          className="input"
          autoFocus
          aria-label={t("keys.search")}
          placeholder={t("keys.search")}
          value={query}
          onChange={({ target }) => {
            setQuery(target.value);
          }}
        />
        <PresetChoice />
      </div>
      <div className="key-sheet" tabIndex={0} role="group" aria-label={t("nav.keys")}>
        <BrowserNote printed={printed} />
        {sections.length === 0 && (
          <p className="sub" role="status">
            {t("keys.noMatch")}
          </p>
        )}
        <table hidden={sections.length === 0}>
          <thead>
            <tr>
              <th scope="col">{t("keys.action")}</th>
              <th scope="col" id={columns.key}>
                {t("keys.reading")}
              </th>
              <th scope="col" id={columns.chord}>
                {t("keys.anywhere")}
              </th>
            </tr>
          </thead>
          {sections.map(({ title, rows }) => (
            <tbody key={title}>
              <tr>
                <th colSpan={3} scope="rowgroup">
                  {t(title)}
                </th>
              </tr>
              {rows.map((row) => (
                <KeyRow key={row.id} row={row} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </ModalSheet>
  );
}

/** Which of the two maps, and the way back from changes of one's own. */
function PresetChoice() {
  const { t } = useWords();
  const { changeSettings } = useActions();
  const { keyPreset, ownKeys } = useKeySettings();
  return (
    <>
      <Choices
        label={t("set.keymap")}
        isLabelHidden
        look="joined"
        value={keyPreset}
        options={[
          { value: "parallax", label: "Parallax" },
          { value: "aligner", label: t("keys.aligner") },
        ]}
        onChange={(preset) => {
          void changeSettings({ keyPreset: preset });
        }}
      />
      <button
        type="button"
        className="btn"
        disabled={Object.keys(ownKeys).length === 0}
        onClick={() => {
          void changeSettings({ ownKeys: {} });
        }}
      >
        {t("keys.resetAll")}
      </button>
    </>
  );
}

/** In a tab: which of the chords never reach the window, and what does instead. */
function BrowserNote({ printed }: { printed: (binding: string) => string }) {
  const { t } = useWords();
  const settings = useKeySettings();
  const isBrowser = useWorkbenchState((state) => state.info?.shell === "browser");
  const kept = COMMANDS.flatMap((command) => bindingsOf(keysOf(command, settings))).filter((binding) =>
    KEPT_BY_BROWSERS.includes(binding),
  );
  if (!isBrowser || kept.length === 0) return null;
  return <p className="sub">{t("keys.browser", { keys: kept.map(printed).join(", ") })}</p>;
}
