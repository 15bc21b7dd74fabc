import type { Translate } from "../../shared/i18n/create-translator.ts";
import { isStringKey } from "../../shared/i18n/resources.ts";

const MAC_SIGNS: Readonly<Record<string, string>> = { Mod: "⌘", Shift: "⇧" };

/** A binding as the keys are printed: `Ctrl Shift H`, `Strg Umschalt H`, on a Mac `⌘ ⇧ H`. */
export function keyWords(t: Translate, binding: string, isMac: boolean): string {
  const parts = binding.endsWith("++") ? [...binding.slice(0, -2).split("+"), "+"] : binding.split("+");
  return parts.map((part) => (isMac ? MAC_SIGNS[part] : undefined) ?? keyWord(t, part)).join(" ");
}

function keyWord(t: Translate, part: string): string {
  const key = `key.${part}`;
  if (isStringKey(key)) return t(key);
  return part.length === 1 ? part.toUpperCase() : part;
}
