import { useCallback } from "react";
import type { Translate } from "../../shared/i18n/create-translator.ts";
import { useWorkbenchState } from "../state/context.tsx";
import type { View } from "../state/workbench.ts";
import { useWords } from "../ui/words.tsx";
import type { Keyed, Keys } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { matchesKey, type KeyPress } from "./key-match.ts";
import { keyWords } from "./key-words.ts";
import { bindingsOf, keysOf, printedBinding, type KeySettings } from "./keys.ts";
import { LIST_KEYS } from "./list-keys.ts";
import { isMac } from "./platform.ts";

const ALL: ReadonlyMap<string, Keyed> = new Map(
  [...COMMANDS, ...Object.values(LIST_KEYS)].map((keyed) => [keyed.id, keyed]),
);
const NO_KEYS: Keys = { key: null, chord: null, alternative: null };

/** The settings that keys are read by. */
export function useKeySettings(): KeySettings {
  const keyPreset = useWorkbenchState((state) => state.settings.keyPreset);
  const ownKeys = useWorkbenchState((state) => state.settings.ownKeys);
  return { keyPreset, ownKeys };
}

/** The keys of a command, by its id, as they are set now. */
export function useKeys(id: string): Keys {
  const settings = useKeySettings();
  const keyed = ALL.get(id);
  return keyed === undefined ? NO_KEYS : keysOf(keyed, settings);
}

/** A command's key as it is printed, `N`; empty where it has none. */
export function usePrintedKey(id: string): string {
  const { t } = useWords();
  const binding = printedBinding(useKeys(id));
  return binding === null ? "" : keyWords(t, binding, isMac);
}

/** Makes tooltips: `Scroll together (T)`. */
export function useKeyHints(): (label: string, id: string) => string {
  const { t } = useWords();
  const settings = useKeySettings();
  const { keyPreset, ownKeys } = settings;
  return useCallback((label, id) => withKey(t, { keyPreset, ownKeys }, label, id), [t, keyPreset, ownKeys]);
}

/** What a key asks of a list of records; `null` where it is none of the list's own. */
export function useListKeys(view: View): (event: KeyPress) => keyof typeof LIST_KEYS | null {
  const settings = useKeySettings();
  return (event) => {
    const names = Object.keys(LIST_KEYS) as (keyof typeof LIST_KEYS)[];
    const isMeant = (keyed: Keyed): boolean =>
      keyed.views?.includes(view) === true &&
      bindingsOf(keysOf(keyed, settings)).some((binding) => matchesKey(event, binding, isMac));
    return names.find((name) => isMeant(LIST_KEYS[name])) ?? null;
  };
}

function withKey(t: Translate, settings: KeySettings, label: string, id: string): string {
  const keyed = ALL.get(id);
  const binding = keyed === undefined ? null : printedBinding(keysOf(keyed, settings));
  return binding === null ? label : `${label} (${keyWords(t, binding, isMac)})`;
}
