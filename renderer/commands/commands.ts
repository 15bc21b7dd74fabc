import type { Workbench } from "../state/context.tsx";
import { currentDismissal, findingRows } from "../state/finding-rows.ts";
import type { OpenProject } from "../state/project.ts";
import { openRevisions } from "../revise/revising.ts";
import { focusPane } from "../panes/pane-registry.ts";
import type { Command } from "./command.ts";
import { EDIT_COMMANDS } from "./edit-commands.ts";

const always = (): boolean => true;
const hasProject = ({ store }: Workbench): boolean => store.getState().project !== null;
const hasFinding = ({ store }: Workbench): boolean => store.getState().finding !== null;
const hasBead = ({ store }: Workbench): boolean => store.getState().bead !== null;
const isWritable = (workbench: Workbench): boolean =>
  hasProject(workbench) && workbench.store.getState().project?.readOnly === null;

export const COMMANDS: readonly Command[] = [
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
    id: "claim.record",
    label: "claim.record",
    key: "r",
    chord: "Mod+Shift+H",
    isEnabled: isWritable,
    run: ({ store, actions }) => {
      actions.show("compare");
      actions.openDraft({ kind: "claim", finding: store.getState().finding });
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
  ...EDIT_COMMANDS,
  {
    id: "view.sync",
    label: "view.sync",
    key: "t",
    chord: "Mod+Shift+T",
    isEnabled: hasProject,
    run: ({ store, actions }) => {
      void actions.changeSettings({ scrollTogether: !store.getState().settings.scrollTogether });
    },
  },
  {
    id: "view.mode",
    label: "view.levelOrFlow",
    key: "Shift+T",
    isEnabled: hasProject,
    run: ({ store, actions }) => {
      const { scrollMode } = store.getState().settings;
      void actions.changeSettings({ scrollMode: scrollMode === "level" ? "flow" : "level" });
    },
  },
  {
    id: "panel.findings",
    label: "view.findings",
    chord: "Mod+B",
    isEnabled: hasProject,
    run: ({ actions }) => {
      actions.togglePanel("findings");
    },
  },
  {
    id: "panel.inspector",
    label: "view.inspector",
    chord: "Mod+Shift+B",
    isEnabled: hasProject,
    run: ({ actions }) => {
      actions.togglePanel("inspector");
    },
  },
  {
    id: "edit.undo",
    label: "edit.undoPlain",
    chord: "Mod+Z",
    isEnabled: ({ store }) => store.getState().project?.history.undo != null,
    run: ({ actions }) => {
      void actions.undo();
    },
  },
  {
    id: "edit.redo",
    label: "edit.redoPlain",
    chord: "Mod+Shift+Z",
    alternative: "Mod+Y",
    isEnabled: ({ store }) => store.getState().project?.history.redo != null,
    run: ({ actions }) => {
      void actions.redo();
    },
  },
  ...([1, 2, 3, 4, 5, 6, 7, 8] as const).map((pane): Command => ({
    id: `pane.${pane}`,
    label: "pane.focus",
    chord: `Mod+${pane}`,
    isEnabled: ({ store }) => (store.getState().project?.versions.length ?? 0) >= pane,
    run: () => {
      focusPane(pane - 1);
    },
  })),
  {
    id: "zoom.in",
    label: "zoom.in",
    chord: "Mod++",
    alternative: "Mod+=",
    isEnabled: always,
    run: (workbench) => {
      zoom(workbench, 10);
    },
  },
  {
    id: "zoom.out",
    label: "zoom.out",
    chord: "Mod+-",
    isEnabled: always,
    run: (workbench) => {
      zoom(workbench, -10);
    },
  },
  {
    id: "project.new",
    label: "project.new",
    chord: "Mod+N",
    isEnabled: always,
    run: ({ actions }) => {
      actions.openSheet("import");
    },
  },
  {
    id: "project.open",
    label: "project.open",
    chord: "Mod+O",
    isEnabled: always,
    run: ({ actions }) => {
      actions.openSheet("open");
    },
  },
  {
    id: "version.revisions",
    label: "revise.title",
    chord: "Mod+Shift+E",
    isEnabled: hasProject,
    run: ({ store, actions }) => {
      const { project, passage } = store.getState();
      const version = passage?.version ?? project?.versions[0]?.key;
      if (version !== undefined) openRevisions(actions, version);
    },
  },
  {
    id: "project.saveCopy",
    label: "save.copy",
    chord: "Mod+Shift+S",
    isEnabled: hasProject,
    run: ({ actions }) => {
      void actions.saveCopy();
    },
  },
  {
    id: "sheet.settings",
    label: "nav.settings",
    chord: "Mod+,",
    isEnabled: always,
    run: ({ actions }) => {
      actions.openSheet("settings");
    },
  },
  {
    id: "sheet.keys",
    label: "nav.keys",
    key: "?",
    chord: "Shift+F1",
    isEnabled: always,
    run: ({ actions }) => {
      actions.openSheet("keys");
    },
  },
];

/** What is selected, else the words of the current finding, else the selected bead's first segment. */
function passageToAnnotate({ store }: Workbench) {
  const { project, passage, finding, bead } = store.getState();
  if (passage !== null || project === null) return passage;
  const row = findingRows(project).find((candidate) => candidate.finding.fingerprint === finding);
  const spans = row?.finding.spans ?? project.beads.find(({ id }) => id === bead)?.spans ?? {};
  const keys = project.versions.map(({ key }) => key);
  const odd = row?.finding.odd;
  for (const version of odd === undefined ? keys : [odd, ...keys]) {
    const range = spans[version]?.find(([start, end]) => end > start);
    if (range !== undefined) return { version, range };
  }
  return null;
}

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

function zoom({ store, actions }: Workbench, step: number): void {
  const next = Math.min(200, Math.max(80, store.getState().settings.zoom + step));
  void actions.changeSettings({ zoom: next });
}
