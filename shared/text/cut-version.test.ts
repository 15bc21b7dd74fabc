import { expect, test } from "vitest";
import { cutVersion } from "./cut-version.ts";
import { readVersion } from "./read-version.ts";

const TEXT = "Die Brücke ist fertig. Sie kostet 9 Mio. Euro.\nDrei Firmen bauten sie.\nMehr zum Thema: Brücken\n";
const version = readVersion({ key: "de", text: TEXT });
const texts = (cuts: readonly (readonly [number, number])[]): readonly string[] =>
  cutVersion(
    version,
    cuts.map(([start, end]) => ({ start, end })),
  ).segments.map(({ text }) => text);

test("no cuts: as it was read", () => {
  expect(cutVersion(version, [])).toBe(version);
});

test("a split, a merge, and what nobody touched", () => {
  expect(texts([[0, 10]])).toEqual([
    "Die Brücke",
    "Sie kostet 9 Mio. Euro.",
    "Drei Firmen bauten sie.",
    "Mehr zum Thema: Brücken",
  ]);
  expect(
    texts([
      [0, 10],
      [10, 22],
    ]),
  ).toEqual([
    "Die Brücke",
    " ist fertig.",
    "Sie kostet 9 Mio. Euro.",
    "Drei Firmen bauten sie.",
    "Mehr zum Thema: Brücken",
  ]);
  expect(texts([[0, 46]])).toEqual([
    "Die Brücke ist fertig. Sie kostet 9 Mio. Euro.",
    "Drei Firmen bauten sie.",
    "Mehr zum Thema: Brücken",
  ]);
});

test("segments count up, and know their paragraph and what it is", () => {
  const cut = cutVersion(version, [{ start: 71, end: 76 }]);
  expect(cut.segments.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
  expect(cut.segments.map(({ paragraph }) => paragraph)).toEqual([0, 0, 1, 2]);
  expect(cut.segments.at(-1)).toMatchObject({ text: "Mehr ", boilerplate: version.segments.at(-1)!.boilerplate });
  expect(version.segments.at(-1)!.boilerplate).not.toBeNull();
});
