import type { CallInput } from "../../shared/ipc/contract.ts";
import type { StringKey } from "../../shared/i18n/resources.ts";
import type { MadeFile } from "../../shared/ipc/out.ts";
import type { Actions } from "../state/actions.ts";

/** Makes a file and gives it to the person. True when they have it; a failure is shown as a notice. */
export async function runExport(actions: Actions, asked: CallInput<"out.export">): Promise<boolean> {
  const made = await actions.ask("out.export", asked);
  if (made?.ok !== true) return false;
  const { file, leftOut } = made;
  if (leftOut === null) return await give(actions, file);
  const because = leftOut.what === "claimsInReview" ? "export.skipped" : "out.withoutBead";
  return await give(actions, file, { because, count: leftOut.count });
}

/** As {@link runExport}, the report. */
export async function runReport(actions: Actions, asked: CallInput<"out.report">): Promise<boolean> {
  const made = await actions.ask("out.report", asked);
  return made?.ok === true && (await give(actions, made.file));
}

async function give(
  actions: Actions,
  file: MadeFile,
  leftOut?: { readonly because: StringKey; readonly count: number },
): Promise<boolean> {
  const place = await actions.saveFile(file);
  if (place === null) return false;
  const values = { file: place, ...(leftOut && { count: leftOut.count }) };
  actions.notify("info", "export.done", values, leftOut?.because ?? null);
  return true;
}
