import { expect, test } from "vitest";
import { COMMANDS } from "./commands.ts";
import { createTranslator } from "../../shared/i18n/create-translator.ts";
import { matchesKey, type KeyPress } from "./key-match.ts";
import { keyWords } from "./key-words.ts";

const press = (key: string, held = ""): KeyPress => ({
  key,
  code: { "<": "Comma", ";": "Comma", ",": "Comma", ">": "Period" }[key] ?? "",
  ctrlKey: held.includes("c"),
  metaKey: held.includes("m"),
  altKey: held.includes("a"),
  shiftKey: held.includes("s"),
  isComposing: held.includes("i"),
});

test.each([
  ["j", press("j"), true],
  ["j", press("J", "s"), false],
  ["Shift+J", press("J", "s"), true],
  ["j", press("j", "c"), false],
  ["j", press("j", "i"), false],
  ["j", press("Process"), false],
  ["Mod+Shift+H", press("H", "cs"), true],
  ["Mod+Shift+H", press("h", "c"), false],
  ["Mod+Shift+H", press("H", "csa"), false],
  ["F9", press("F9"), true],
  ["Shift+F9", press("F9"), false],
  // German layouts print ? and + with and without Shift.
  ["?", press("?", "s"), true],
  ["Mod++", press("+", "c"), true],
  ["Mod++", press("+", "cs"), true],
  // Shift makes another sign of a comma, on each layout its own.
  ["Shift+,", press("<", "s"), true],
  ["Shift+,", press(";", "s"), true],
  ["Shift+,", press(",", ""), false],
  [",", press(",", ""), true],
  [",", press("<", "s"), false],
  ["Shift+.", press(">", "s"), true],
  ["Mod+1", press("1", "c"), true],
  ["Mod+1", press("1", "cs"), false],
])("%s against %j: %s", (binding, event, expected) => {
  expect(matchesKey(event, binding, false)).toBe(expected);
});

test("on a Mac, Cmd takes the place of Ctrl", () => {
  expect(matchesKey(press("z", "m"), "Mod+Z", true)).toBe(true);
  expect(matchesKey(press("z", "c"), "Mod+Z", true)).toBe(false);
});

test("no two commands share a key", () => {
  const bindings = COMMANDS.flatMap(({ key, chord, alternative }) => [key, chord, alternative]).filter(
    (binding) => binding !== undefined,
  );
  expect(new Set(bindings.map((binding) => binding.toLowerCase())).size).toBe(bindings.length);
});

test("plain keys start no Vietnamese letter in Telex or VNI: no vowel, no D or W, no digit", () => {
  const plain = COMMANDS.flatMap(({ key }) => (key === undefined ? [] : [key.split("+").at(-1)!.toLowerCase()]));
  expect(plain.length).toBeGreaterThan(8);
  for (const key of plain) expect(key).not.toMatch(/^[aeiouydw0-9[\]/z]$/u);
});

test.each([
  ["en", "Mod+Shift+Z", false, "Ctrl Shift Z"],
  ["de", "Mod+Shift+Z", false, "Strg Umschalt Z"],
  ["vi", "Delete", false, "Delete"],
  ["de", "Delete", false, "Entf"],
  ["de", "Mod+Shift+Z", true, "⌘ ⇧ Z"],
  ["en", "Mod++", false, "Ctrl +"],
  ["en", "F9", false, "F9"],
] as const)("in %s, %s on a Mac (%s) is printed %s", (language, binding, isMac, expected) => {
  expect(keyWords(createTranslator(language).translate, binding, isMac)).toBe(expected);
});
