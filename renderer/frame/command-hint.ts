import type { Translate } from "../../shared/i18n/create-translator.ts";
import { COMMANDS } from "../commands/commands.ts";
import { keyWords } from "../commands/key-words.ts";
import { isMac } from "../commands/platform.ts";

/** `Scroll together (T)`: a tooltip with the command's key. */
export function withKey(t: Translate, label: string, commandId: string): string {
  const command = COMMANDS.find(({ id }) => id === commandId);
  const binding = command?.key ?? command?.chord;
  return binding === undefined ? label : `${label} (${keyWords(t, binding, isMac)})`;
}
