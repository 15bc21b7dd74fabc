import { createContext, useContext, useMemo, type ReactNode } from "react";
import { createTranslator, type Translate } from "../../shared/i18n/create-translator.ts";
import { isolating } from "../words/isolated.ts";
import { isInterfaceLanguage, type InterfaceLanguage } from "../../shared/i18n/resources.ts";

/** The interface's language, and its strings. */
export interface Words {
  readonly language: InterfaceLanguage;
  readonly t: Translate;
}

const WordsContext = createContext<Words | null>(null);

/** A missing string shows its key: a window must not go blank over a word. Tests of the strings find it first. */
const showKey = (key: string): string => key;

export function WordsProvider({ language, children }: { language: InterfaceLanguage; children: ReactNode }) {
  const words = useMemo(() => ({ language, t: isolating(createTranslator(language, showKey).translate) }), [language]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error("a view stands outside the words");
  return words;
}

/** The chosen language, else the first of the system's that the window speaks, else English. */
export function interfaceLanguage(chosen: InterfaceLanguage | null, system: readonly string[]): InterfaceLanguage {
  const spoken = system.map((tag) => tag.split("-")[0] ?? "").find(isInterfaceLanguage);
  return chosen ?? spoken ?? "en";
}
