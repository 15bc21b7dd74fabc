import { expect, test, vi } from "vitest";
import { Vocabulary } from "./vocabulary.ts";

const wordsIn = (text: string): readonly (readonly [number, number])[] =>
  Array.from(text.matchAll(/\S+/gu), ({ 0: word, index }) => [index, index + word.length] as const);

test("a word is made once, and found wherever it stands", () => {
  const make = vi.fn((written: string) => ({ written }));
  const vocabulary = new Vocabulary(make, 100);
  const text = "thành phố lớn hơn thành phố cũ 𝄞 𝄞";
  const found = wordsIn(text).map(([start, end]) => vocabulary.at(text, start, end));
  expect(found.map(({ written }) => written)).toEqual(text.split(" "));
  expect(found[4]).toBe(found[0]);
  expect(make).toHaveBeenCalledTimes(6);
});

test("grows, and forgets all beyond its limit", () => {
  const make = vi.fn((written: string) => written);
  const vocabulary = new Vocabulary(make, 3_000);
  const ask = (count: number): void => {
    for (let number = 0; number < count; number++) {
      const word = `w${number}`;
      expect(vocabulary.at(word, 0, word.length)).toBe(word);
    }
  };
  ask(3_000);
  ask(3_000);
  expect(make.mock.calls.length).toBeLessThan(3_300);
  ask(3_001);
  ask(10);
  expect(make.mock.calls.length).toBeGreaterThan(3_010);
});

test("words made to collide are right, and cost no more than others", () => {
  // FNV-1a of UTF-16 units mixes each unit in turn, so pairs that cancel are easily found: here by trying.
  const byHash = new Map<number, string[]>();
  for (let a = 0; a < 600; a++) {
    for (let b = 0; b < 600; b++) {
      const word = String.fromCharCode(0x4e00 + a, 0x4e00 + b);
      let hash = 0x811c9dc5 | 0;
      for (const unit of [0x4e00 + a, 0x4e00 + b]) hash = Math.imul(hash ^ unit, 0x01000193);
      hash ^= hash >>> 15;
      const slot = hash & 1023;
      const list = byHash.get(slot) ?? [];
      if (list.push(word) === 1) byHash.set(slot, list);
    }
  }
  const colliding = [...byHash.values()].sort((a, b) => b.length - a.length)[0]!.slice(0, 300);
  expect(colliding.length).toBeGreaterThan(100);
  const vocabulary = new Vocabulary((written) => written, 400);
  for (const word of [...colliding, ...colliding]) expect(vocabulary.at(`(${word})`, 1, 3)).toBe(word);
});
