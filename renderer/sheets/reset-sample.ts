import type { Actions } from "../state/actions.ts";

/** Opens a fresh sample and says under which name the one before was kept. */
export async function resetSample(actions: Actions): Promise<void> {
  const answer = await actions.ask("project.resetSample", {});
  if (answer?.ok !== true) return;
  if (answer.keptAs === null) actions.notify("info", "set.sampleFresh");
  else actions.notify("info", "set.sampleKept", { file: answer.keptAs });
}
