import { COMMANDS } from "../commands/commands.ts";
import { keyCaps } from "../commands/key-match.ts";
import { isMac } from "../commands/platform.ts";
import { useWorkbenchState } from "../state/context.tsx";
import { ModalSheet } from "../ui/modal-sheet.tsx";
import { useWords } from "../ui/words.tsx";
import { keyRows, LIST_KEYS, type KeyRow } from "./key-rows.ts";

/** Chords that a browser keeps for its own windows and tabs. */
const TAKEN_BY_BROWSERS = ["Mod+N", "Mod+Shift+N", "Mod+Shift+T", "Mod+1"];

const capsOf = (binding: string): string => keyCaps(binding, isMac).join(" ");

/** Every action that has a key. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const isBrowser = useWorkbenchState((state) => state.info?.shell === "browser");
  return (
    <ModalSheet title={t("nav.keys")} width={620} onClose={onClose}>
      <div className="key-sheet">
        {isBrowser && <p className="sub">{t("keys.browser", { keys: TAKEN_BY_BROWSERS.map(capsOf).join(", ") })}</p>}
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
      <td>{reading !== null && <kbd>{capsOf(reading)}</kbd>}</td>
      <td>
        {anywhere.map((binding, index) => (
          <span key={binding}>
            {isRange && index > 0 && " – "}
            <kbd>{capsOf(binding)}</kbd>
          </span>
        ))}
      </td>
    </tr>
  );
}
