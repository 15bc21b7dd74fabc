import type { CallInput, CallOutput, Channel } from "../../shared/ipc/contract.ts";
import type { HostFailure } from "../../shared/ipc/failure.ts";
import type { MadeFile } from "../../shared/ipc/out.ts";
import type { Settings } from "../../shared/ipc/settings.ts";
import type { WindowCommand } from "../../shared/ipc/window-command.ts";
import type { StringKey } from "../../shared/i18n/resources.ts";
import type { HostClient } from "../transport/host-client.ts";
import type { JumpKind } from "../edits/jumps.ts";
import { beadIndex } from "./project.ts";
import { filterRows, findingRows, neighbour } from "./finding-rows.ts";
import { createSaver } from "./save-changes.ts";
import { tellingSlow } from "./slow-calls.ts";
import {
  isInspectorShown,
  type Announcement,
  type Caret,
  type ClaimsPart,
  type Draft,
  type Linking,
  type Notice,
  type Panels,
  type Passage,
  type Sheet,
  type View,
  type WorkbenchState,
  type WorkbenchStore,
} from "./workbench.ts";

/** Everything a person can do to the window's state; views call these and change nothing by themselves. */
export type Actions = ReturnType<typeof createActions>;

export function createActions(store: WorkbenchStore, client: HostClient) {
  const set = (change: Partial<WorkbenchState>): void => {
    store.setState(change);
  };
  const get = store.getState;

  function notify(
    kind: Notice["kind"],
    key: StringKey,
    values: Notice["values"] = {},
    because: Notice["because"] = null,
  ): void {
    set({ notice: { id: Date.now(), kind, key, values, because } });
  }

  function tell(announcement: Announcement): void {
    set({ announcement });
  }

  function explain({ code, file, line }: HostFailure): void {
    notify(code === "cancelled" ? "info" : "error", `fail.${code}`, { file: file ?? "", line: line ?? "" });
  }

  /** A call whose expected failures the caller words itself; `null` when the host is gone, which is shown as a notice. */
  async function attempt<C extends Channel>(channel: C, input: CallInput<C>): Promise<CallOutput<C> | null> {
    try {
      return await tellingSlow(channel, client.call(channel, input), (busy) => {
        set({ busy, outShare: null });
      });
    } catch {
      notify("error", "host.noAnswer");
      return null;
    }
  }

  /** A call whose expected failures are shown as a notice; `null` then, and when the host is gone. */
  async function ask<C extends Channel>(channel: C, input: CallInput<C>): Promise<CallOutput<C> | null> {
    const answer = await attempt(channel, input);
    if (!isFailure(answer)) return answer;
    explain(answer);
    return null;
  }

  /** @param bead which of them, where several beads have a finding of that name */
  function selectFinding(fingerprint: string, bead: string | null = null): void {
    const named = rows().filter(({ finding }) => finding.fingerprint === fingerprint);
    const row = named.find(({ finding }) => finding.bead === bead) ?? named[0];
    if (row === undefined) return;
    set({ finding: fingerprint, bead: row.finding.bead, reveal: get().reveal + 1, announcement: { about: "finding" } });
  }

  function rows() {
    const { project } = get();
    return project === null ? [] : findingRows(project);
  }

  /** Selects a bead and, if it has one, its first open finding. */
  function selectBead(bead: string, options: { readonly reveal: boolean } = { reveal: true }): void {
    const state = get();
    const own = rows().filter(({ finding }) => finding.bead === bead);
    const current = own.find(({ finding }) => finding.fingerprint === state.finding);
    const finding = current ?? own.find(({ dismissal }) => dismissal === null) ?? null;
    set({
      bead,
      splitting: null,
      finding: finding?.finding.fingerprint ?? null,
      reveal: options.reveal ? state.reveal + 1 : state.reveal,
      ...(options.reveal || bead !== state.bead ? { announcement: { about: options.reveal ? "bead" : "caret" } } : {}),
    });
  }

  function stepFinding(step: 1 | -1): void {
    const { finding, bead, filter, view } = get();
    const next = neighbour(filterRows(rows(), filter), finding, step, bead);
    if (next === null) return;
    if (view !== "compare" && view !== "segments") set({ view: "compare" });
    // Heard before the finding itself.
    if (next.wrapped) notify("info", step === 1 ? "finding.wrapped" : "finding.wrappedBack");
    selectFinding(next.row.finding.fingerprint, next.row.finding.bead);
  }

  function stepBead(step: 1 | -1): void {
    const { project, bead } = get();
    if (project === null || project.beads.length === 0) return;
    const at = beadIndex(project, bead);
    const next = project.beads[at < 0 ? 0 : Math.min(project.beads.length - 1, Math.max(0, at + step))];
    if (next !== undefined) selectBead(next.id);
  }

  async function changeSettings(change: Partial<Settings>): Promise<void> {
    // Shown at once; what the host refuses is taken back.
    const before = get().settings;
    set({ settings: { ...before, ...change } });
    const answer = await ask("settings.change", change);
    set({ settings: answer?.ok ? answer.settings : before });
  }

  const saver = createSaver(store, {
    attempt,
    explain,
    inform: (key) => {
      notify("info", key);
    },
  });

  return {
    ask,
    attempt,
    /** Gives a file that the host made to the person; where it went, `null` where they chose no place. */
    saveFile: async (file: MadeFile): Promise<string | null> => {
      try {
        const saved = await client.save(file);
        if (saved.ok) return saved.path === undefined ? file.name : saved.path;
        explain(saved);
      } catch {
        notify("error", "host.noAnswer");
      }
      return null;
    },
    notify,
    /** True when it is saved. */
    change: async (command: WindowCommand): Promise<boolean> => {
      const isSaved = await saver.change(command);
      if (isSaved) tell({ about: "change", command });
      return isSaved;
    },
    saveWaiting: saver.saveWaiting,
    changeSettings,
    selectFinding,
    selectBead,
    stepFinding,
    stepBead,
    /** Reads what the host says of itself again: how far its rates reach may have changed. */
    readInfo: async (): Promise<void> => {
      const info = await attempt("app.info", {});
      if (info !== null) set({ info });
    },
    /** Beside the project; says under which name. */
    saveCopy: async (): Promise<void> => {
      const saved = await ask("project.saveCopy", { path: null });
      if (saved?.ok === true) notify("info", "save.copied", { file: saved.path });
    },
    /** Closes the window, whatever is unsaved. */
    leave: (): void => {
      set({ isLeaving: true });
      window.close();
    },
    /** A change that waits to be saved goes first: it was the last one. */
    undo: async (): Promise<void> => {
      const action = get().project?.history.undo ?? null;
      if (saver.dropLast()) return;
      if ((await ask("document.undo", {})) !== null && action !== null) tell({ about: "undone", action });
    },
    redo: async (): Promise<void> => {
      const action = get().project?.history.redo ?? null;
      if ((await ask("document.redo", {})) !== null && action !== null) tell({ about: "redone", action });
    },
    show: (view: View) => {
      set({ view });
    },
    showClaims: (claimsPart: ClaimsPart) => {
      set({ view: "claims", claimsPart });
    },
    /** Opens the panel, too, in which the draft is written. */
    openDraft: (draft: Draft | null) => {
      const { panels } = get();
      const isNowhere = draft?.kind === "dismissal" && !panels.findings && !isInspectorShown(panels);
      const needsInspector = draft?.kind === "claim" || isNowhere;
      set({ draft, ...(needsInspector ? { panels: { ...panels, inspector: true, history: false } } : {}) });
    },
    openSheet: (sheet: Sheet) => {
      set({ sheet });
    },
    select: (selection: Partial<Pick<WorkbenchState, "claim" | "annotation">>) => {
      set(selection);
    },
    setPassage: (passage: Passage | null) => {
      set({ passage });
    },
    setCaret: (caret: Caret) => {
      set({ caret, splitting: null });
    },
    setSplitting: (splitting: number | null) => {
      set({ splitting });
    },
    setLinking: (linking: Linking | null) => {
      set({ linking });
    },
    setJump: (jump: JumpKind) => {
      set({ jump });
    },
    setFilter: (filter: WorkbenchState["filter"]) => {
      set({ filter });
    },
    togglePanel: (panel: keyof Panels) => {
      const { panels } = get();
      // Asked for, the inspector takes its place back.
      if (panel === "inspector") {
        set({ panels: { ...panels, inspector: !isInspectorShown(panels), history: false } });
      } else set({ panels: { ...panels, [panel]: !panels[panel] } });
    },
    closeNotice: () => {
      set({ notice: null });
    },
    /** @param isPlace where the keyboard is: a newer place takes the room of one that was not said yet */
    announce: (text: string, isPlace = false) => {
      tell({ about: "text", text, isPlace });
    },
  };
}

function isFailure(answer: unknown): answer is HostFailure {
  return typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === false;
}
