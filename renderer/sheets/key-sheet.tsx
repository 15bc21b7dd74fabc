import { COMMANDS } from "../commands/commands.ts";
import { keyWords } from "../commands/key-words.ts";
import { isMac } from "../commands/platform.ts";
import { useWorkbenchState } from "../state/context.tsx";
import { ModalSheet } from "../ui/modal-sheet.tsx";
import { useWords } from "../ui/words.tsx";
import { keyRows, LIST_KEYS, type KeyRow } from "./key-rows.ts";

/** Chords that a browser keeps for its own windows and tabs. */
const TAKEN_BY_BROWSERS = ["Mod+N", "Mod+Shift+N", "Mod+Shift+T", "Mod+1"];

/** Every action that has a key. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const isBrowser = useWorkbenchState((state) => state.info?.shell === "browser");
  return (
    <ModalSheet title={t("nav.keys")} width={620} onClose={onClose}>
      <div className="key-sheet" tabIndex={0} role="group" aria-label={t("nav.keys")}>
        {isBrowser && (
          <p className="sub">
            {t("keys.browser", { keys: TAKEN_BY_BROWSERS.map((binding) => keyWords(t, binding, isMac)).join(", ") })}
          </p>
        )}
        <table>
          <thead>
            <tr>
              <th scope="col">{t("keys.action")}</th>
              <th scope="col">{t("keys.reading")}</th>
              <th scope="col">{t("keys.anywhere")}</th>
            </tr>
          </thead>
          <tbody>
            {keyRows(COMMANDS).map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
          <tbody>
            <tr>
              <th colSpan={3} scope="rowgroup">
                {t("keys.lists")}
              </th>
            </tr>
            {LIST_KEYS.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </ModalSheet>
  );
}

function Row({ row: { label, reading, anywhere, isRange } }: { row: KeyRow }) {
  const { t } = useWords();
  return (
    <tr>
      <td>{t(label)}</td>
      <td>{reading !== null && <kbd>{keyWords(t, reading, isMac)}</kbd>}</td>
      <td>
        {anywhere.map((binding, index) => (
          <span key={binding}>
            {isRange && index > 0 && " – "}
            <kbd>{keyWords(t, binding, isMac)}</kbd>
          </span>
        ))}
      </td>
    </tr>
  );
}
