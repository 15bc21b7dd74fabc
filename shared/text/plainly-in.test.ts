import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isPlainlyIn } from "./plainly-in.ts";

const seed = (name: string): string => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), "utf8");
const TEXTS = {
  vi: seed("000_15f2d2c2058ed7ed.txt"),
  de: seed("001_9206ea573b5fad0d.txt"),
  en: seed("en-working-version.txt"),
};

test.each(["vi", "de", "en"] as const)("the sample's %s is plainly that and nothing else", (language) => {
  for (const other of ["vi", "de", "en"]) expect(isPlainlyIn(TEXTS[language], other)).toBe(other === language);
  expect(isPlainlyIn(TEXTS[language].normalize("NFD"), language)).toBe(true);
  expect(isPlainlyIn(TEXTS[language], "fr")).toBe(false);
});

test("a few words are never plain", () => {
  expect(isPlainlyIn("The cat and the dog of the house.", "en")).toBe(false);
  expect(isPlainlyIn("", "en")).toBe(false);
});
