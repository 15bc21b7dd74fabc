import fc from "fast-check";
import { expect, test } from "vitest";
import { flowKnots, flowMap, type Knots } from "./flow-map.ts";
import { ScrollSync, type ScrollMode } from "./scroll-sync.ts";

const KNOTS = flowKnots(
  [
    [100, 160],
    [90, 170],
    [400, 260],
    [900, 1200],
  ],
  [1600, 1900],
);
const inverse = (knots: Knots): Knots => knots.map(([from, to]) => [to, from]);

test("knots that would not ascend are left out, and the map goes through the others", () => {
  expect(KNOTS.map(([from]) => from)).toEqual([0, 100, 400, 900, 1600]);
  expect([0, 100, 250, 900, 1700].map((from) => flowMap(KNOTS, from))).toEqual([0, 160, 210, 1200, 2000]);
});

test("the map never turns back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 50 }), (from, step) => {
      expect(flowMap(KNOTS, from + step)).toBeGreaterThan(flowMap(KNOTS, from));
    }),
    { seed: 7 },
  );
});

function twoPanes(mode: ScrollMode) {
  const sync = new ScrollSync();
  const tops = [0, 0];
  const set = (index: number, px: number): void => {
    if (tops[index] === px) return;
    tops[index] = px;
    sync.onScrolled(index);
  };
  sync.mode = mode;
  sync.connect(
    [0, 1].map((index) => ({
      scrollTop: () => tops[index]!,
      setScrollTop: (px: number) => {
        set(index, px);
      },
      viewHeight: () => 600,
    })),
    (from) => (from === 0 ? KNOTS : inverse(KNOTS)),
  );
  return { sync, tops, set };
}

test.each([
  ["level", [300, 300]],
  ["apart", [300, 0]],
] as const)("%s: scrolling the first pane to 300 gives %j", (mode, expected) => {
  const { tops, set } = twoPanes(mode);
  set(0, 300);
  expect(tops).toEqual(expected);
});

test("flow: alternating small moves of both panes do not drift", () => {
  const { tops, set } = twoPanes("flow");
  set(0, 500);
  const start = [...tops];
  for (let move = 0; move < 400; move += 1) set(move % 2, tops[move % 2]! + (move % 4 < 2 ? 1 : -1));
  expect(Math.abs(tops[0]! - start[0]!)).toBeLessThanOrEqual(1);
  expect(Math.abs(tops[1]! - start[1]!)).toBeLessThanOrEqual(1);
});

test("flow starts with both panes at the top", () => {
  const { tops, set } = twoPanes("flow");
  set(0, 2);
  set(0, 0);
  expect(tops).toEqual([0, 0]);
});
