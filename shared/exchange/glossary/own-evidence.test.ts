import { expect, test } from "vitest";
import {
  evidenceFormatOf,
  evidenceSources,
  readEvidence,
  summariseEvidence,
  type EvidenceContent,
} from "./own-evidence.ts";

const unit = (en: string, de: string): string =>
  `<tu><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="de"><seg>${de}</seg></tuv></tu>`;
const tmx = (...units: readonly string[]): string => `<tmx version="1.4"><header/><body>${units.join("")}</body></tmx>`;

function contentOf(text: string, format: "csv" | "tmx"): EvidenceContent {
  const read = readEvidence(text, format);
  if (!read.ok) throw new Error(read.message);
  return read.content;
}

const segment = (text: string) => ({ text, paragraph: 0, boilerplate: false, facts: [] });

test.each([
  ["terms.csv", "csv"],
  ["terms.tsv", "csv"],
  ["Begriffe.TBX", "tbx"],
  ["terms.xml", "tbx"],
  ["memory.2024.tmx", "tmx"],
  ["tmx", "tmx"],
  ["terms.constructor", "csv"],
  ["terms", "csv"],
])("%s is read as %s", (name, format) => {
  expect(evidenceFormatOf(name)).toBe(format);
});

test("two glossaries give a term of the one and a term of the other different keys", () => {
  const [source, ...others] = evidenceSources([
    contentOf("en,de\nharbour,Hafen", "csv"),
    contentOf("en,de\nferry,Fähre", "csv"),
  ]);
  expect(others).toEqual([]);
  const keys = (text: string, version: string) => source!.itemsOf(segment(text), version).map(({ key }) => key);
  const [harbour] = keys("The harbour is closed.", "en");
  const [ferry] = keys("Die Fähre wartet.", "de");
  expect(keys("Der Hafen ist zu.", "de")).toEqual([harbour]);
  expect(harbour).not.toBe(ferry);
});

test("glossaries and memories are sources of their own kind, and what is empty is none", () => {
  const both = [contentOf("en,de\nferry,Fähre", "csv"), contentOf(tmx(unit("We wait.", "Wir warten.")), "tmx")];
  expect(evidenceSources(both).map(({ evidence }) => evidence)).toEqual(["glossary", "memory"]);
  expect(evidenceSources([contentOf("en,de\n", "csv"), contentOf(tmx(), "tmx")])).toEqual([]);
});

test.each([
  ["en,vi,de\nferry,phà,Fähre\nharbour,cảng,\nalone,,\n", "csv", { kind: "glossary", entries: 2, skipped: 1, languages: ["de", "en", "vi"] }], // prettier-ignore
  [tmx(unit("We wait.", "Wir warten."), "<tu/>"), "tmx", { kind: "memory", entries: 1, skipped: 1, languages: ["de", "en"] }], // prettier-ignore
] as const)("a summary counts what connects two languages and what does not: %#", (text, format, summary) => {
  expect(summariseEvidence(contentOf(text, format))).toEqual(summary);
});

test.each([
  ["tbx", "<html/>", "wrong-root"],
  ["tmx", "<tmx><body>", "malformed"],
  ["csv", "note\nx", "no-language-columns"],
] as const)("%s that is something else is refused: %s", (format, text, code) => {
  expect(readEvidence(text, format)).toMatchObject({ ok: false, code });
});
