import fc from "fast-check";
import { expect, test } from "vitest";
import { levelledChain, levelZones, type LevelStart } from "./level.ts";

const paragraph = (bead: string, topPx: number, line: number, isMovable = true): LevelStart => ({
  line,
  bead,
  topPx,
  gapPx: line === 1 || !isMovable ? 0 : 12,
  isMovable,
});

test.each([
  ["in order", "abc", ["abc", "abc"], "abc"],
  ["a swap costs one bead", "abcde", ["abcde", "aecdb"], "acd"],
  ["a bead of one pane only is never levelled", "abc", ["abc", "ac"], "ac"],
  ["a swap seen by the third pane only", "abc", ["abc", "ac", "acb"], "ab"],
  ["nothing shared", "ab", ["a", "b"], ""],
])("the levelled chain: %s", (_name, beads, orders, chain) => {
  expect(
    levelledChain(
      beads.split(""),
      orders.map((order) => order.split("")),
    ).join(""),
  ).toBe(chain);
});

test("a start inside a paragraph stays, the other pane comes down to it", () => {
  const [left, right] = levelZones(
    [
      [paragraph("a", 0, 1), paragraph("b", 20, 2)],
      [paragraph("a", 0, 1), paragraph("b", 80, 1, false)],
    ],
    ["a", "b"],
  );
  expect([...left!.heights]).toEqual([[2, 60]]);
  expect([...right!.heights]).toEqual([]);
});

test("beads of the chain begin level in every pane and no zone is negative", () => {
  const pane = fc.array(fc.record({ lines: fc.integer({ min: 1, max: 9 }), has: fc.boolean() }), {
    minLength: 12,
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.array(pane, { minLength: 2, maxLength: 4 }), (drawn) => {
      const names = "abcdefghijkl".split("");
      const panes = drawn.map((rows) => {
        let topPx = 0;
        let line = 0;
        return rows.flatMap(({ lines, has }, index) => {
          if (!has) return [];
          const start = paragraph(names[index]!, topPx, (line += 1));
          topPx += lines * 20;
          return [start];
        });
      });
      const chain = levelledChain(
        names,
        panes.map((starts) => starts.map(({ bead }) => bead!)),
      );
      const zones = levelZones(panes, chain);
      const tops = panes.map((starts, index) => {
        let sum = 0;
        return new Map(
          starts.map(({ bead, line, topPx }) => [bead, topPx + (sum += zones[index]!.heights.get(line) ?? 0)]),
        );
      });
      for (const bead of chain) {
        expect(new Set(tops.flatMap((pane) => pane.get(bead) ?? [])).size).toBe(1);
      }
      for (const { heights } of zones) for (const height of heights.values()) expect(height).toBeGreaterThanOrEqual(0);
    }),
    { seed: 7 },
  );
});
