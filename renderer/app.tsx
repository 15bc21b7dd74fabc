import { useEffect } from "react";
import { AnnotationPopover } from "./annotations/popover/annotation-popover.tsx";
import { AnnotationsView } from "./annotations/annotations-view.tsx";
import { ClaimsView } from "./claims/claims-view.tsx";
import { useKeyboard } from "./commands/use-keyboard.ts";
import { DismissalPopover } from "./findings/dismissal-popover.tsx";
import { FindingsPanel } from "./findings/findings-panel.tsx";
import { Rail } from "./frame/rail.tsx";
import { StatusBar } from "./frame/status-bar.tsx";
import { TitleBar } from "./frame/title-bar.tsx";
import { HistoryPanel } from "./history/history-panel.tsx";
import { HoverTip } from "./hover/hover-tip.tsx";
import { DropTarget } from "./import/drop-target.tsx";
import { EmptyView } from "./import/empty-view.tsx";
import { ImportDialog } from "./import/import-dialog.tsx";
import { InspectorPanel } from "./inspector/inspector-panel.tsx";
import { Notices } from "./notices/notices.tsx";
import { ComparePanes } from "./panes/compare-panes.tsx";
import { Searchable } from "./search/find-bar.tsx";
import { SearchPanel } from "./search/search-panel.tsx";
import { useSearching } from "./search/use-searching.ts";
import { SegmentsView } from "./segments/segments-view.tsx";
import { Sheets } from "./sheets/sheets.tsx";
import { SpokenRegions } from "./spoken/spoken-regions.tsx";
import { useWorkbenchState } from "./state/context.tsx";
import { isInspectorShown } from "./state/workbench.ts";
import { useWords } from "./ui/words.tsx";

/** The window: frame, the view that is open, and what lies over it. */
export function App() {
  useKeyboard();
  useSearching();
  const { language, t } = useWords();
  const connection = useWorkbenchState((state) => state.connection);
  const title = useWorkbenchState((state) => state.project?.title);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = title === undefined ? "Parallax" : `${title} – Parallax`;
  }, [language, title]);
  if (connection === "starting") return <p className="vh">{t("app.starting")}</p>;
  return (
    <div className="app">
      <TitleBar />
      <Body />
      <HistoryPanel />
      <StatusBar />
      <AnnotationPopover />
      <DismissalPopover />
      <ImportDialog />
      <Sheets />
      <HoverTip />
      <DropTarget />
      <Notices />
      <SpokenRegions />
    </div>
  );
}

function Body() {
  const isOpen = useWorkbenchState((state) => state.project !== null);
  const view = useWorkbenchState((state) => state.view);
  if (!isOpen) return <EmptyView />;
  return (
    <div className={`body ${view}`}>
      <Rail />
      {(view === "compare" || view === "segments") && <SearchPanel />}
      {view === "compare" && <CompareView />}
      {view === "segments" && (
        <Searchable>
          <SegmentsView />
        </Searchable>
      )}
      {view === "claims" && <ClaimsView />}
      {view === "annotations" && <AnnotationsView />}
    </div>
  );
}

function CompareView() {
  const panels = useWorkbenchState((state) => state.panels);
  return (
    <>
      {panels.findings && <FindingsPanel />}
      <Searchable>
        <ComparePanes />
      </Searchable>
      {isInspectorShown(panels) && <InspectorPanel />}
    </>
  );
}
