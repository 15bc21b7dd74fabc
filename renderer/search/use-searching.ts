import { useEffect } from "react";
import { useWorkbench } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import type { SearchQuery } from "./search-query.ts";
import { stepSearch } from "./search-steps.ts";
import { closeSearch, searchStore, type FoundInStory } from "./search-store.ts";
import { Searcher, type SearchedText, type SearchOutcome } from "./searcher.ts";
import { startWorker } from "./start-worker.ts";

/** From the last key to the search, in ms: words are typed faster than they are read. */
const PAUSE_MS = 100;

/** Searches whenever what is looked for or a text has changed, for as long as a search is open. */
export function useSearching(): void {
  const workbench = useWorkbench();
  useEffect(() => {
    const { store } = workbench;
    const searcher = new Searcher(startWorker);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const search = async (): Promise<void> => {
      const { project } = store.getState();
      const { query, scope } = searchStore.getState();
      if (project === null || scope === "none") return;
      const outcome = await searcher.search(query, textsOf(project));
      if (outcome === null || searchStore.getState().scope === "none") return;
      show(project, query, outcome);
      const { wantedStep } = searchStore.getState();
      if (wantedStep !== null) stepSearch(workbench, wantedStep);
    };
    const searchSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void search(), PAUSE_MS);
    };
    const stops = [
      searchStore.subscribe((state, before) => {
        const isOpened = before.scope === "none" && state.scope !== "none";
        if (isOpened || state.query !== before.query) searchSoon();
      }),
      store.subscribe(({ project, panels }, before) => {
        if (project?.session !== before.project?.session) closeSearch();
        else if (project?.versions !== before.project?.versions) searchSoon();
        // Findings and results have one place between them.
        if (panels.findings && !before.panels.findings && searchStore.getState().scope === "story") closeSearch();
      }),
    ];
    return () => {
      clearTimeout(timer);
      searcher.dispose();
      for (const stop of stops) stop();
    };
  }, [workbench]);
}

const textsOf = ({ versions }: OpenProject): readonly SearchedText[] =>
  versions.map(({ key, revision, text }) => ({ key: `${key}@${revision}`, text }));

function show({ versions }: OpenProject, answered: SearchQuery, outcome: SearchOutcome): void {
  const found: FoundInStory = new Map(
    typeof outcome === "string" ? [] : versions.map(({ key }, index) => [key, outcome[index]!]),
  );
  searchStore.setState({ answered, found, problem: typeof outcome === "string" ? outcome : null });
}
