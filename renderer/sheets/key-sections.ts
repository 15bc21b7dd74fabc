import type { StringKey } from "../../shared/i18n/resources.ts";
import { BEAD_COMMANDS } from "../commands/bead-commands.ts";
import type { Keyed } from "../commands/command.ts";
import { EDIT_COMMANDS } from "../commands/edit-commands.ts";
import { FINDING_COMMANDS } from "../commands/finding-commands.ts";
import { LIST_KEYS } from "../commands/list-keys.ts";
import { PANE_COMMANDS } from "../commands/pane-commands.ts";
import { PROJECT_COMMANDS } from "../commands/project-commands.ts";
import { READING_COMMANDS } from "../commands/reading-commands.ts";
import { VIEW_COMMANDS } from "../commands/view-commands.ts";
import { fold } from "../search/fold.ts";

/** A part of the key sheet. */
export interface KeySection {
  readonly title: StringKey;
  readonly rows: readonly Keyed[];
}

export const KEY_SECTIONS: readonly KeySection[] = [
  { title: "view.findings", rows: FINDING_COMMANDS },
  { title: "keys.beads", rows: BEAD_COMMANDS },
  { title: "align.edit", rows: EDIT_COMMANDS },
  { title: "keys.lists", rows: Object.values(LIST_KEYS) },
  { title: "keys.views", rows: VIEW_COMMANDS },
  { title: "keys.panes", rows: PANE_COMMANDS },
  { title: "keys.projects", rows: PROJECT_COMMANDS },
  { title: "read.title", rows: READING_COMMANDS },
];

/** Sections with the rows whose words, name and keys as printed, hold every word of the query. */
export function sectionsFor(query: string, wordsOf: (row: Keyed) => string): readonly KeySection[] {
  const wanted = fold(query)
    .split(/\s+/u)
    .filter((word) => word !== "");
  const holds = (row: Keyed): boolean => {
    const words = fold(wordsOf(row));
    return wanted.every((word) => words.includes(word));
  };
  return KEY_SECTIONS.map(({ title, rows }) => ({ title, rows: rows.filter(holds) })).filter(
    ({ rows }) => rows.length > 0,
  );
}
