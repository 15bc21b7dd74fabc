import "./search.css";
import { useMemo, type ReactNode } from "react";
import { useWorkbenchState } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { useWords } from "../ui/words.tsx";
import { versionLabel } from "../words/version-words.ts";
import { matchExcerpt } from "./match-excerpt.ts";
import { matchesOf } from "./match-steps.ts";
import { beadNumbers } from "./result-rows.ts";
import { SearchCount, SearchField, SearchOptions, SearchSteps, useSearchKeys } from "./search-field.tsx";
import { chooseVersion, useSearch } from "./search-store.ts";

/** A view of the texts under the bar that searches one of them. */
export function Searchable({ children }: { children: ReactNode }) {
  const project = useWorkbenchState((state) => state.project);
  const isOpen = useSearch(({ scope }) => scope === "version");
  return (
    <div className="searchable">
      {isOpen && project !== null && <FindBar project={project} />}
      {children}
    </div>
  );
}

/** Searches one version. It stands over all panes, not in one: a pane may be narrower than the words to look for. */
function FindBar({ project }: { project: OpenProject }) {
  const words = useWords();
  const { t } = words;
  const onKeyDown = useSearchKeys();
  const version = useSearch((state) => state.version);
  const found = useSearch((state) => state.found);
  const matches = useMemo(() => matchesOf(found, version === null ? [] : [version]), [version, found]);
  return (
    <div className="find-bar" role="search" data-search="" aria-label={t("find.box")} onKeyDown={onKeyDown}>
      <select
        aria-label={t("search.version")}
        title={t("search.version")}
        value={version ?? ""}
        onChange={({ target }) => {
          chooseVersion(target.value);
        }}
      >
        {project.versions.map(({ key }) => (
          <option key={key} value={key}>
            {versionLabel(words, project, key)}
          </option>
        ))}
      </select>
      <SearchField label={t("find.box")} />
      <SearchOptions />
      <SearchCount matches={matches}>
        <FoundWords project={project} />
      </SearchCount>
      <SearchSteps />
    </div>
  );
}

/** What stands at the match, for those who do not see it marked. */
function FoundWords({ project }: { project: OpenProject }) {
  const { t } = useWords();
  const current = useSearch((state) => state.current);
  const version = project.versions.find(({ key }) => key === current?.version);
  if (current === null || version === undefined) return null;
  const bead = beadNumbers(project)(current);
  const { before, words, after } = matchExcerpt(version.text, current.range);
  return (
    <span className="vh">
      {bead !== null && `. ${t("search.bead")} ${bead}: `}
      <span lang={version.language}>{before + words + after}</span>
    </span>
  );
}
