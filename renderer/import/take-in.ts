import type { Translate } from "../../shared/i18n/create-translator.ts";
import { offerFile, offerPasted } from "../revise/revising.ts";
import type { Workbench } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { addFiles, addPasted, nextPastedNumber, openJoining } from "./staging.ts";

/** Where what comes from outside goes: `null` where it would be in the way. */
function placeFor({ store, actions }: Workbench): "revision" | "project" | null {
  const { sheet, project } = store.getState();
  if (sheet === null && isAlone(project)) openJoining(actions, project);
  if (sheet !== "revisions") return sheet === null || sheet === "import" ? "project" : null;
  if (project?.readOnly == null) return "revision";
  actions.notify("error", "fail.read-only");
  return null;
}

/** A story with one version waits for the others. */
export const isAlone = (project: OpenProject | null): project is OpenProject =>
  project?.versions.length === 1 && project.readOnly === null;

/**
 * Files dropped or pasted: the newer text of the version whose sheet is open, versions for a story that has but one, else
 * texts of a new project.
 *
 * @param wanted the language of the place where they were dropped
 */
export function takeFiles(workbench: Workbench, files: readonly File[], wanted: string | null = null): void {
  const { actions } = workbench;
  const texts = files.filter(({ name }) => !isProject(name));
  if (texts.length < files.length) actions.notify("error", "import.projectDropped");
  const [first, ...others] = texts;
  const place = first === undefined ? null : placeFor(workbench);
  if (first === undefined || place === null) return;
  if (place === "project") {
    actions.openSheet("import");
    void addFiles(actions, texts, wanted);
    return;
  }
  if (others.length > 0) actions.notify("error", "revise.onlyOne", { file: first.name });
  void offerFile(actions, first);
}

/** Words pasted outside a field; beside a story with several versions, without a sheet that asks for them, they are nobody's. */
export function takeText(workbench: Workbench, t: Translate, text: string): boolean {
  const { store, actions } = workbench;
  const { sheet, project } = store.getState();
  if (text.trim() === "" || (sheet === null && project !== null && !isAlone(project))) return false;
  const place = placeFor(workbench);
  if (place === "revision") void offerPasted(actions, t("revise.pasted"), text);
  if (place === "project") {
    actions.openSheet("import");
    void addPasted(actions, t("import.pasted", { n: nextPastedNumber() }), text);
  }
  return place !== null;
}

/** A web page is never told where a dropped file is kept, so a project dropped on it can't be opened. */
const isProject = (name: string): boolean => name.toLowerCase().endsWith(".parallax");
