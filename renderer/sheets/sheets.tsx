import "./sheets.css";
import { OpenByPath, RecentProjects } from "../import/recent-projects.tsx";
import { MergeSheet } from "../reading/merge/merge-sheet.tsx";
import { ScaleSheet } from "../reading/scale/scale-sheet.tsx";
import { ExportSheet } from "../out/export-sheet.tsx";
import { ReportSheet } from "../out/report-sheet.tsx";
import { RevisionSheet } from "../revise/revision-sheet.tsx";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import { openBeads } from "../edits/open-beads.ts";
import { ConfirmSheet, ModalSheet } from "../ui/modal-sheet.tsx";
import { KeyCap } from "../ui/key-cap.tsx";
import { useWords } from "../ui/words.tsx";
import { KeySheet } from "./key-sheet.tsx";
import { SettingsSheet } from "./settings-sheet.tsx";

/** Settings, the list of keys, and opening a project; the import and the palette stand elsewhere. */
export function Sheets() {
  const sheet = useWorkbenchState((state) => state.sheet);
  const actions = useActions();
  const close = (): void => {
    actions.openSheet(null);
  };
  switch (sheet) {
    case "settings":
      return <SettingsSheet onClose={close} />;
    case "keys":
      return <KeySheet onClose={close} />;
    case "open":
      return <OpenSheet onClose={close} />;
    case "revisions":
      return <RevisionSheet />;
    case "export":
      return <ExportSheet onClose={close} />;
    case "report":
      return <ReportSheet onClose={close} />;
    case "realign":
      return <RealignSheet onClose={close} />;
    case "merge":
      return <MergeSheet />;
    case "scale":
      return <ScaleSheet onClose={close} />;
    case "import":
    case "palette":
    case "commands":
    case null:
      return null;
  }
}

function OpenSheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const actions = useActions();
  const openSample = async (): Promise<void> => {
    if ((await actions.ask("project.openSample", {})) !== null) onClose();
  };
  return (
    <ModalSheet title={t("project.open")} width={520} onClose={onClose}>
      <div className="open-sheet">
        <h3 className="lab">{t("empty.recent")}</h3>
        <RecentProjects onOpened={onClose} />
        <OpenByPath onOpened={onClose} />
      </div>
      <footer>
        <button
          type="button"
          className="btn"
          onClick={() => {
            void openSample();
          }}
        >
          {t("import.sample")}
        </button>
        <span className="sp" />
        <button type="button" className="btn" onClick={onClose}>
          {t("a11y.close")} <KeyCap binding="Escape" />
        </button>
      </footer>
    </ModalSheet>
  );
}

/** Aligns anew what nobody has confirmed or locked, after a question: undo does not reach behind it. */
function RealignSheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const { ask } = useActions();
  const open = useWorkbenchState(({ project }) => (project === null ? 0 : openBeads(project)));
  return (
    <ConfirmSheet
      title={t("dlg.realign", { count: open })}
      body={t("dlg.realignBody")}
      action={t("align.again")}
      onConfirm={() => {
        void ask("work.realign", { force: false });
      }}
      onClose={onClose}
    />
  );
}
