import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";
import { isPlainBead, readRecord } from "./read-record.ts";
import { beadSchema } from "./records.ts";

const BEAD = {
  ...{ kind: "bead", id: "b1", rank: 1.5, status: "auto", confidence: 0.9, bookmarked: true },
  reasons: [{ evidence: "numbers", found: 2, of: 3 }],
  spans: { r1: [{ start: 0, end: 4 }], r2: [] },
  pairs: [["de", "vi", 0.9]],
};

/** Whatever a file may hold in the place of a value. */
const anything = fc.oneof(
  fc.constantFrom<unknown>(null, true, "", "bead", "x".repeat(65), -1, 0, 0.5, 1, 2, 1e300, 2 ** 53, [], {}, [1], {
    start: 3,
    end: 2,
  }),
  fc.jsonValue(),
);

/** A bead with one value changed, taken out or put in, at any depth. */
const nearlyBeads = fc.tuple(fc.nat(), fc.option(anything), fc.boolean()).map(([place, other, isNew]) => {
  const bead = structuredClone(BEAD) as unknown;
  const places = placesIn(bead);
  const { holder, key } = places[place % places.length]!;
  if (isNew && !Array.isArray(holder)) holder["more"] = other;
  else if (other === null) Reflect.deleteProperty(holder, key);
  else holder[key] = other;
  return JSON.parse(JSON.stringify(bead)) as unknown;
});

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

test("a bead is told without its schema", () => {
  expect(isPlainBead(BEAD)).toBe(true);
  expect(readRecord(canonicalJson(BEAD))).toEqual(BEAD);
});

test("what is taken for a bead, the schema takes as it stands", () => {
  let taken = 0;
  fc.assert(
    fc.property(nearlyBeads, (value) => {
      if (!isPlainBead(value)) return;
      taken += 1;
      expect(beadSchema.parse(value)).toEqual(value);
    }),
    { numRuns: 2_000, seed: 6 },
  );
  expect(taken).toBeGreaterThan(50);
});

test("what the schema takes for a bead is told without it", () => {
  fc.assert(
    fc.property(nearlyBeads, (value) => {
      if (beadSchema.safeParse(value).success) expect(isPlainBead(value)).toBe(true);
    }),
    { numRuns: 2_000, seed: 7 },
  );
});

test.each(["", "{", "null", "[]", '{"kind":"bead"}', '{"kind":"else","id":"b1"}', '{"__proto__":{"kind":"bead"}}'])(
  "%s is no record",
  (text) => {
    expect(readRecord(text)).toBeNull();
  },
);
