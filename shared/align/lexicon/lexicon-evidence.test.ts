import { expect, test } from "vitest";
import type { EvidenceItem } from "../evidence/evidence-source.ts";
import { lexiconEvidence } from "./lexicon-evidence.ts";

function itemsOf(text: string, version: string): readonly EvidenceItem[] {
  return lexiconEvidence.itemsOf({ text, paragraph: 0, boilerplate: false, facts: [] }, version);
}

function keysOf(text: string, version: string): readonly string[] {
  return itemsOf(text, version).map(({ key }) => key);
}

test.each([
  ["government", "Regierungen", "chính phủ"],
  ["The United States", "in den Vereinigten Staaten", "Hoa Kỳ"],
  ["President", "der Präsident", "Tổng thống"],
  ["They were arrested", "wurde festgenommen", "bị bắt giữ"],
  ["earthquakes", "Erdbeben", "trận động đất"],
  ["Ministry of Foreign Affairs", "Außenministerium", "Bộ Ngoại giao"],
  ["Xi Jinping", "Xi Jinping", "Tập Cận Bình"],
  ["investors", "Investoren", "nhà đầu tư"],
  ["Moscow", "Moskau", "Mátxcơva"],
  ["floods", "Überschwemmungen", "lũ lụt"],
])("%s, %s and %s yield a common key", (english, german, vietnamese) => {
  const shared = keysOf(english, "en").filter(
    (key) => keysOf(german, "de-AT").includes(key) && keysOf(vietnamese, "vi-x-b").includes(key),
  );
  expect(shared).not.toEqual([]);
});

test("a word of several meanings gives each its part, and the clearest place counts", () => {
  const gains = itemsOf("Thủ tướng", "vi").map(({ gain }) => gain);
  expect(gains).toEqual([0.4, 0.4]);
  const [clear] = itemsOf("Thủ tướng Đức", "vi");
  expect(itemsOf("Thủ tướng gặp Thủ tướng Đức", "vi").find(({ key }) => key === clear!.key)?.gain).toBe(0.8);
});

test("a language without words in the lexicon, and an unknown one, hold no evidence", () => {
  expect(itemsOf("le gouvernement", "fr")).toEqual([]);
  expect(itemsOf("government", "?")).toEqual([]);
});
