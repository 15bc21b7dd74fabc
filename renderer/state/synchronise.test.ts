import { expect, test } from "vitest";
import type { HostEvent } from "../../shared/ipc/events.ts";
import type { ShownProject } from "../../shared/ipc/shown/project.ts";
import type { HostClient, HostListener } from "../transport/host-client.ts";
import { synchronise } from "./synchronise.ts";
import { finding, project } from "./testing/shown-project.ts";
import { createWorkbenchStore } from "./workbench.ts";

/** A host whose answers to `project.read` come when a test says so. */
function startWindow(
  later: (run: () => void) => void = (run) => {
    run();
  },
) {
  const store = createWorkbenchStore();
  const reads: ((shown: ShownProject | null) => void)[] = [];
  let listener: HostListener | undefined;
  const client = {
    call: (channel: string) =>
      channel === "project.read"
        ? new Promise((resolve) => {
            reads.push((shown) => {
              resolve({ project: shown, failure: null });
            });
          })
        : Promise.resolve(channel === "settings.read" ? store.getState().settings : { name: "Parallax" }),
    listen: (own: HostListener) => {
      listener = own;
    },
  } as unknown as HostClient;
  synchronise(store, client, later);
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return {
    store,
    reads,
    settle,
    connected: () => {
      listener!.onConnected();
    },
    lost: () => {
      listener!.onLost();
    },
    push: (name: HostEvent["name"], data: object) => {
      listener!.onEvent({ name, data: { session: "session", sequence: 3, ...data } } as HostEvent);
    },
  };
}

const details = { details: [{ bead: "b1", findings: [finding("late", "b1")], facts: [], conversions: [] }] };

test("what is pushed while the project is being read is not lost", async () => {
  const { store, reads, settle, connected, push } = startWindow();
  connected();
  push("details.changed", details);
  reads[0]!(project());
  await settle();
  expect(store.getState().project!.details.get("b1")!.findings).toHaveLength(1);
  expect(store.getState()).toMatchObject({ connection: "connected", finding: "late", bead: "b1" });
});

test("a change is shown at once; what is said beside it comes together in the frame after, in order", async () => {
  const due: (() => void)[] = [];
  const { store, reads, settle, connected, push } = startWindow((run) => due.push(run));
  connected();
  reads[0]!(project());
  await settle();
  const seen: string[] = [];
  store.subscribe(({ project }) => {
    seen.push(`${project!.work.state} ${project!.details.get("b1")!.findings.length} ${project!.head ?? ""}`);
  });
  push("work.changed", { work: { state: "checking", done: 0, total: 0 } });
  push("details.changed", details);
  expect(seen).toEqual([]);
  const changed = { versions: [], beads: [], claims: [], annotations: [], dismissals: [] };
  push("document.changed", { sequence: 4, changed, removed: [], head: "next", history: { undo: null, redo: null } });
  expect(seen.at(-1)).toBe("checking 1 next");
  push("work.changed", { work: { state: "idle" } });
  expect(seen.at(-1)).toBe("checking 1 next");
  for (const run of due) run();
  expect(seen.at(-1)).toBe("idle 1 next");
});

test("what waits when the project is read anew is in the answer, and does not cover it", async () => {
  const due: (() => void)[] = [];
  const { store, reads, settle, connected, push } = startWindow((run) => due.push(run));
  connected();
  reads[0]!(project());
  await settle();
  push("details.changed", details);
  connected();
  reads[1]!(project([finding("newer", "b1")]));
  await settle();
  for (const run of due) run();
  expect(store.getState().project!.details.get("b1")!.findings).toMatchObject([{ fingerprint: "newer" }]);
});

test("two events at once ask for one reading, and an older answer never covers a newer one", async () => {
  const { store, reads, settle, connected, push } = startWindow();
  connected();
  push("project.changed", { session: "another" });
  push("project.changed", { session: "another" });
  reads[0]!(project());
  await settle();
  expect(reads).toHaveLength(2);
  reads[1]!(project([], { session: "another", title: "The newer one" }));
  await settle();
  expect(store.getState().project!.title).toBe("The newer one");
  expect(reads).toHaveLength(2);
});

test("a host that comes back is said to be back, and the selection stays", async () => {
  const { store, reads, settle, connected, lost } = startWindow();
  connected();
  reads[0]!(project([finding("first", "b1"), finding("second", "b3")]));
  await settle();
  store.setState({ finding: "second", bead: "b3" });
  lost();
  expect(store.getState().connection).toBe("lost");
  connected();
  reads[1]!(project([finding("first", "b1"), finding("second", "b3")], { session: "after the restart" }));
  await settle();
  expect(store.getState()).toMatchObject({ connection: "connected", finding: "second", notice: { key: "host.back" } });
});

test("an alignment without a person's evidence is said once, with the reason where there is one thing only", async () => {
  const { store, reads, settle, connected, push } = startWindow();
  const isDone = (...leftOut: readonly { file: string; code: string }[]) => {
    push("work.changed", { work: { state: "checking", done: 1, total: 2 } });
    push("work.changed", { work: { state: "idle", ...(leftOut.length > 0 && { leftOut }) } });
  };
  connected();
  reads[0]!(project());
  await settle();
  isDone();
  expect(store.getState().notice).toBeNull();
  isDone({ file: "labse", code: "model-failed" });
  expect(store.getState().notice).toMatchObject({
    key: "own.without",
    values: { file: "labse" },
    because: "fail.model-failed",
  });
  store.setState({ notice: null });
  push("work.changed", { work: { state: "idle", leftOut: [{ file: "labse", code: "model-failed" }] } });
  expect(store.getState().notice).toBeNull();
  isDone({ file: "labse", code: "model-failed" }, { file: "terms.csv", code: "copy-missing" });
  expect(store.getState().notice).toMatchObject({ values: { file: "labse, terms.csv" }, because: "own.seeSettings" });
});

test("words selected in a text that a revision replaced are selected no more", async () => {
  const { store, reads, settle, connected, push } = startWindow();
  connected();
  reads[0]!(project([finding("early", "b1")]));
  await settle();
  const passage = { version: "de", range: [0, 3] } as const;
  store.setState({ passage });
  const shown = project().document;
  const told = (revision: string) => ({
    ...{ removed: [], head: "head", history: { undo: null, redo: null } },
    changed: { ...shown, versions: [{ ...shown.versions[1]!, revision }] },
  });
  push("document.changed", { sequence: 4, ...told("revision-de") });
  expect(store.getState().passage).toEqual(passage);
  expect(store.getState().project!.details.size).toBe(3);
  push("document.changed", { sequence: 5, ...told("revision-de-2") });
  expect(store.getState().passage).toBeNull();
  expect(store.getState().project!.details.size).toBe(0);
});

test("where an edit or its undo takes the selected bead away, its heir is selected: the bead with its first words", async () => {
  const { store, reads, settle, connected, push } = startWindow();
  connected();
  reads[0]!(project());
  await settle();
  store.setState({ bead: "b1", linking: { bead: "b1" as never, version: "vi", segments: [0] }, splitting: 5 });
  const [b1, b2] = project().document.beads;
  const joined = { ...b2!, spans: { vi: [...b2!.spans["vi"]!, ...b1!.spans["vi"]!] } };
  const nothing = { versions: [], claims: [], annotations: [], dismissals: [] };
  push("document.changed", {
    sequence: 4,
    changed: { ...nothing, beads: [joined] },
    removed: ["b1"],
    head: "head",
    history: { undo: "mergeBeads", redo: null },
  });
  expect(store.getState()).toMatchObject({ bead: "b2", linking: null, splitting: null });
});

test("after several changes at once the project is read anew, and a bead's heir is selected in its place", async () => {
  const { store, reads, settle, connected, push } = startWindow();
  connected();
  const before = project([finding("first", "b1")]);
  reads[0]!(before);
  await settle();
  store.setState({ bead: "b1", claim: "gone", passage: { version: "vi", range: [0, 3] } });
  const beads = before.document.beads.map((bead) => (bead.id === "b1" ? { ...bead, id: "b9" } : bead));
  push("document.changed", { sequence: 6 });
  reads[1]!(project([], { sequence: 6, document: { ...before.document, beads } } as never));
  await settle();
  expect(store.getState()).toMatchObject({ bead: "b9", claim: null, passage: { version: "vi" } });
});
