import { expect, test } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "../../shared/ipc/settings.ts";
import { KEYED, problemOf, withBinding, withPreset } from "./change-keys.ts";
import { keysOf } from "./keys.ts";

const keyedOf = (id: string) => KEYED.find((keyed) => keyed.id === id)!;
const merge = keyedOf("bead.merge");
const next = keyedOf("finding.next");
const withOwn = (ownKeys: Settings["ownKeys"]) => ({ ...DEFAULT_SETTINGS, ownKeys });

test.each([
  ["key", "f", null],
  ["key", "Shift+F", null],
  ["chord", "Mod+K", null],
  ["chord", "F4", null],
  ["chord", "Alt+ArrowUp", null],
  ["key", "Mod+K", "wrongSlot"],
  ["chord", "f", "wrongSlot"],
  // What moves in lists and texts.
  ["key", "Enter", "wrongSlot"],
  ["key", "ArrowDown", "wrongSlot"],
  ["key", " ", "wrongSlot"],
  ["chord", "Mod+C", "editing"],
  ["chord", "Mod+Shift+ArrowLeft", "editing"],
  ["chord", "Mod+W", "kept"],
  ["chord", "Alt+ArrowLeft", "kept"],
  // Option with a letter types one on a Mac.
  ["chord", "Alt+Q", "kept"],
  ["key", "j", "taken"],
  ["chord", "F9", "taken"],
] as const)("as a %s, %s: %s", (slot, binding, expected) => {
  expect(problemOf(merge, slot, binding, DEFAULT_SETTINGS)?.kind ?? null).toBe(expected);
});

test("a key is free where the other command has no say", () => {
  // Verdicts are changed in the list of claims, beads are not.
  expect(problemOf(merge, "key", "v", DEFAULT_SETTINGS)).toBe(null);
  expect(problemOf(next, "key", "v", DEFAULT_SETTINGS)).toEqual({ kind: "taken", by: keyedOf("list.verdict") });
});

test("a key that is taken over is gone from where it was, and from nowhere else", () => {
  const settings = withOwn(withBinding(DEFAULT_SETTINGS, merge, "key", "j"));
  expect(keysOf(merge, settings).key).toBe("j");
  expect(keysOf(next, settings)).toEqual({ key: null, chord: "F9", alternative: null });
});

test("of two chords the other stays", () => {
  const settings = withOwn(withBinding(DEFAULT_SETTINGS, merge, "chord", "Mod+Shift+Z"));
  expect(keysOf(keyedOf("edit.redo"), settings)).toEqual({ key: null, chord: "Mod+Y", alternative: null });
});

test("no key is a choice, too", () => {
  const settings = withOwn(withBinding(DEFAULT_SETTINGS, next, "key", null));
  expect(keysOf(next, settings)).toEqual({ key: null, chord: "F9", alternative: null });
});

test("a command that gets the preset's keys back takes them from whoever has them since", () => {
  const taken = withOwn(withBinding(DEFAULT_SETTINGS, merge, "key", "j"));
  const settings = withOwn(withPreset(taken, next));
  expect(keysOf(next, settings)).toEqual({ key: "j", chord: "F9", alternative: null });
  expect(keysOf(merge, settings).key).toBe(null);
});
