import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bead } from "../align/bead.ts";
import { readVersion } from "../text/read-version.ts";
import { describeBeads } from "./bead-details.ts";
import { checkStory } from "./check-story.ts";
import { alignmentFromSpans, spansOf, type StoredBead } from "./stored-alignment.ts";

const SEED = 20180622;

const lines = (key: string, count: number) => {
  const text = Array.from({ length: count }, (_, index) => `${key} line ${index + 1}`).join("\n");
  return readVersion({ key, text, unit: "line" });
};

/** Versions, and for each of their segments the bead that holds it. */
const partitions = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 }))
  .chain(([beadCount, counts]) =>
    fc.record({
      beadCount: fc.constant(beadCount),
      holders: fc.tuple(
        ...counts.map((count) => {
          const holder = fc.integer({ min: 0, max: beadCount - 1 });
          return fc.array(holder, { minLength: count, maxLength: count });
        }),
      ),
    }),
  )
  .map(({ beadCount, holders }) => {
    const versions = holders.map((holder, index) => lines(`v${index + 1}`, holder.length));
    const beads = Array.from({ length: beadCount }, (_, bead): Bead => ({
      members: Object.fromEntries(
        holders.map((held, index) => [
          `v${index + 1}`,
          held.flatMap((holder, segment) => (holder === bead ? [segment] : [])),
        ]),
      ),
      confidence: 0.9,
      reasons: [],
    }));
    return { versions, beads };
  });

describe("stored beads", () => {
  it("come back with the segments they had, whatever these are", () => {
    fc.assert(
      fc.property(partitions, ({ versions, beads }) => {
        const stored = beads.map((bead) => ({ ...bead, spans: spansOf(bead, versions) }));
        expect(alignmentFromSpans(versions, stored).beads).toEqual(beads);
      }),
      { seed: SEED },
    );
  });

  it("give each segment one bead and keep their places, whatever the ranges are", () => {
    const range = fc.tuple(fc.nat(70), fc.nat(30)).map(([start, length]) => ({ start, end: start + length }));
    const bead = fc.record({ v1: fc.array(range, { maxLength: 3 }), gone: fc.array(range, { maxLength: 1 }) });
    fc.assert(
      fc.property(fc.array(bead, { maxLength: 5 }), (spans) => {
        const version = lines("v1", 6);
        const stored = spans.map((own): StoredBead => ({ spans: own, confidence: 0.5, reasons: [] }));
        const { beads } = alignmentFromSpans([version], stored);
        const held = beads.flatMap(({ members }) => members["v1"]!);
        expect(held.toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
        expect(beads.map(({ confidence }) => confidence)).toEqual([
          ...stored.map(() => 0.5),
          ...beads.slice(stored.length).map(() => 0),
        ]);
      }),
      { seed: SEED },
    );
  });

  it("hold a segment by the larger part of its words; what none holds follows alone", () => {
    const [a, b] = [lines("a", 3), lines("b", 2)];
    const cut = a.segments[1]!.range.start + 2;
    const stored = [
      { start: 0, end: cut },
      { start: cut, end: a.segments[1]!.range.end },
    ].map((range) => ({
      spans: { a: [range] },
      confidence: 1,
      reasons: [],
    }));
    expect(alignmentFromSpans([a, b], stored).beads.map(({ members }) => members)).toEqual([
      { a: [0], b: [] },
      { a: [1], b: [] },
      { a: [], b: [0] },
      { a: [], b: [1] },
      { a: [2], b: [] },
    ]);
  });

  it("of the sample story tell the same as when it was aligned", () => {
    const read = (file: string) => readFileSync(new URL(`../../seeds/${file}`, import.meta.url), "utf8");
    const checked = checkStory({
      versions: {
        vi: read("000_15f2d2c2058ed7ed.txt"),
        de: read("001_9206ea573b5fad0d.txt"),
        en: read("en-working-version.txt"),
      },
      date: "2018-06-22",
    })!;
    const versions = checked.versions.map(({ version }) => version);
    const stored = checked.alignment.beads.map((bead) => ({ ...bead, spans: spansOf(bead, versions) }));
    const reopened = { versions: checked.versions, alignment: alignmentFromSpans(versions, stored) };
    expect(describeBeads(reopened).findings).toEqual(checked.findings);
  });
});
