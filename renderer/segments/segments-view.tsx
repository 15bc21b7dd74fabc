import "./segments.css";
import { useMemo, useState } from "react";
import { useWorkbenchState } from "../state/context.tsx";
import { CommandKey } from "../commands/command-key.tsx";
import { useWords } from "../ui/words.tsx";
import { gridRows, type RowFilter } from "./grid-rows.ts";
import { JumpBar, OperationBar } from "./operation-bar.tsx";
import { SegmentGrid } from "./segment-grid.tsx";

/** The alignment as a table, a row a bead: all that the ribbons show, and every way of changing it. */
export function SegmentsView() {
  const { t } = useWords();
  const project = useWorkbenchState((state) => state.project);
  const bead = useWorkbenchState((state) => state.bead);
  const [filter, setFilter] = useState<RowFilter>("all");
  const rows = useMemo(() => (project === null ? [] : gridRows(project, filter, bead)), [project, filter, bead]);
  if (project === null) return null;
  return (
    <main className="segment-view" aria-label={t("nav.segments")}>
      <OperationBar project={project} filter={filter} onFilter={setFilter} />
      <SegmentGrid key={project.session} project={project} rows={rows} />
      <KeyHints />
    </main>
  );
}

function KeyHints() {
  const { t } = useWords();
  const isSplitting = useWorkbenchState((state) => state.splitting !== null);
  return (
    <div className="grid-hints">
      {isSplitting ? (
        <span>{t("align.splitHow")}</span>
      ) : (
        <>
          <span>
            <kbd>{"↑"}</kbd>
            <kbd>{"↓"}</kbd> {t("align.hintSegment")}
          </span>
          <span>
            <kbd>{"←"}</kbd>
            <kbd>{"→"}</kbd> {t("term.version")}
          </span>
          <span>
            <CommandKey id="jump.next" /> {t("jump.next")}
          </span>
          <span>
            <CommandKey id="edit.undo" /> {t("edit.undoPlain")}
          </span>
          <span>
            <CommandKey id="sheet.keys" /> {t("nav.keys")}
          </span>
        </>
      )}
      <JumpBar />
    </div>
  );
}
