import type { StringKey } from "../../shared/i18n/resources.ts";
import type { Command } from "../commands/command.ts";

/** An action with its keys, as bindings; `null` where it has none of that kind. */
export interface KeyRow {
  readonly id: string;
  readonly label: StringKey;
  readonly reading: string | null;
  /** The chord, and the second one where there is one; of a range the first and the last. */
  readonly anywhere: readonly string[];
  readonly isRange: boolean;
}

/** One row a command that has a key; commands of one label, such as panes 1 to 8, share a row with first and last. */
export function keyRows(commands: readonly Command[]): readonly KeyRow[] {
  const byLabel = Map.groupBy(
    commands.filter(({ key, chord }) => key !== undefined || chord !== undefined),
    ({ label }) => label,
  );
  return [...byLabel].map(([label, same]) => {
    const chords = same.flatMap(({ chord, alternative }) => [chord, alternative]).filter((each) => each !== undefined);
    return {
      id: same[0]!.id,
      label,
      reading: same[0]!.key ?? null,
      anywhere: same.length > 1 ? [chords[0]!, chords.at(-1)!] : chords,
      isRange: same.length > 1,
    };
  });
}

/** Keys of lists, which belong to the list rather than to the window. */
export const LIST_KEYS: readonly KeyRow[] = [
  { id: "list.verdict", label: "verdict.change", reading: "v", anywhere: [], isRange: false },
  { id: "list.show", label: "show.text", reading: "g", anywhere: [], isRange: false },
  { id: "list.edit", label: "ann.edit", reading: "Enter", anywhere: [], isRange: false },
  { id: "list.delete", label: "dlg.delete", reading: "Delete", anywhere: [], isRange: false },
];
