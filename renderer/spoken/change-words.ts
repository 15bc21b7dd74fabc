import { isStringKey } from "../../shared/i18n/resources.ts";
import type { WindowCommand } from "../../shared/ipc/window-command.ts";
import { reasonWords } from "../findings/finding-item.tsx";
import type { EditTarget } from "../edits/edit-target.ts";
import { boundaryMove } from "../segments/drag-edits.ts";
import { beadIndex, type OpenProject } from "../state/project.ts";
import type { Words } from "../ui/words.tsx";
import { beadSummary, statusWords } from "./bead-words.ts";

/** What the forms tell by themselves once they are saved. */
const TOLD_BY_FORMS: ReadonlySet<string> = new Set<WindowCommand["name"]>([
  ...(["recordClaim", "changeClaim", "removeClaim"] as const),
  ...(["annotate", "changeAnnotation", "removeAnnotation", "confirmAnchor", "reattachAnchor"] as const),
]);

/** What a change that is saved has come to; empty where another message tells it. */
export function changeWords(words: Words, command: WindowCommand, project: OpenProject, bead: string | null): string {
  const { t } = words;
  if (TOLD_BY_FORMS.has(command.name)) return "";
  switch (command.name) {
    case "setBeadStatus":
      return statusChange(words, command.payload, project);
    case "setBookmark": {
      const label = t(command.payload.bookmarked ? "a11y.bookmarked" : "a11y.unbookmarked", {
        bead: beadIndex(project, command.payload.beads[0] ?? null) + 1,
      });
      return label;
    }
    case "dismiss":
      return `${t("a11y.dismissed", { reason: reasonWords(words, command.payload) })}.`;
    // Its cell tells where the boundary or the segment went.
    case "moveSegments":
      return "";
    default:
      return `${t("a11y.done", { action: actionWords(words, command.name) })}. ${beadSummary(words, project, bead)}`;
  }
}

/** `Undone: merge beads. Bead 5 of 10, …` */
export function steppedWords(
  words: Words,
  step: "undone" | "redone",
  action: string,
  project: OpenProject,
  bead: string | null,
): string {
  const done = words.t(step === "undone" ? "a11y.undone" : "a11y.redone", { action: actionWords(words, action) });
  return `${done}. ${beadSummary(words, project, bead)}`;
}

/** What an edit, or its undo, did to the cell that the person works in; empty where it did nothing to it. */
export function cellWords({ t }: Words, before: EditTarget | null, after: EditTarget | null): string {
  if (before === null || after === null || before.bead.id !== after.bead.id || before.version !== after.version)
    return "";
  const move = boundaryMove(before.segments, after.segments);
  if (move !== null) return t(move === "up" ? "a11y.boundaryUp" : "a11y.boundaryDown");
  const count = after.segments.length;
  return before.segments.length === count ? "" : t("grid.hereNow", { count });
}

function statusChange(
  words: Words,
  { beads, status }: (WindowCommand & { name: "setBeadStatus" })["payload"],
  project: OpenProject,
): string {
  const [first, ...others] = beads;
  if (first !== undefined && others.length === 0)
    return words.t("a11y.beadStatus", { bead: beadIndex(project, first) + 1, status: statusWords(words, status) });
  const done = project.beads.filter((bead) => bead.status !== "auto").length;
  return words.t("status.beads", { done, count: project.beads.length });
}

/** A command that only a later program knows keeps its own name. */
function actionWords({ t }: Words, command: string): string {
  const key = `action.${command}`;
  return isStringKey(key) ? t(key) : command;
}
