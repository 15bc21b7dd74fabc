import { useMemo, useState } from "react";
import "./findings.css";
import type { Translate } from "../../shared/i18n/create-translator.ts";
import { filterRows, findingRows, NO_FILTER, type FindingRow } from "../state/finding-rows.ts";
import { AnchorTray } from "../revise/anchor-tray.tsx";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { useWords } from "../ui/words.tsx";
import { DismissalForm } from "./dismissal-form.tsx";
import { FindingFilters } from "./finding-filters.tsx";
import { FindingTree } from "./finding-tree.tsx";
import { hasNotesOnly } from "./notes-only.ts";

/** Everything the engine found, gravest first, with what a person has decided about it. */
export function FindingsPanel() {
  const { t } = useWords();
  const project = useWorkbenchState((state) => state.project);
  const filter = useWorkbenchState((state) => state.filter);
  const draft = useWorkbenchState((state) => state.draft);
  const rows = useMemo(() => (project === null ? [] : findingRows(project)), [project]);
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);
  const [notesShownOf, setNotesShownOf] = useState<string | null>(null);
  if (project === null) return null;
  const isQuiet = hasNotesOnly(rows, project) && filter === NO_FILTER && notesShownOf !== project.path;
  const done = rows.filter(({ dismissal }) => dismissal !== null).length;
  return (
    <aside className="panel side" aria-label={t("view.findings")}>
      <header>
        <h2>{t("view.findings")}</h2>
        {rows.length > 0 && <span className="sub num">{t("finding.progress", { done, total: rows.length })}</span>}
      </header>
      <FindingFilters rows={rows} project={project} />
      <WorkLine project={project} />
      {isQuiet ? (
        <NoDifference
          project={project}
          notes={rows.length}
          onShow={() => {
            setNotesShownOf(project.path);
          }}
        />
      ) : shown.length > 0 ? (
        <FindingTree rows={shown} project={project} />
      ) : (
        <NothingShown rows={rows} project={project} />
      )}
      <AnchorTray project={project} />
      {draft?.kind === "dismissal" && <DismissalForm key={draft.fingerprint} fingerprint={draft.fingerprint} />}
    </aside>
  );
}

/** What the engine is at: findings come in as it goes. */
function WorkLine({ project: { work } }: { project: OpenProject }) {
  const { t } = useWords();
  if (!("total" in work)) return null;
  return <p className="quiet-line num">{t(`work.${work.state}`, { done: work.done, total: work.total })}</p>;
}

interface NoDifferenceProps {
  readonly project: OpenProject;
  readonly notes: number;
  readonly onShow: () => void;
}

function NoDifference({ project, notes, onShow }: NoDifferenceProps) {
  const { t } = useWords();
  return (
    <div className="nothing">
      <p>{t("empty.none", { count: project.beads.length })}</p>
      <button type="button" className="btn" onClick={onShow}>
        {t("empty.showNotes", { count: notes })}
      </button>
    </div>
  );
}

function NothingShown({ rows, project }: { rows: readonly FindingRow[]; project: OpenProject }) {
  const { t } = useWords();
  const { setFilter } = useActions();
  if (rows.length > 0)
    return (
      <div className="nothing">
        <p>{t("empty.filter")}</p>
        <button
          type="button"
          className="btn"
          onClick={() => {
            setFilter(NO_FILTER);
          }}
        >
          {t("empty.clear")}
        </button>
      </div>
    );
  const isDone = project.work.state === "idle";
  return (
    <div className="nothing">
      <p>{isDone ? nothingFound(t, project) : t("finding.waiting")}</p>
    </div>
  );
}

/** One version alone has nothing to differ from. */
const nothingFound = (t: Translate, { versions, beads }: OpenProject): string =>
  versions.length < 2 ? t("findings.oneVersion") : t("empty.none", { count: beads.length });
