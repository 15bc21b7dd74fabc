import { focusPane } from "../panes/pane-registry.ts";
import type { Command } from "./command.ts";

/** The panes of the versions. */
export const PANE_COMMANDS: readonly Command[] = [
  ...([1, 2, 3, 4, 5, 6, 7, 8] as const).map((pane): Command => ({
    id: `pane.${pane}`,
    label: "pane.focus",
    chord: `Mod+${pane}`,
    number: pane,
    isEnabled: ({ store }) => (store.getState().project?.versions.length ?? 0) >= pane,
    run: () => {
      focusPane(pane - 1);
    },
  })),
];
