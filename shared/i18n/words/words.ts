import type { Translate } from "../create-translator.ts";
import type { InterfaceLanguage } from "../resources.ts";

/** A reader's language, and its strings. */
export interface Words {
  readonly language: InterfaceLanguage;
  readonly t: Translate;
}
