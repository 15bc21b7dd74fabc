import "./out.css";
import { useId, useMemo, useState } from "react";
import type { ExportChoice, ExportFormat } from "../../shared/ipc/out.ts";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { Icon } from "../ui/icon.tsx";
import { KeyCap } from "../ui/key-cap.tsx";
import { ModalSheet } from "../ui/modal-sheet.tsx";
import { useWords } from "../ui/words.tsx";
import { contentsOf, pairFor, problemOf, type Contents, type Pair } from "./contents.ts";
import { contentLines } from "./content-lines.ts";
import { ExportOptions } from "./export-options.tsx";
import { FORMAT_GROUPS, FORMAT_NAMES } from "./formats.ts";
import { runExport } from "./run-export.ts";

/** What of the project is to leave it, and as what. Begins with what was exported last. */
export function ExportSheet({ onClose }: { onClose: () => void }) {
  const project = useWorkbenchState((state) => state.project);
  return project === null ? null : <OpenSheet project={project} onClose={onClose} />;
}

function OpenSheet({ project, onClose }: { project: OpenProject; onClose: () => void }) {
  const words = useWords();
  const { t, language } = words;
  const actions = useActions();
  const last = useWorkbenchState((state) => state.settings.lastExport);
  const isUnsaved = useWorkbenchState(({ unsaved, isSaveFailing }) => isSaveFailing || unsaved.length > 0);
  const [choice, setChoice] = useState<ExportChoice>(last);
  const [chosenPair, setPair] = useState<Pair | null>(null);
  const [isMaking, setMaking] = useState(false);
  const reasonId = useId();
  const contents = useMemo(() => contentsOf(project), [project]);
  const pair = pairFor(choice.format, contents, chosenPair);
  const problem = problemOf(choice, contents);

  const change = (part: Partial<ExportChoice>): void => {
    setChoice({ ...choice, ...part });
  };
  const run = async (): Promise<void> => {
    if (problem !== null || isMaking) return;
    setMaking(true);
    const isDone = await runExport(actions, { ...choice, language: choice.language ?? language, pair });
    setMaking(false);
    if (!isDone) return;
    void actions.changeSettings({ lastExport: choice });
    onClose();
  };

  return (
    <ModalSheet title={t("export.run")} width={880} onClose={onClose} onEnter={() => void run()}>
      <div className="export-sheet">
        <FormatList
          chosen={choice.format}
          onChange={(format) => {
            change({ format });
          }}
        />
        <div className="export-options">
          <h3>{FORMAT_NAMES[choice.format]}</h3>
          <ExportOptions project={project} choice={choice} pair={pair} onChange={change} onPair={setPair} />
          <ContentsPart contents={contents} choice={choice} pair={pair} />
        </div>
      </div>
      <footer>
        <p className="sub export-state" id={reasonId} role="status">
          {problem !== null ? t(problem) : isUnsaved ? t("out.unsaved") : t("out.how")}
        </p>
        <button
          type="button"
          className="btn"
          aria-haspopup="dialog"
          onClick={() => {
            actions.openSheet("report");
          }}
        >
          <Icon name="file" size="s" />
          {t("nav.report")}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t("dlg.cancel")} <KeyCap binding="Escape" />
        </button>
        <button
          type="button"
          className="btn pri"
          aria-disabled={problem !== null || isMaking}
          aria-describedby={problem === null ? undefined : reasonId}
          onClick={() => void run()}
        >
          {t("export.run")} <KeyCap binding="Enter" />
        </button>
      </footer>
    </ModalSheet>
  );
}

/** One choice over all groups: the arrow keys go through every format. */
function FormatList({ chosen, onChange }: { chosen: ExportFormat; onChange: (format: ExportFormat) => void }) {
  const { t } = useWords();
  const name = useId();
  return (
    <div className="format-list" role="radiogroup" aria-label={t("out.formats")}>
      {FORMAT_GROUPS.map(({ label, formats }) => (
        <fieldset key={label}>
          <legend className="lab">{t(label)}</legend>
          {formats.map((format) => (
            <label key={format}>
              <input
                type="radio"
                name={name}
                autoFocus={format === chosen}
                checked={format === chosen}
                onChange={() => {
                  onChange(format);
                }}
              />
              <b>{FORMAT_NAMES[format]}</b>
              <span className="sub">{t(`out.for.${format}`)}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

/** How much is in the file, and what is not. */
function ContentsPart(shown: { contents: Contents; choice: ExportChoice; pair: Pair | null }) {
  const { t } = useWords();
  const { counts, leftOut } = contentLines(t, shown);
  return (
    <section className="export-contents" aria-label={t("out.contents")}>
      <h4 className="lab">{t("out.contents")}</h4>
      <p className="num">{counts.join(", ")}</p>
      {leftOut !== null && (
        <p className="left-out">
          <Icon name="sev-note" size="s" />
          {leftOut}
        </p>
      )}
    </section>
  );
}
