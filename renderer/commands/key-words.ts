import type { Translate } from "../../shared/i18n/create-translator.ts";
import { isStringKey } from "../../shared/i18n/resources.ts";
import { partsOf } from "./key-match.ts";

/** `Alt` is Cmd Option there. */
const MAC_SIGNS: Readonly<Record<string, string>> = { Mod: "⌘", Alt: "⌘ ⌥", Shift: "⇧" };
const ARROWS: Readonly<Record<string, string>> = { ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→" };

/** A binding as the keys are printed: `Ctrl Shift H`, `Strg Umschalt H`, on a Mac `⌘ ⇧ H`. */
export function keyWords(t: Translate, binding: string, isMac: boolean): string {
  const { key, modifiers } = partsOf(binding);
  return [...modifiers, key]
    .filter((part) => part !== "")
    .map((part) => (isMac ? MAC_SIGNS[part] : undefined) ?? ARROWS[part] ?? keyWord(t, part))
    .join(" ");
}

function keyWord(t: Translate, part: string): string {
  const key = `key.${part}`;
  if (isStringKey(key)) return t(key);
  return part.length === 1 ? part.toUpperCase() : part;
}
