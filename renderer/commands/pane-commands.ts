import { arrange, hidePane, movePane, showPane } from "../panes/arrangement/pane-arrangement.ts";
import { focusPane } from "../panes/pane-registry.ts";
import type { Workbench } from "../state/context.tsx";
import type { Command } from "./command.ts";

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

const hasPane =
  (pane: number) =>
  ({ store }: Workbench): boolean =>
    (store.getState().project?.versions.length ?? 0) >= pane;

/** The version that a person reads: where the caret is. */
const readVersion = ({ store }: Workbench): string | null => {
  const { passage, caret } = store.getState();
  return passage?.version ?? caret?.version ?? null;
};

/** From left to right, hidden ones among them. */
function togglePane({ store }: Workbench, pane: number): void {
  const { project } = store.getState();
  if (project === null) return;
  arrange(project, (before, panes) => {
    const version = panes.ordered[pane - 1];
    if (version === undefined) return before;
    return panes.shown.includes(version) ? hidePane(before, panes, version) : showPane(before, panes, version);
  });
}

const moves = (id: "pane.left" | "pane.right", step: -1 | 1): Command => ({
  id,
  label: id,
  isEnabled: (workbench) => readVersion(workbench) !== null,
  run: (workbench) => {
    const { project } = workbench.store.getState();
    const version = readVersion(workbench);
    if (project !== null && version !== null) arrange(project, (...before) => movePane(...before, version, step));
  },
});

/** The panes of the versions, from left to right. */
export const PANE_COMMANDS: readonly Command[] = [
  ...NUMBERS.map((pane): Command => ({
    id: `pane.${pane}`,
    label: "pane.focus",
    chord: `Mod+${pane}`,
    number: pane,
    isEnabled: hasPane(pane),
    run: () => {
      focusPane(pane - 1);
    },
  })),
  ...NUMBERS.map((pane): Command => ({
    id: `pane.toggle.${pane}`,
    label: "pane.toggle",
    chord: `Alt+${pane}`,
    number: pane,
    isEnabled: hasPane(pane),
    run: (workbench) => {
      togglePane(workbench, pane);
    },
  })),
  moves("pane.left", -1),
  moves("pane.right", 1),
];
