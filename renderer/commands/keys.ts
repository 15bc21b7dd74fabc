import type { Settings } from "../../shared/ipc/settings.ts";
import { ALIGNER_KEYS } from "./aligner-keys.ts";
import type { Keyed, Keys, PresetKeys } from "./command.ts";

export type KeySettings = Pick<Settings, "keyPreset" | "ownKeys">;

const PRESETS: Readonly<Record<Settings["keyPreset"], PresetKeys>> = { parallax: {}, aligner: ALIGNER_KEYS };

/**
 * Which keys a command has now: the person's own before the preset's, the preset's before its own. Whatever matches or
 * shows a key asks here.
 */
export function keysOf(command: Keyed, { keyPreset, ownKeys }: KeySettings): Keys {
  const { key = null, chord = null, alternative = null } = command;
  const preset = { key, chord, alternative, ...PRESETS[keyPreset][command.id] };
  const own = ownKeys[command.id];
  return {
    key: own?.key === undefined ? preset.key : own.key,
    chord: own?.chord === undefined ? preset.chord : own.chord,
    alternative: own?.chord === undefined ? preset.alternative : null,
  };
}

/** All bindings of a command, the plain key first. */
export const bindingsOf = ({ key, chord, alternative }: Keys): readonly string[] =>
  [key, chord, alternative].filter((binding) => binding !== null);

/** The one that is printed on a button. */
export const printedBinding = ({ key, chord }: Keys): string | null => key ?? chord;
