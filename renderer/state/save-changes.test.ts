import { expect, test } from "vitest";
import type { WindowCommand } from "../../shared/ipc/window-command.ts";
import type { HostClient } from "../transport/host-client.ts";
import { createActions } from "./actions.ts";
import { createWorkbenchStore } from "./workbench.ts";

const bookmark = (bead: string): WindowCommand =>
  ({ name: "setBookmark", payload: { beads: [bead], bookmarked: true } }) as unknown as WindowCommand;

/** A window whose host answers each change as `disk` says at the time. */
function startWindow() {
  const asked: string[] = [];
  const disk: { answer: object } = { answer: { ok: true, sequence: 1 } };
  const store = createWorkbenchStore();
  const client = {
    call: (channel: string, input: { command?: { payload: { beads?: string[] } } }) => {
      asked.push(input.command?.payload.beads?.[0] ?? channel);
      return Promise.resolve(disk.answer);
    },
  } as unknown as HostClient;
  return { store, asked, disk, actions: createActions(store, client) };
}
const FULL = { ok: false, code: "disk-full", file: "story.parallax" };
const SAVED = { ok: true, sequence: 1 };

test("what a full disk does not take waits, in order, and is saved before the next change once there is room", async () => {
  const { store, asked, disk, actions } = startWindow();
  disk.answer = FULL;
  expect(await actions.change(bookmark("one"))).toBe(false);
  expect(await actions.change(bookmark("two"))).toBe(false);
  expect(store.getState()).toMatchObject({
    isSaveFailing: true,
    unsaved: [bookmark("one"), bookmark("two")],
    notice: { kind: "error", key: "fail.disk-full", because: "save.memory", isUnsaved: true },
  });
  asked.length = 0;
  disk.answer = SAVED;
  expect(await actions.change(bookmark("three"))).toBe(true);
  expect(asked).toEqual(["one", "two", "three"]);
  expect(store.getState()).toMatchObject({ isSaveFailing: false, unsaved: [], notice: { key: "save.saved" } });
});

test("the same change asked for twice waits once", async () => {
  const { store, disk, actions } = startWindow();
  disk.answer = FULL;
  await actions.change(bookmark("one"));
  await actions.change(bookmark("one"));
  expect(store.getState().unsaved).toEqual([bookmark("one")]);
});

test("undo takes the last change that waits back, and asks the host for nothing", async () => {
  const { store, asked, disk, actions } = startWindow();
  disk.answer = FULL;
  await actions.change(bookmark("one"));
  asked.length = 0;
  await actions.undo();
  expect(asked).toEqual([]);
  expect(store.getState()).toMatchObject({ isSaveFailing: false, unsaved: [] });
});

test("an open form holds its own words: they do not wait a second time", async () => {
  const { store, disk, actions } = startWindow();
  disk.answer = FULL;
  store.setState({ draft: { kind: "dismissal", fingerprint: "f" } });
  const dismiss = { name: "dismiss", payload: { fingerprint: "f", reason: "same", note: "" } } as const;
  expect(await actions.change(dismiss)).toBe(false);
  expect(store.getState()).toMatchObject({ unsaved: [], isSaveFailing: true, notice: { because: "save.inForm" } });
});

test("a change that the host refuses for what it says never waits, nor holds up those behind it", async () => {
  const { store, disk, actions } = startWindow();
  disk.answer = { ok: false, code: "unknown-record", file: null };
  expect(await actions.change(bookmark("gone"))).toBe(false);
  expect(store.getState()).toMatchObject({ unsaved: [], isSaveFailing: false });
  disk.answer = FULL;
  await actions.change(bookmark("gone too"));
  disk.answer = { ok: false, code: "unknown-record", file: null };
  expect(await actions.saveWaiting()).toBe(false);
  expect(store.getState()).toMatchObject({ unsaved: [], isSaveFailing: false, notice: { key: "fail.unknown-record" } });
});
