import { expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../shared/ipc/settings.ts";
import { KEYED, holdersOf } from "./change-keys.ts";
import { COMMANDS } from "./commands.ts";
import { isEditing, KEPT_BY_BROWSERS, mayCompose } from "./kept-keys.ts";
import { bindingsOf, keysOf } from "./keys.ts";

const PRESETS = ["parallax", "aligner"] as const;
const settingsOf = (keyPreset: (typeof PRESETS)[number]) => ({ ...DEFAULT_SETTINGS, keyPreset });

test("ids are unique: keys are kept by them", () => {
  const ids = KEYED.map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test("a person's own keys go before the preset's, and the preset's before the command's", () => {
  const command = { id: "bead.merge", label: "align.merge", key: "m" } as const;
  expect(keysOf(command, settingsOf("parallax"))).toEqual({ key: "m", chord: null, alternative: null });
  expect(keysOf(command, settingsOf("aligner"))).toEqual({ key: "m", chord: "F1", alternative: null });
  const ownKeys = { "bead.merge": { key: null, chord: "F4" } };
  expect(keysOf(command, { keyPreset: "aligner", ownKeys })).toEqual({ key: null, chord: "F4", alternative: null });
});

test("one's own chord stands alone: the second one was the preset's", () => {
  const undo = { id: "edit.redo", label: "edit.redoPlain", chord: "Mod+Shift+Z", alternative: "Mod+Y" } as const;
  const keys = keysOf(undo, { keyPreset: "parallax", ownKeys: { "edit.redo": { chord: "F4" } } });
  expect(bindingsOf(keys)).toEqual(["F4"]);
});

test.each(PRESETS)("%s: no two commands that may meet share a key", (preset) => {
  const settings = settingsOf(preset);
  const shared = KEYED.flatMap((keyed) =>
    bindingsOf(keysOf(keyed, settings))
      .filter((binding) => holdersOf(binding, keyed, settings).length > 0)
      .map((binding) => `${keyed.id}: ${binding}`),
  );
  expect(shared).toEqual([]);
});

test.each(PRESETS)(
  "%s: plain keys start no Vietnamese letter, and stand at one place on QWERTY and QWERTZ",
  (preset) => {
    const plain = KEYED.flatMap((keyed) => keysOf(keyed, settingsOf(preset)).key ?? []);
    expect(plain.length).toBeGreaterThan(20);
    expect(plain.filter((key) => mayCompose(key) || /^(?:Shift\+)?[[\]/yz]$/iu.test(key))).toEqual([]);
  },
);

test.each(PRESETS)("%s: no chord is one that text fields need", (preset) => {
  const chords = KEYED.flatMap((keyed) => bindingsOf(keysOf(keyed, settingsOf(preset))));
  expect(chords.filter(isEditing)).toEqual([]);
});

test.each(PRESETS)(
  "%s: what a browser keeps for itself has another key, or is in the palette, which has its own",
  (preset) => {
    const settings = settingsOf(preset);
    const kept = COMMANDS.filter((command) => {
      const bindings = bindingsOf(keysOf(command, settings));
      return bindings.length > 0 && bindings.every((binding) => KEPT_BY_BROWSERS.includes(binding));
    });
    expect(kept.map(({ id }) => id)).toEqual(["project.new"]);
    const palette = COMMANDS.filter(({ id }) => id.startsWith("palette."));
    expect(palette.flatMap((command) => bindingsOf(keysOf(command, settings)))).toEqual(["Mod+P", "Mod+Shift+P"]);
  },
);
