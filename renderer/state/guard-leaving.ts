import type { WorkbenchStore } from "./workbench.ts";

/** The page, as far as it can be left. */
export interface Leavable {
  addEventListener(type: "beforeunload", listener: (event: Pick<Event, "preventDefault">) => void): void;
}

/**
 * Keeps the window open while changes are in its memory only. A browser asks the person by itself; Electron asks nothing, so
 * that the message there offers to close all the same.
 */
export function guardLeaving(store: WorkbenchStore, page: Leavable): void {
  page.addEventListener("beforeunload", (event) => {
    const { unsaved, info, isLeaving } = store.getState();
    if (isLeaving || unsaved.length === 0) return;
    event.preventDefault();
    const told = { id: Date.now(), kind: "error", key: "save.waiting", because: "save.lostIfClosed" } as const;
    const values = { count: unsaved.length };
    store.setState({ notice: { ...told, values, isUnsaved: true, canLeave: info?.shell === "electron" } });
  });
}
