import { describe, expect, test } from "vitest";
import { makeEmbeddingEvidence, type EmbeddingEvidence } from "./embedding-similarity.ts";

const DIMENSION = 128;

/** Made-up models: what all their vectors have in common, as a share, and what a translation does not keep of the rest. */
const MODELS = [
  ["all cosines above 0.7, as E5's", 0.76],
  ["cosines from 0.2, as LaBSE's", 0.2],
  ["cosines about 0", 0],
] as const;
const LOST = 0.25;

/** Meanings by letter: the vector of "ab" is of a sentence that says a and b. Same letters in another version: another vector. */
function embed(version: string, sentences: readonly string[], common: number): readonly Float32Array[] {
  return sentences.map((sentence, index) => {
    const parts = Array.from(sentence, direction);
    const noise = direction(`${version}${index}`);
    const shared = direction("common");
    return unit(
      shared.map((value, place) => {
        const said = parts.reduce((sum, part) => sum + part[place]!, 0) / Math.sqrt(parts.length);
        const own = Math.sqrt(1 - LOST) * said + Math.sqrt(LOST) * noise[place]!;
        return Math.sqrt(common) * value + Math.sqrt(1 - common) * own;
      }),
    );
  });
}

/** A direction that belongs to a name, nearly at right angles to any other. */
function direction(name: string): readonly number[] {
  let state = Array.from(name).reduce(
    (hash, letter) => Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193),
    0x811c9dc5,
  );
  // Mulberry32.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32 - 0.5;
  };
  return [...unit(Array.from({ length: DIMENSION }, () => next() + next() + next()))];
}

function unit(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / length);
}

const LEFT = ["a", "b", "c", "xy", "d", "e", "f", "g", "h", "i"];
const RIGHT = ["a", "c", "x", "y", "d", "e", "z", "f", "g", "h", "i"];

describe.each(MODELS)("%s", (_, common) => {
  const evidence = makeEmbeddingEvidence(embed("left", LEFT, common), embed("right", RIGHT, common));
  const single = (left: string, right: string): number =>
    evidence.logOdds(LEFT.indexOf(left), 1, RIGHT.indexOf(right), 1);

  test("translations gain, all other pairs lose, whatever the model's scale", () => {
    const partners = LEFT.filter((sentence) => RIGHT.includes(sentence));
    for (const left of partners) {
      for (const right of RIGHT)
        if (right === left) expect(single(left, right), left).toBeGreaterThan(1.5);
        else expect(single(left, right), `${left}–${right}`).toBeLessThan(-1);
    }
  });

  test("what the other version left out loses with all of it", () => {
    expect(Math.max(...RIGHT.map((right) => single("b", right)))).toBeLessThan(-1);
    expect(Math.max(...LEFT.map((left) => single(left, "z")))).toBeLessThan(-1);
  });

  test("a sentence cut in two is nearer to both parts than to one, and a group of strangers is not", () => {
    const [xy, x] = [LEFT.indexOf("xy"), RIGHT.indexOf("x")];
    const both = evidence.logOdds(xy, 1, x, 2);
    expect(both).toBeGreaterThan(1.5);
    expect(both).toBeGreaterThan(Math.max(single("xy", "x"), single("xy", "y")));
    expect(evidence.logOdds(LEFT.indexOf("d"), 1, RIGHT.indexOf("d"), 2)).toBeLessThan(single("d", "d"));
    expect(evidence.logOdds(xy, 2, x, 3)).toBeGreaterThan(1.5);
    expect(evidence.logOdds(0, 2, 3, 2)).toBeLessThan(-1);
  });

  test("the other way round it says the same", () => {
    const mirrored = makeEmbeddingEvidence(embed("right", RIGHT, common), embed("left", LEFT, common));
    expect(mirrored.logOdds(2, 2, 3, 1)).toBeCloseTo(evidence.logOdds(3, 1, 2, 2), 5);
    expect(mirrored.logOdds(4, 1, 8, 1)).toBeCloseTo(evidence.logOdds(8, 1, 4, 1), 5);
  });
});

test("a band of candidates answers inside it much as all pairs do, and outside it too", () => {
  const [left, right] = [embed("left", LEFT, 0.5), embed("right", RIGHT, 0.5)];
  const band = (index: number): { from: number; to: number } => ({
    from: Math.max(0, index - 4),
    to: Math.min(right.length, index + 5),
  });
  const banded = makeEmbeddingEvidence(left, right, band);
  const whole = makeEmbeddingEvidence(left, right);
  const verdicts = (evidence: EmbeddingEvidence): readonly boolean[] =>
    left.flatMap((_, i) => right.map((__, j) => evidence.logOdds(i, 1, j, 1) > 0));
  expect(verdicts(banded)).toEqual(verdicts(whole));
});

describe("where there is little to go by, little is said", () => {
  const one = unit([1, 0]);
  const other = unit([0, 1]);
  const none = new Float32Array(2);
  const long = (vector: Float32Array): readonly Float32Array[] => Array.from({ length: 6 }, () => vector);

  test.each<[what: string, left: readonly Float32Array[], right: readonly Float32Array[]]>([
    ["one segment each", [one], [one]],
    ["a text without a vector", [none, ...long(one)], [one, ...long(other)]],
    ["the other text without a vector", [one, ...long(one)], [none, ...long(other)]],
  ])("%s: nothing", (_, left, right) => {
    expect(Math.abs(makeEmbeddingEvidence(left, right).logOdds(0, 1, 0, 1))).toBe(0);
  });

  test("two segments each: something", () => {
    const evidence = makeEmbeddingEvidence([one, other], [one, other]);
    expect(evidence.logOdds(0, 1, 0, 1)).toBeGreaterThan(0);
    expect(evidence.logOdds(0, 1, 0, 1)).toBeLessThan(1.1);
    expect(evidence.logOdds(0, 1, 1, 1)).toBeLessThan(0);
  });

  test("nothing at all, or opposite vectors: no number is lost", () => {
    expect(() => makeEmbeddingEvidence([], [one])).not.toThrow();
    const opposite = makeEmbeddingEvidence(long(one), long(unit([-1, 0])));
    expect(opposite.logOdds(0, 3, 0, 3)).toBeLessThan(0);
    const cancelled = makeEmbeddingEvidence([one, unit([-1, 0]), ...long(other)], long(one));
    expect(cancelled.logOdds(0, 2, 0, 1)).toBe(0);
  });
});
