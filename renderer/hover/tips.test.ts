import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Dwell } from "./dwell.ts";
import { Tips, type Tip } from "./tips.ts";

const tip = (bead: string): Tip => ({ kind: "match", bead, around: { left: 0, top: 0, width: 1, height: 1 } });
const target = (bead: string) => ({ key: bead, make: () => tip(bead) });

let tips: Tips;
const shown = (): string | null => {
  const now = tips.store.getState().tip;
  return now?.kind === "match" ? now.bead : null;
};
beforeEach(() => {
  vi.useFakeTimers();
  tips = new Tips();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Goes over things in turn, each for so many ms; says what is shown after each. */
const path = (...steps: readonly (readonly [bead: string | null, ms: number])[]): readonly (string | null)[] =>
  steps.map(([bead, ms]) => {
    tips.point(bead === null ? null : target(bead));
    vi.advanceTimersByTime(ms);
    return shown();
  });

test("comes after 300 ms on one thing, however the pointer moves on it", () => {
  expect(path(["a", 200], ["a", 99], ["a", 1])).toEqual([null, null, "a"]);
});

test("does not come for things that the pointer only passes", () => {
  expect(path(["a", 299], ["b", 299], [null, 1000])).toEqual([null, null, null]);
});

test("goes when the pointer has left it and its thing, not before it could have reached it", () => {
  expect(path(["a", 300], [null, 299])).toEqual(["a", "a"]);
  tips.hold();
  vi.advanceTimersByTime(5_000);
  expect(shown()).toBe("a");
  tips.release();
  vi.advanceTimersByTime(300);
  expect(shown()).toBeNull();
});

test("stays while the pointer is back on its thing", () => {
  expect(path(["a", 300], [null, 200], ["a", 5_000])).toEqual(["a", "a", "a"]);
});

test("is another one on another thing", () => {
  expect(path(["a", 300], ["b", 299], ["b", 1])).toEqual(["a", "a", "b"]);
});

test("once dismissed it stays away until the pointer has been elsewhere", () => {
  path(["a", 300]);
  tips.dismiss();
  expect(shown()).toBeNull();
  expect(path(["a", 5_000], [null, 10], ["a", 300])).toEqual([null, null, "a"]);
});

test("a thing of which nothing is to be said by then has none", () => {
  tips.point({ key: "gone", make: () => null });
  vi.advanceTimersByTime(5_000);
  expect(shown()).toBeNull();
});

test("a sentence is told of after its delay, and at once when it is left", () => {
  const told: (string | null)[] = [];
  const dwell = new Dwell<string>(120, (thing) => told.push(thing));
  for (const [thing, ms] of [
    ["a", 119],
    ["b", 60],
    ["b", 60],
    [null, 0],
    ["c", 20],
  ] as const) {
    dwell.over(thing);
    vi.advanceTimersByTime(ms);
  }
  dwell.stop();
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual(["b", null]);
});
