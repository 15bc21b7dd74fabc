import "./search.css";
import { useMemo, useRef } from "react";
import { formatNumber } from "../../shared/i18n/format.ts";
import { useWorkbench, useWorkbenchState } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { useWords } from "../ui/words.tsx";
import { ResultList } from "./result-list.tsx";
import { resultGroups } from "./result-rows.ts";
import { SearchCount, SearchField, SearchOptions, SearchSteps, useSearchKeys } from "./search-field.tsx";
import { goToMatch } from "./search-steps.ts";
import { searchStore, useSearch } from "./search-store.ts";
import { MOST_MATCHES } from "./searched-texts.ts";

/** The search across all versions, while it is open: in the place of the findings. */
export function SearchPanel() {
  const project = useWorkbenchState((state) => state.project);
  const isOpen = useSearch(({ scope }) => scope === "story");
  return isOpen && project !== null ? <StorySearch project={project} /> : null;
}

function StorySearch({ project }: { project: OpenProject }) {
  const { language, t } = useWords();
  const workbench = useWorkbench();
  const onKeyDown = useSearchKeys();
  const list = useRef<HTMLDivElement>(null);
  const found = useSearch((state) => state.found);
  const isEmpty = useSearch(({ query }) => query.text === "");
  const groups = useMemo(() => resultGroups(project, found), [project, found]);
  const matches = useMemo(() => groups.flatMap((group) => group.matches), [groups]);
  const intoList = (): void => {
    list.current?.focus();
    const first = matches[0];
    if (first !== undefined && searchStore.getState().current === null) goToMatch(workbench, first);
  };
  return (
    <aside className="panel side search-panel" data-search="" aria-label={t("search.story")} onKeyDown={onKeyDown}>
      <div role="search" aria-label={t("search.story")}>
        <header>
          <h2>{t("search.story")}</h2>
          <SearchSteps />
        </header>
        <div className="search-tools">
          <SearchField label={t("search.words")} onDown={intoList} />
          <div className="search-line">
            <SearchCount matches={matches} />
            <SearchOptions />
          </div>
        </div>
      </div>
      {isEmpty && <p className="quiet-line">{t("search.hint")}</p>}
      {groups.some(({ isCut }) => isCut) && (
        <p className="quiet-line">{t("search.cut", { most: formatNumber(language, MOST_MATCHES) })}</p>
      )}
      {groups.length > 0 && <ResultList ref={list} project={project} groups={groups} matches={matches} />}
    </aside>
  );
}
