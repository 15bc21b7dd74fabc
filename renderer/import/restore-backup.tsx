import type { HostFailureCode } from "../../shared/ipc/failure.ts";
import type { Actions } from "../state/actions.ts";
import { useActions } from "../state/context.tsx";
import { useWords } from "../ui/words.tsx";

const DAMAGE: readonly HostFailureCode[] = ["damaged", "damaged-pages", "damaged-entries", "originals-missing"];

/** Offers the last backup of the project that could not be opened, where it is damaged. The damaged file is kept. */
export function RestoreBackupButton({ code }: { code: HostFailureCode }) {
  const { t } = useWords();
  const actions = useActions();
  if (!DAMAGE.includes(code)) return null;
  return (
    <button type="button" className="btn" onClick={() => void restoreLast(actions)}>
      {t("empty.lastBackup")}
    </button>
  );
}

async function restoreLast(actions: Actions): Promise<void> {
  const found = await actions.ask("project.backups", { path: null });
  if (found?.ok !== true) return;
  const [last] = found.backups;
  if (last === undefined) {
    actions.notify("error", "recover.none");
    return;
  }
  const restored = await actions.ask("project.restoreBackup", { path: found.path, name: last.name });
  if (restored?.ok !== true) return;
  if (restored.keptAs === null) actions.notify("info", "recover.restored");
  else actions.notify("info", "recover.kept", { file: restored.keptAs });
}
