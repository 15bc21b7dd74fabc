import { createInstance, type i18n } from "i18next";
import { type InterfaceLanguage, RESOURCES, type StringKey } from "./resources.ts";

/** Placeholder values, formatted by the caller; `count` stays a number, it picks the plural form. */
export type Values = Readonly<Record<string, string | number>>;
export type Translate = (key: StringKey, values?: Values) => string;

export interface Translator {
  /** For bindings that need the instance itself, and for `changeLanguage`. */
  readonly i18next: i18n;
  /** Always in the instance's present language. */
  readonly translate: Translate;
}

/** A string or a placeholder's value that is not there. */
export class MissingStringError extends Error {
  override readonly name = "MissingStringError";
}

/** What to show where a string is missing. `what` is the key, or the placeholder with its braces. */
export type OnMissing = (what: string) => string;

const refuse: OnMissing = (what) => {
  throw new MissingStringError(`no string for ${what}`);
};

/**
 * A translator of its own, ready when the call returns: nothing is loaded, detected or remembered, and all languages
 * are inside, so that switching is immediate.
 *
 * No language falls back on another: an English word in a Vietnamese sentence is read out by a Vietnamese voice. What is
 * missing throws {@link MissingStringError}; a window that would rather show the key passes `onMissing`.
 * Values are not escaped: the view sets them as text.
 */
export function createTranslator(language: InterfaceLanguage, onMissing: OnMissing = refuse): Translator {
  const instance = createInstance();
  void instance.init({
    lng: language,
    resources: Object.fromEntries(Object.entries(RESOURCES).map(([tag, strings]) => [tag, { translation: strings }])),
    initAsync: false,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    parseMissingKeyHandler: onMissing,
    missingInterpolationHandler: (_text: string, match: RegExpExecArray) => onMissing(match[0]),
  });
  // Most strings have no values, and a window asks for hundreds of those with each change.
  const plain = new Map<StringKey, string>();
  instance.on("languageChanged", () => {
    plain.clear();
  });
  const plainOf = (key: StringKey): string => {
    const known = plain.get(key);
    if (known !== undefined) return known;
    const text = instance.t(key, {});
    plain.set(key, text);
    return text;
  };
  return {
    i18next: instance,
    translate: (key, values) => (values === undefined ? plainOf(key) : instance.t(key, { ...values })),
  };
}
