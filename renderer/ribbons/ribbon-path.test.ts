import fc from "fast-check";
import { expect, test } from "vitest";
import { band, bendApart, curve, narrowed, stub } from "./ribbon-path.ts";

test("a band runs along both borders and closes", () => {
  expect(band(40, [10, 50], [20, 90])).toBe("M0 10C20 10 20 20 40 20V90C20 90 20 50 0 50Z");
  expect(curve(40, 10, 20)).toBe("M0 10C20 10 20 20 40 20");
});

test.each([
  [
    [0, 100],
    [10, 90],
  ],
  [
    [0, 8],
    [2, 6],
  ],
] as const)("a fading band narrows from %j to %j", (span, expected) => {
  expect(narrowed(span)).toEqual(expected);
});

test("a stub begins at its side and ends before its cap, on either side", () => {
  expect(stub(0, 10, 22, 24)).toBe("M0 10C9 10 9 24 16 24");
  expect(stub(40, 10, 18, 10)).toBe("M40 10C31 10 31 10 24 10");
});

test("caps never touch, and a free height is kept", () => {
  expect(bendApart(100, [10, 120])).toBe(100);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 12 }), (wanted) => {
      const placed: number[] = [];
      for (const y of wanted) placed.push(bendApart(y, placed));
      placed.sort((a, b) => a - b);
      placed.slice(1).forEach((y, index) => {
        expect(y - placed[index]!).toBeGreaterThanOrEqual(14);
      });
    }),
    { seed: 7 },
  );
});
