import { expect, test } from "vitest";
import { guardLeaving, type Leavable } from "./guard-leaving.ts";
import { createWorkbenchStore } from "./workbench.ts";

const UNDONE = { name: "insertBead", payload: { after: null } } as const;

/** A page that is asked to close, as Electron and browsers do: `beforeunload` may refuse. */
function page() {
  const listeners: ((event: { preventDefault(): void }) => void)[] = [];
  const state = { isClosed: false };
  const leavable = {
    addEventListener: ((_type, listener) => listeners.push(listener)) satisfies Leavable["addEventListener"],
    close: () => {
      let isPrevented = false as boolean;
      for (const listener of listeners) listener({ preventDefault: () => (isPrevented = true) });
      state.isClosed = !isPrevented;
    },
  };
  return { state, leavable };
}

test("a window with nothing unsaved closes", () => {
  const { state, leavable } = page();
  guardLeaving(createWorkbenchStore(), leavable);
  leavable.close();
  expect(state.isClosed).toBe(true);
});

test("changes in memory keep the window open and are told of; asked again, it closes", () => {
  const { state, leavable } = page();
  const store = createWorkbenchStore();
  guardLeaving(store, leavable);
  store.setState({ unsaved: [UNDONE, UNDONE] });
  leavable.close();
  expect(state.isClosed).toBe(false);
  expect(store.getState().notice).toMatchObject({
    ...{ kind: "error", key: "save.waiting", values: { count: 2 }, isUnsaved: true, canLeave: false },
  });
  store.setState({ isLeaving: true });
  leavable.close();
  expect(state.isClosed).toBe(true);
});

test("once they are saved, the window closes", () => {
  const { state, leavable } = page();
  const store = createWorkbenchStore();
  guardLeaving(store, leavable);
  store.setState({ unsaved: [UNDONE] });
  leavable.close();
  store.setState({ unsaved: [] });
  leavable.close();
  expect(state.isClosed).toBe(true);
});
