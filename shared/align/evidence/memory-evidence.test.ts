import fc from "fast-check";
import { expect, test } from "vitest";
import { memoryEvidence, type TranslationMemory } from "./memory-evidence.ts";

function unitsFor(memory: TranslationMemory, version: string, text: string): readonly number[] {
  const items = memoryEvidence(memory).itemsOf({ text, paragraph: 0, boilerplate: false, facts: [] }, version);
  return items.map(({ key }) => Number(/^memory (\d+)$/u.exec(key)?.[1]));
}

const memory: TranslationMemory = {
  skipped: 0,
  units: [
    { en: "The assembly adopted the law on Tuesday.", vi: "Quốc hội thông qua luật hôm thứ Ba." },
    { en: "Chapter 1", "de-AT": "Kapitel 1" },
    { en: "Chapter 2", "de-AT": "Kapitel 2" },
    { en: "Read more", "de-AT": "Mehr lesen" },
    { "en-GB": "Read more!", "de-AT": "Weiterlesen" },
    { en: "—", "de-AT": "…" },
  ],
};

test.each([
  ["en", "The assembly adopted the law on Tuesday.", [0], "the same text"],
  ["en", "THE ASSEMBLY ADOPTED THE LAW ON TUESDAY", [0], "case and stops aside"],
  ["en", "The assembly adopted the law on Monday.", [0], "one word in six changed: 0.83"],
  ["en", "The assembly adopted the bill on Monday.", [], "two words in six changed: 0.67"],
  ["vi", "Quoc hoi thong qua luat hom thu Ba", [0], "without diacritics"],
  ["en", "Chapter 2", [2], "numbers are words"],
  ["de", "Kapitel 1", [1], "a regional variant's side"],
  ["en", "Read more", [3, 4], "every unit with the text"],
  ["en", "—", [], "a text without words"],
  ["de", "Das Gesetz", [], "nothing like it"],
  ["fr", "Chapter 1", [], "a language that the memory lacks"],
])("%s: %j is like %j (%s)", (version, text, units) => {
  expect(unitsFor(memory, version, text)).toEqual(units);
});

function overlap(left: string, right: string): number {
  const [a, b] = [new Set(left.split(" ")), new Set(right.split(" "))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return (2 * shared) / (a.size + b.size);
}

const word = fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h");
const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((list) => list.join(" "));

test("finds just what comparing with every side would find", () => {
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 15 }), sentence, (sides, text) => {
      const found = unitsFor({ units: sides.map((en) => ({ en, de: "x" })), skipped: 0 }, "en", text);
      const expected = sides.flatMap((side, unit) => (overlap(side, text) >= 0.8 ? [unit] : []));
      expect([...found].sort((a, b) => a - b)).toEqual(expected);
    }),
    { seed: 7, numRuns: 1000 },
  );
});

test("a text of very many units yields only some", () => {
  const units = Array.from({ length: 500 }, () => ({ en: "Read more", de: "Mehr" }));
  expect(unitsFor({ units, skipped: 0 }, "en", "Read more")).toHaveLength(20);
});
