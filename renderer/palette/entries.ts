import { formatLanguage } from "../../shared/i18n/format.ts";
import type { RecentProject } from "../../shared/ipc/calls.ts";
import type { ShownBead } from "../../shared/ipc/shown/records.ts";
import { commandName } from "../commands/command.ts";
import { COMMANDS } from "../commands/commands.ts";
import { bindingsOf, keysOf } from "../commands/keys.ts";
import { focusInspector } from "../inspector/focus-inspector.ts";
import { startSearch } from "../search/search-steps.ts";
import { focusPane } from "../panes/pane-registry.ts";
import type { Workbench } from "../state/context.tsx";
import { findingRows } from "../state/finding-rows.ts";
import type { OpenProject } from "../state/project.ts";
import type { Words } from "../ui/words.tsx";
import { findingQuote, quoteText, type QuotePart } from "../words/finding-quote.ts";
import { findingTitle } from "../words/finding-words.ts";
import { versionLabel } from "../words/version-words.ts";
import { foldedEntry, type Findable } from "./best-matches.ts";

/** In the order in which equally good answers are offered. */
export const KINDS = ["bead", "command", "version", "finding", "claim", "project"] as const;
/** `search`: not found among these, but asked of the versions. */
export type EntryKind = (typeof KINDS)[number] | "search";

/** One line of the palette. */
export interface Entry extends Findable {
  readonly id: string;
  readonly kind: EntryKind;
  /** What tells it from its like; words of a source carry their language. */
  readonly detail: string;
  readonly language: string | null;
  /** Of a finding: its evidence. */
  readonly quote: readonly QuotePart[];
  readonly bindings: readonly string[];
  readonly isEnabled: boolean;
  readonly run: () => void;
}

type Own = Pick<Entry, "id" | "kind" | "name" | "run"> & Partial<Pick<Entry, "detail" | "language" | "quote">>;

const entry = (own: Own): Entry => {
  const { detail = "", quote = [] } = own;
  const words = foldedEntry(own.name, `${detail} ${quoteText(quote)}`);
  return { language: null, bindings: [], isEnabled: true, ...own, detail, quote, ...words };
};

/** Every command, those that can be run now first. */
export function commandEntries({ t }: Words, workbench: Workbench): readonly Entry[] {
  const { settings } = workbench.store.getState();
  const entries = COMMANDS.filter(({ id }) => !id.startsWith("palette.")).map((command) => ({
    ...entry({
      id: command.id,
      kind: "command",
      name: commandName(t, command),
      run: () => {
        command.run(workbench);
      },
    }),
    bindings: bindingsOf(keysOf(command, settings)),
    isEnabled: command.isEnabled(workbench),
  }));
  return [...entries.filter(({ isEnabled }) => isEnabled), ...entries.filter(({ isEnabled }) => !isEnabled)];
}

/** What one can go to in the open project, beads aside: those have numbers. */
export function placeEntries(words: Words, workbench: Workbench, project: OpenProject): readonly Entry[] {
  return [
    ...findingEntries(words, workbench, project),
    ...claimEntries(workbench, project),
    ...versionEntries(words, workbench, project),
  ];
}

function findingEntries(words: Words, { store, actions }: Workbench, project: OpenProject): readonly Entry[] {
  return findingRows(project).map(({ finding, beadNumber, dismissal }) =>
    entry({
      id: `finding ${finding.fingerprint}`,
      kind: "finding",
      name: findingTitle(words, finding),
      detail: [
        words.t("bead.named", { bead: beadNumber }),
        words.t(dismissal === null ? `sev.${finding.severity}` : "sev.done"),
      ].join(", "),
      quote: findingQuote(words, finding, project),
      run: () => {
        const { view, panels } = store.getState();
        if (view !== "segments") actions.show("compare");
        actions.selectFinding(finding.fingerprint);
        if (view === "segments") return;
        if (!panels.inspector) actions.togglePanel("inspector");
        requestAnimationFrame(focusInspector);
      },
    }),
  );
}

function claimEntries({ actions }: Workbench, { claims }: OpenProject): readonly Entry[] {
  return [...claims.values()].map(({ id, statement }) =>
    entry({
      id: `claim ${id}`,
      kind: "claim",
      name: statement,
      run: () => {
        actions.show("claims");
        actions.select({ claim: id });
      },
    }),
  );
}

function versionEntries(words: Words, { actions }: Workbench, project: OpenProject): readonly Entry[] {
  return project.versions.map(({ key, title, source, fileName }, index) =>
    entry({
      id: `version ${key}`,
      kind: "version",
      name: versionLabel(words, project, key),
      detail: source ?? fileName ?? title,
      run: () => {
        actions.show("compare");
        // Once the panes stand there.
        requestAnimationFrame(() => {
          focusPane(index);
        });
      },
    }),
  );
}

/** The bead that a number in the query names, counted from 1. */
export function beadEntries(words: Words, workbench: Workbench, project: OpenProject, query: string): readonly Entry[] {
  const number = Number(/\d+/u.exec(query)?.[0] ?? 0);
  const bead = project.beads[number - 1];
  if (bead === undefined) return [];
  const start = opening(project, bead);
  return [
    {
      ...entry({
        id: `bead ${bead.id}`,
        kind: "bead",
        name: words.t("bead.named", { bead: number }),
        ...start,
        run: () => {
          const { store, actions } = workbench;
          if (store.getState().view !== "segments") actions.show("compare");
          actions.selectBead(bead.id);
        },
      }),
      // By its number, not by whatever else stands in it.
      foldedRest: "",
    },
  ];
}

/** Characters of a bead that tell which it is. */
const OPENING = 90;

function opening(project: OpenProject, { spans }: ShownBead): Pick<Entry, "detail" | "language"> {
  for (const { key, language, text } of project.versions) {
    const [range] = spans[key] ?? [];
    if (range === undefined) continue;
    return { detail: text.slice(range[0], Math.min(range[1], range[0] + OPENING)).replaceAll("\n", " "), language };
  }
  return { detail: "", language: null };
}

/** Hands the words typed to the search of all versions. */
export function searchEntry({ t }: Words, workbench: Workbench, query: string): Entry {
  const words = query.trim();
  return entry({
    id: "search",
    kind: "search",
    name: t("palette.searchFor", { words }),
    run: () => {
      startSearch(workbench, "story", words);
    },
  });
}

export function projectEntries({ language }: Words, { actions }: Workbench, recent: readonly RecentProject[]) {
  return recent.map(({ path, title, languages }) =>
    entry({
      id: `project ${path}`,
      kind: "project",
      name: title,
      detail: languages.map((tag) => formatLanguage(language, tag)).join(", "),
      run: () => {
        void actions.ask("project.open", { path });
      },
    }),
  );
}
