import { setTimeout as passed } from "node:timers/promises";
import { expect, test } from "vitest";
import type { BeadId } from "../../../shared/project/ids.ts";
import type { BeadDetail } from "../../../shared/ipc/shown/bead-detail.ts";
import type { Work } from "../../../shared/ipc/shown/project.ts";
import type { EngineClient } from "../engine/engine-client.ts";
import type { EngineTask, HeldBead } from "../engine/engine-messages.ts";
import { ProjectWork } from "./project-work.ts";

const [A, B] = ["a", "b"] as unknown as readonly [BeadId, BeadId];

/** A document of two beads, and an engine whose answers a test gives, in turn. */
function workOn(...answers: readonly unknown[]) {
  const left = [...answers];
  const tasks: EngineTask[] = [];
  const beads = new Map([A, B].map((id, rank) => [id, { id, rank, status: "auto", ...EMPTY } as const]));
  const engine = {
    run: async (task: EngineTask) => {
      tasks.push(task);
      const answer = left.shift();
      const given: unknown = typeof answer === "function" ? await (answer as () => unknown)() : answer;
      return given === "failed" ? { ok: false, reason: "failed" } : { ok: true, answer: given };
    },
    cancel: () => undefined,
  } as unknown as EngineClient;
  const told: BeadDetail[] = [];
  const states: Work["state"][] = [];
  const work = new ProjectWork(
    engine,
    {
      story: () => ({ texts: {}, dates: {} }),
      evidence: () => ({ files: [], model: null }),
      beads: (ids) => [...beads.values()].filter(({ id }) => ids?.has(id) ?? true),
      order: () => [...beads.keys()],
      has: (bead) => beads.has(bead),
      rates: () => ({ key: "", tables: [] }),
      chosenRates: () => [],
      underlines: () => "countable",
      storeAlignment: () => Promise.resolve(true),
    },
    {
      onWork: ({ state }) => states.push(state),
      onDetails: (details) => told.push(...details),
      onUnderlines: () => undefined,
    },
  );
  return { work, tasks, told, states, beads };
}

const EMPTY: Pick<HeldBead, "spans" | "confidence" | "reasons"> = { spans: {}, confidence: 1, reasons: [] };
const said = (...ids: readonly BeadId[]) => ids.map((id) => ({ id, findings: [], facts: [], conversions: [] }));

/** `all a,b` or `news a -b`: what a thread was told; `look`: that it was asked. */
const printed = (tasks: readonly EngineTask[]): readonly string[] =>
  tasks.map((task) => {
    if (task.kind !== "hold") return task.kind === "describe" ? "look" : task.kind;
    const ids = [...task.beads.map(({ id }) => id as string), ...task.removed.map((id) => `-${id}`)];
    return `${task.story === null ? "news" : "all"} ${ids.join(" ")}`;
  });

test("the thread is told all once, and of an edit what it changed", async () => {
  const { work, tasks, states, beads } = workOn(
    { wanted: 2 },
    { beads: said(A, B), left: 0 },
    { wanted: 1 },
    { beads: said(B), left: 0 },
  );
  await work.describe();
  expect(printed(tasks)).toEqual(["all a b", "look"]);
  beads.delete(A);
  work.refreshBeads(new Set([A, B]));
  await expect.poll(() => work.work.state).toBe("idle");
  expect(printed(tasks.slice(2))).toEqual(["news b -a", "look"]);
  expect(work.details.map(({ bead }) => bead)).toEqual([B]);
  expect(new Set(states)).toEqual(new Set(["checking", "idle"]));
});

test("edits in a row are told together, once the person pauses", async () => {
  const { work, tasks } = workOn(
    { wanted: 2 },
    { beads: said(A, B), left: 0 },
    { wanted: 2 },
    { beads: said(A, B), left: 0 },
  );
  await work.describe();
  work.refreshBeads(new Set([A]));
  expect(work.work.state).toBe("checking");
  work.refreshBeads(new Set([B]));
  work.refreshBeads(new Set([A]));
  await expect.poll(() => work.work.state).toBe("idle");
  expect(printed(tasks.slice(2))).toEqual(["news a b", "look"]);
});

test("who edits without a pause is told what comes of it meanwhile", async () => {
  const { work, tasks } = workOn({ wanted: 2 }, { beads: said(A, B), left: 0 }, { wanted: 1 });
  await work.describe();
  const began = performance.now();
  while (tasks.length === 2 && performance.now() - began < 10_000) {
    work.refreshBeads(new Set([A]));
    await passed(20);
  }
  expect(printed(tasks)[2]).toBe("news a");
  work.close();
});

test("an edit while beads are looked at is told next; what was said of its bead before is not passed on", async () => {
  let edit = (): void => undefined;
  const { work, tasks, told } = workOn(
    { wanted: 2 },
    () => {
      edit();
      return { beads: said(A, B), left: 0 };
    },
    { wanted: 1 },
    { beads: said(A), left: 0 },
  );
  edit = () => {
    work.refreshBeads(new Set([A]));
    expect(work.work.state).toBe("checking");
  };
  await work.describe();
  expect(printed(tasks)).toEqual(["all a b", "look", "news a", "look"]);
  expect(told.map(({ bead }) => bead)).toEqual([B, A]);
});

test("a thread that holds nothing any more is told all", async () => {
  const { work, tasks } = workOn({ wanted: 0 }, null, { wanted: 2 }, { beads: said(A, B), left: 0 });
  await work.describe();
  work.refreshBeads(new Set([A]));
  await expect.poll(() => tasks.length).toBe(4);
  expect(printed(tasks)).toEqual(["all a b", "news a", "all a b", "look"]);
});

test("after a failure the next edit tells all", async () => {
  const { work, tasks } = workOn({ wanted: 2 }, "failed", { wanted: 0 });
  await work.describe();
  expect(work.work.state).toBe("failed");
  work.refreshBeads(new Set([A]));
  await expect.poll(() => work.work.state).toBe("idle");
  expect(printed(tasks)).toEqual(["all a b", "look", "all a b"]);
});
