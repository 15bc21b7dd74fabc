import type { Workbench } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import type { Command } from "./command.ts";
import { hasBead, hasProject, isWritable } from "./when.ts";

/** Going through the beads, and what a person says of them. */
export const BEAD_COMMANDS: readonly Command[] = [
  {
    id: "bead.next",
    label: "bead.next",
    key: "Shift+J",
    isEnabled: hasProject,
    run: ({ actions }) => {
      actions.stepBead(1);
    },
  },
  {
    id: "bead.previous",
    label: "bead.previous",
    key: "Shift+K",
    isEnabled: hasProject,
    run: ({ actions }) => {
      actions.stepBead(-1);
    },
  },
  {
    id: "bead.confirm",
    label: "align.confirm",
    key: "c",
    chord: "Mod+Enter",
    isEnabled: (workbench) => isWritable(workbench) && hasBead(workbench),
    run: (workbench) => {
      void confirmBead(workbench);
    },
  },
  {
    id: "bead.lock",
    label: "bead.lockOrUnlock",
    key: "Shift+C",
    isEnabled: (workbench) => isWritable(workbench) && hasBead(workbench),
    run: ({ store, actions }) => {
      const { project, bead } = store.getState();
      const current = project?.beads.find(({ id }) => id === bead);
      if (current === undefined) return;
      const status = current.status === "locked" ? "confirmed" : "locked";
      void actions.change({ name: "setBeadStatus", payload: { beads: [current.id], status } });
    },
  },
];

async function confirmBead({ store, actions }: Workbench): Promise<void> {
  const { project, bead } = store.getState();
  const current = project?.beads.find(({ id }) => id === bead);
  if (project === null || current === undefined) return;
  if (current.status === "auto") {
    const isSaved = await actions.change({
      name: "setBeadStatus",
      payload: { beads: [current.id], status: "confirmed" },
    });
    if (!isSaved) return;
  }
  const next = nextAuto(project, current.id);
  if (next !== null) actions.selectBead(next);
}

/** The next bead that nobody has looked at, after `bead` first, then from the top. */
function nextAuto({ beads }: OpenProject, bead: string): string | null {
  const at = beads.findIndex(({ id }) => id === bead);
  const inOrder = [...beads.slice(at + 1), ...beads.slice(0, at)];
  return inOrder.find(({ status }) => status === "auto")?.id ?? null;
}
