import { expect, test } from "vitest";
import { createTranslator } from "../../shared/i18n/create-translator.ts";
import { bindingOf, matchesKey, type KeyPress } from "./key-match.ts";
import { keyWords } from "./key-words.ts";

const press = (key: string, held = ""): KeyPress => ({
  key,
  code: { "<": "Comma", ";": "Comma", ",": "Comma", ">": "Period", "¡": "Digit1", "1": "Digit1" }[key] ?? "",
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
  ["Alt+1", press("1", "a"), true],
  ["Alt+1", press("1", "c"), false],
  // AltGr is Ctrl and Alt on Windows: it types.
  ["Alt+1", press("1", "ca"), false],
  ["Alt+ArrowUp", press("ArrowUp", "a"), true],
  ["Alt+ArrowUp", press("ArrowUp", "as"), false],
  ["Alt+Shift+ArrowUp", press("ArrowUp", "as"), true],
])("%s against %j: %s", (binding, event, expected) => {
  expect(matchesKey(event, binding, false)).toBe(expected);
});

test("on a Mac, Cmd takes the place of Ctrl", () => {
  expect(matchesKey(press("z", "m"), "Mod+Z", true)).toBe(true);
  expect(matchesKey(press("z", "c"), "Mod+Z", true)).toBe(false);
});

test("on a Mac, Alt is Cmd Option, whatever character Option makes of the digit", () => {
  expect(matchesKey(press("¡", "ma"), "Alt+1", true)).toBe(true);
  expect(matchesKey(press("¡", "a"), "Alt+1", true)).toBe(false);
  expect(matchesKey(press("1", "m"), "Alt+1", true)).toBe(false);
});

test.each([
  [press("j"), "j"],
  [press("J", "s"), "Shift+J"],
  [press("k", "c"), "Mod+K"],
  [press("K", "cs"), "Mod+Shift+K"],
  [press("F9", "s"), "Shift+F9"],
  [press("?", "s"), "?"],
  [press("+", "c"), "Mod++"],
  [press(";", "s"), "Shift+,"],
  [press("1", "a"), "Alt+1"],
  [press("ArrowUp", "as"), "Alt+Shift+ArrowUp"],
  [press("Control", "c"), null],
  [press("q", "ca"), null],
  [press("Process"), null],
  [press("v", "i"), null],
])("%j is recorded as %s", (event, expected) => {
  expect(bindingOf(event, false)).toBe(expected);
  if (expected !== null) expect(matchesKey(event, expected, false)).toBe(true);
});

test("on a Mac, Cmd Option and a digit is recorded as Alt", () => {
  expect(bindingOf(press("¡", "ma"), true)).toBe("Alt+1");
  expect(bindingOf(press("¡", "a"), true)).toBe(null);
});

test.each([
  ["en", "Mod+Shift+Z", false, "Ctrl Shift Z"],
  ["de", "Mod+Shift+Z", false, "Strg Umschalt Z"],
  ["vi", "Delete", false, "Delete"],
  ["de", "Delete", false, "Entf"],
  ["de", "Mod+Shift+Z", true, "⌘ ⇧ Z"],
  ["en", "Mod++", false, "Ctrl +"],
  ["en", "F9", false, "F9"],
  ["de", "Alt+Shift+ArrowUp", false, "Alt Umschalt ↑"],
  ["en", "Alt+1", true, "⌘ ⌥ 1"],
] as const)("in %s, %s on a Mac (%s) is printed %s", (language, binding, isMac, expected) => {
  expect(keyWords(createTranslator(language).translate, binding, isMac)).toBe(expected);
});
