import type { CallInput, CallOutput, Channel } from "../../shared/ipc/contract.ts";
import type { HostFailure, HostFailureCode } from "../../shared/ipc/failure.ts";
import type { WindowCommand } from "../../shared/ipc/window-command.ts";
import type { StringKey } from "../../shared/i18n/resources.ts";
import { lockedBy } from "../edits/alignment-edits.ts";
import type { WorkbenchStore } from "./workbench.ts";

/** The change itself is right; the disk did not take it. */
const NOT_WRITTEN: ReadonlySet<HostFailureCode> = new Set(["disk-full", "write-failed", "not-writable"]);

/** What forms ask for: while one is open it holds what was written, and its own button asks again. */
const OF_FORMS: ReadonlySet<WindowCommand["name"]> = new Set(["recordClaim", "annotate", "dismiss"]);

interface Host {
  /** `null` when the host is gone, which has been told. */
  readonly attempt: <C extends Channel>(channel: C, input: CallInput<C>) => Promise<CallOutput<C> | null>;
  readonly explain: (failure: HostFailure) => void;
  readonly inform: (key: StringKey) => void;
}

/**
 * Gives changes to the host. Those that could not be written wait in the window, in the order they were asked for, until the
 * disk takes them again: with the next change, or when the person asks for it. None is shown as done before it is.
 */
export function createSaver(store: WorkbenchStore, { attempt, explain, inform }: Host) {
  /** True when the change is saved. Where a lock is in the way, the refusal offers to take it off. */
  async function change(command: WindowCommand): Promise<boolean> {
    if (store.getState().unsaved.length > 0) {
      keep(command);
      return await saveWaiting();
    }
    const answer = await attempt("document.change", { command });
    if (answer === null) return false;
    if (answer.ok) {
      store.setState({ isSaveFailing: false });
      return true;
    }
    if (NOT_WRITTEN.has(answer.code)) {
      keep(command);
      tellUnsaved(answer);
    } else refuse(command, answer);
    return false;
  }

  /** Tries again what waits. True when none is left, and none was refused. */
  async function saveWaiting(): Promise<boolean> {
    let isEachTaken = true;
    for (let [command] = store.getState().unsaved; command !== undefined; [command] = store.getState().unsaved) {
      const answer = await attempt("document.change", { command });
      if (answer === null) return false;
      if (!answer.ok && NOT_WRITTEN.has(answer.code)) {
        tellUnsaved(answer);
        return false;
      }
      store.setState({ unsaved: store.getState().unsaved.filter((other) => other !== command) });
      if (answer.ok) continue;
      isEachTaken = false;
      refuse(command, answer);
    }
    store.setState({ isSaveFailing: false });
    if (isEachTaken) inform("save.saved");
    return isEachTaken;
  }

  /** Takes the last change that waits back; false where none does. */
  function dropLast(): boolean {
    const { unsaved } = store.getState();
    if (unsaved.length === 0) return false;
    store.setState({ unsaved: unsaved.slice(0, -1), isSaveFailing: unsaved.length > 1 });
    inform("save.dropped");
    return true;
  }

  function keep(command: WindowCommand): void {
    const { unsaved, draft } = store.getState();
    if (draft !== null && OF_FORMS.has(command.name)) return;
    const isKept = unsaved.some((other) => JSON.stringify(other) === JSON.stringify(command));
    if (!isKept) store.setState({ unsaved: [...unsaved, command] });
  }

  function tellUnsaved(failure: HostFailure): void {
    explain(failure);
    const { notice, unsaved } = store.getState();
    const because = unsaved.length > 0 ? "save.memory" : "save.inForm";
    store.setState({
      isSaveFailing: true,
      ...(notice !== null && { notice: { ...notice, because, isUnsaved: true } }),
    });
  }

  function refuse(command: WindowCommand, failure: HostFailure): void {
    explain(failure);
    const { project, notice } = store.getState();
    const locked = failure.code === "bead-locked" && project !== null ? lockedBy(project, command) : [];
    if (notice !== null && locked.length > 0) store.setState({ notice: { ...notice, locked } });
  }

  return { change, saveWaiting, dropLast };
}
