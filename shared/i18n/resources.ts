import { strings as de } from "./de/strings.ts";
import { strings as en } from "./en/strings.ts";
import { strings as vi } from "./vi/strings.ts";

/** The languages the window speaks, in the order the settings offer them. Adding one is adding a folder and a line here. */
export const INTERFACE_LANGUAGES = ["en", "de", "vi"] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** Each language in its own name: who cannot read the present interface must still find theirs. */
export const LANGUAGE_NAMES: Readonly<Record<InterfaceLanguage, string>> = {
  en: "English",
  de: "Deutsch",
  vi: "Tiếng Việt",
};

/** Flat: the dots in a key are part of its name, so that a finding's `messageKey` can be appended as it is. */
export const RESOURCES: Readonly<Record<InterfaceLanguage, Readonly<Record<string, string>>>> = { en, de, vi };

type BaseOf<Key> = Key extends `${infer Base}_${"one" | "other" | "nearest"}` ? Base : Key;

/** What can be translated: a key of the English files without its plural or context suffix. */
export type StringKey = BaseOf<keyof typeof en>;

const SUFFIX = /_(?:zero|one|two|few|many|other|nearest)$/u;

/** The key that is asked for: `align.run` for `align.run_one`. */
export function baseKey(key: string): string {
  return key.replace(SUFFIX, "");
}

const STRING_KEYS: ReadonlySet<string> = new Set(Object.keys(en).map(baseKey));

/** Narrows a key that is put together at run time, such as `message.` and a finding's `messageKey`. */
export function isStringKey(key: string): key is StringKey {
  return STRING_KEYS.has(key);
}

/** Whether a system or project setting names a language the window speaks. */
export function isInterfaceLanguage(tag: string): tag is InterfaceLanguage {
  return (INTERFACE_LANGUAGES as readonly string[]).includes(tag);
}
