import type { StringKey } from "../../shared/i18n/resources.ts";
import type { WindowCommand } from "../../shared/ipc/window-command.ts";
import * as edits from "../edits/alignment-edits.ts";
import { editTarget, type EditTarget } from "../edits/edit-target.ts";
import { canRealign } from "../edits/open-beads.ts";
import { jumpFrom, type JumpKind } from "../edits/jumps.ts";
import { likelyPlace } from "../edits/split-places.ts";
import { focusPane } from "../panes/pane-registry.ts";
import type { Workbench } from "../state/context.tsx";
import type { View } from "../state/workbench.ts";
import type { Command } from "./command.ts";

/** Where the alignment is before one's eyes. */
const VIEWS: readonly View[] = ["compare", "segments"];

const targetOf = ({ store }: Workbench): EditTarget | null => editTarget(store.getState());
const writableTarget = (workbench: Workbench): EditTarget | null =>
  workbench.store.getState().project?.readOnly === null ? targetOf(workbench) : null;

type Keys = Pick<Command, "key" | "chord">;

/** A command that asks one change of the document. */
function edit(id: string, label: StringKey, keys: Keys, plan: (target: EditTarget) => WindowCommand | null): Command {
  const planned = (workbench: Workbench): WindowCommand | null => {
    const target = writableTarget(workbench);
    return target && plan(target);
  };
  return {
    ...{ id, label, views: VIEWS, ...keys },
    isEnabled: (workbench) => planned(workbench) !== null,
    run: (workbench) => {
      const command = planned(workbench);
      if (command !== null) void workbench.actions.change(command);
    },
  };
}

const jump = (
  id: string,
  label: StringKey,
  keys: Keys,
  step: 1 | -1,
  kindOf: (workbench: Workbench) => JumpKind | "bookmarked",
): Command => ({
  ...{ id, label, views: VIEWS, ...keys },
  isEnabled: (workbench) => targetOf(workbench) !== null,
  run: (workbench) => {
    const { project, bead, settings } = workbench.store.getState();
    const next = project && jumpFrom(project, bead, kindOf(workbench), step, settings.confidenceFrom);
    if (next === null) workbench.actions.notify("info", "jump.none");
    else workbench.actions.selectBead(next);
  },
});

const chosenKind = ({ store }: Workbench): JumpKind => store.getState().jump;

/** What changes the alignment by hand, and finds where it may be needed. */
export const EDIT_COMMANDS: readonly Command[] = [
  edit("bead.merge", "align.merge", { key: "m" }, edits.mergeWithNext),
  {
    ...{ id: "bead.split", label: "align.split", key: "s", views: VIEWS },
    isEnabled: (workbench) => (writableTarget(workbench)?.segments.length ?? 0) > 0,
    run: split,
  },
  edit("bead.splitBefore", "align.splitBead", { key: "Shift+S" }, (target) =>
    edits.splitBead(target, target.segment ?? 0),
  ),
  edit("bead.boundaryUp", "align.boundaryUp", { key: ",", chord: "Mod+Shift+PageUp" }, edits.boundaryUp),
  edit("bead.boundaryDown", "align.boundaryDown", { key: ".", chord: "Mod+Shift+PageDown" }, edits.boundaryDown),
  {
    ...{ id: "bead.link", label: "align.linkOrRelink", key: "l", views: VIEWS },
    isEnabled: (workbench) => writableTarget(workbench) !== null,
    run: link,
  },
  edit("bead.unlink", "align.unlink", { key: "Shift+L" }, edits.unlink),
  edit("bead.swap", "align.swap", { key: "Shift+M" }, edits.swapWithPrevious),
  edit("bead.shiftUp", "align.shiftUp", { key: "Shift+," }, (target) => edits.shiftRest(target, -1)),
  edit("bead.shiftDown", "align.shiftDown", { key: "Shift+." }, (target) => edits.shiftRest(target, 1)),
  edit("bead.insert", "align.insert", {}, edits.insertRow),
  edit("bead.remove", "align.remove", {}, edits.removeRow),
  edit("bead.confirmAbove", "align.confirmAbove", { chord: "Mod+Shift+Enter" }, edits.confirmAbove),
  edit("bead.bookmark", "align.bookmark", { key: "b" }, edits.bookmark),
  jump("jump.bookmark", "align.nextBookmark", { key: "Shift+B" }, 1, () => "bookmarked"),
  jump("jump.bookmarkBack", "palette.previousBookmark", { key: "Shift+V" }, -1, () => "bookmarked"),
  jump("jump.next", "jump.next", { chord: "F8" }, 1, chosenKind),
  jump("jump.previous", "jump.previous", { chord: "Shift+F8" }, -1, chosenKind),
  {
    ...{ id: "alignment.again", label: "align.again", views: VIEWS },
    isEnabled: ({ store }) => canRealign(store.getState().project),
    run: ({ actions }) => {
      actions.openSheet("realign");
    },
  },
  {
    ...{ id: "view.grid", label: "view.textOrGrid", key: "g", chord: "Mod+Shift+G", views: VIEWS },
    isEnabled: (workbench) => targetOf(workbench) !== null,
    run: showElsewhere,
  },
];

/** In the text at the caret; in the grid, where there is none, at a place that the person is asked to confirm. */
function split(workbench: Workbench): void {
  const { store, actions } = workbench;
  const target = writableTarget(workbench);
  if (target === null) return;
  if (store.getState().view === "segments") {
    const { project, version, segments, segment } = target;
    const range = segments[segment ?? 0];
    const text = project.versions.find(({ key }) => key === version)?.text ?? "";
    const place = range === undefined ? null : likelyPlace(text, range);
    if (place === null || range === undefined) return;
    actions.setCaret({ version, at: range[0] });
    actions.setSplitting(place);
    return;
  }
  const command = target.at === null ? null : edits.splitAt(target, target.at);
  if (command === null) actions.notify("info", "align.splitWhere");
  else void actions.change(command);
}

/** First what is to be linked, then, from another bead, where to; from a cell without words the other way round. */
function link(workbench: Workbench): void {
  const { store, actions } = workbench;
  const target = writableTarget(workbench);
  const { linking } = store.getState();
  if (target === null) return;
  const { bead, version, selected } = target;
  if (linking === null) {
    actions.setLinking({ bead: bead.id, version, segments: selected });
    if (selected.length > 0) actions.notify("info", "align.linkWhere");
    else actions.notify("info", "grid.linkHere", { command: "bead.link" });
    return;
  }
  actions.setLinking(null);
  actions.closeNotice();
  if (linking.bead === bead.id) return;
  const command = edits.linkSegments(target, linking);
  if (command !== null) void actions.change(command);
}

/** The same bead and version, in the other view. */
function showElsewhere(workbench: Workbench): void {
  const { store, actions } = workbench;
  const target = targetOf(workbench);
  if (target === null) return;
  const isText = store.getState().view === "compare";
  actions.show(isText ? "segments" : "compare");
  actions.selectBead(target.bead.id);
  const pane = target.project.versions.findIndex(({ key }) => key === target.version);
  // Once the panes stand there.
  if (!isText)
    requestAnimationFrame(() => {
      focusPane(pane);
    });
}
