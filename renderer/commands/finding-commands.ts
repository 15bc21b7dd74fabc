import { editTarget, wordsInCell } from "../edits/edit-target.ts";
import { focusInspector } from "../inspector/focus-inspector.ts";
import type { Workbench } from "../state/context.tsx";
import { currentDismissal } from "../state/finding-rows.ts";
import { beadIndex } from "../state/project.ts";
import type { Passage } from "../state/workbench.ts";
import type { Command } from "./command.ts";
import { hasBead, hasFinding, hasProject, isWritable } from "./when.ts";

/** Going through the findings, and what is recorded of them. */
export const FINDING_COMMANDS: readonly Command[] = [
  {
    id: "finding.next",
    label: "finding.next",
    key: "j",
    chord: "F9",
    isEnabled: hasProject,
    run: ({ actions }) => {
      actions.stepFinding(1);
    },
  },
  {
    id: "finding.previous",
    label: "finding.previous",
    key: "k",
    chord: "Shift+F9",
    isEnabled: hasProject,
    run: ({ actions }) => {
      actions.stepFinding(-1);
    },
  },
  {
    id: "finding.inspect",
    label: "palette.inspect",
    key: "Enter",
    views: ["compare"],
    place: "panes",
    isEnabled: (workbench) => hasFinding(workbench) || hasBead(workbench),
    run: ({ store, actions }) => {
      actions.show("compare");
      if (!store.getState().panels.inspector) actions.togglePanel("inspector");
      // Once the panel stands there.
      requestAnimationFrame(focusInspector);
    },
  },
  {
    id: "claim.record",
    label: "claim.record",
    key: "r",
    chord: "Mod+Shift+H",
    isEnabled: isWritable,
    run: ({ store, actions }) => {
      actions.show("compare");
      const { passage, finding } = store.getState();
      // Words that a person selected are meant, not the finding that happens to be current.
      actions.openDraft({ kind: "claim", finding: passage === null ? finding : null });
    },
  },
  {
    id: "annotation.add",
    label: "ann.annotate",
    key: "n",
    chord: "Mod+Shift+N",
    isEnabled: (workbench) => isWritable(workbench) && passageToAnnotate(workbench) !== null,
    run: (workbench) => {
      const passage = passageToAnnotate(workbench);
      if (passage !== null) workbench.actions.openDraft({ kind: "annotation", passage });
    },
  },
  {
    id: "finding.dismiss",
    label: "finding.dismissOrRestore",
    key: "x",
    chord: "Mod+Shift+X",
    isEnabled: (workbench) => isWritable(workbench) && hasFinding(workbench),
    run: ({ store, actions }) => {
      const { finding } = store.getState();
      if (finding === null) return;
      const dismissal = currentDismissal(store.getState());
      // The dismissal may have been recorded from another finding of the same pattern.
      if (dismissal === null) actions.openDraft({ kind: "dismissal", fingerprint: finding });
      else void actions.change({ name: "restore", payload: { fingerprint: dismissal.fingerprint } });
    },
  },
];

/**
 * In the grid the words selected in the active cell, else its segment with the caret. Elsewhere what is selected, else
 * the words of the current finding, else the selected bead's first segment.
 */
function passageToAnnotate({ store }: Workbench): Passage | null {
  const state = store.getState();
  if (state.view === "segments") return wordsInCell(editTarget(state), state.passage);
  const { project, passage, finding, bead } = state;
  if (passage !== null || project === null) return passage;
  const own = project.details.get(bead ?? "")?.findings.find(({ fingerprint }) => fingerprint === finding);
  const spans = own?.spans ?? project.beads[beadIndex(project, bead)]?.spans ?? {};
  const keys = project.versions.map(({ key }) => key);
  const odd = own?.odd;
  for (const version of odd === undefined ? keys : [odd, ...keys]) {
    const range = spans[version]?.find(([start, end]) => end > start);
    if (range !== undefined) return { version, range };
  }
  return null;
}
