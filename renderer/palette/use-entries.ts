import { useEffect, useMemo, useState } from "react";
import type { RecentProject } from "../../shared/ipc/calls.ts";
import { useWorkbench, useWorkbenchState } from "../state/context.tsx";
import { useWords } from "../ui/words.tsx";
import { bestMatches } from "./best-matches.ts";
import {
  beadEntries,
  commandEntries,
  KINDS,
  placeEntries,
  projectEntries,
  searchEntry,
  type Entry,
} from "./entries.ts";

/** Of each kind as many as are of use at a glance; who looks for more types another letter. */
const SHOWN = 30;
const SHOWN_AT_FIRST = 4;

export interface Group {
  readonly kind: Entry["kind"];
  readonly entries: readonly Entry[];
}

/** Which entries are asked for; `null` while the palette is shut. */
export type Scope = "everything" | "commands" | null;

/** What answers a query, by kind. Commands are as they were when the palette was opened. */
export function useEntries(query: string, scope: Scope): readonly Group[] {
  const words = useWords();
  const workbench = useWorkbench();
  const project = useWorkbenchState((state) => state.project);
  const recent = useRecentProjects(scope === "everything");
  const commands = useMemo(() => (scope === null ? [] : commandEntries(words, workbench)), [words, workbench, scope]);
  const places = useMemo(
    () => (project === null || scope !== "everything" ? [] : placeEntries(words, workbench, project)),
    [words, workbench, project, scope],
  );
  const projects = useMemo(() => projectEntries(words, workbench, recent), [words, workbench, recent]);
  return useMemo(() => {
    if (scope === null) return [];
    const beads = project === null || scope === "commands" ? [] : beadEntries(words, workbench, project, query);
    if (scope === "commands") return grouped(commands, query);
    const groups = grouped([...commands, ...beads, ...places, ...projects], query);
    if (project === null || query.trim() === "") return groups;
    return [...groups, { kind: "search", entries: [searchEntry(words, workbench, query)] }];
  }, [scope, query, words, workbench, project, commands, places, projects]);
}

/**
 * Entries by kind, the kind with the best match first. Before anything is typed: a few of everything that one can go to,
 * then all commands.
 */
export function grouped(all: readonly Entry[], query: string): readonly Group[] {
  const isAll = query.trim() === "";
  const kinds = isAll ? KINDS.toSorted((a, b) => Number(a === "command") - Number(b === "command")) : KINDS;
  const groups = kinds
    .map((kind) => {
      const own = all.filter((entry) => entry.kind === kind);
      const limit = isAll ? (kind === "command" ? own.length : SHOWN_AT_FIRST) : SHOWN;
      return { kind, entries: bestMatches(own, query, limit) };
    })
    .filter(({ entries }) => entries.length > 0);
  if (isAll) return groups;
  const firsts = groups.map(({ entries }) => entries[0]!);
  const order = bestMatches(firsts, query, firsts.length).map(({ kind }) => kind);
  return groups.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function useRecentProjects(isAsked: boolean): readonly RecentProject[] {
  const { actions } = useWorkbench();
  const [recent, setRecent] = useState<readonly RecentProject[]>([]);
  useEffect(() => {
    if (!isAsked) return;
    let isGone = false;
    void actions.attempt("project.recent", {}).then((known) => {
      if (!isGone) setRecent(known ?? []);
    });
    return () => {
      isGone = true;
    };
  }, [actions, isAsked]);
  return recent;
}
