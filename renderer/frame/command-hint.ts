import { COMMANDS } from "../commands/commands.ts";
import { keyCaps } from "../commands/key-match.ts";
import { isMac } from "../commands/platform.ts";

/** `Scroll together (T)`: a tooltip with the command's key. */
export function withKey(label: string, commandId: string): string {
  const command = COMMANDS.find(({ id }) => id === commandId);
  const binding = command?.key ?? command?.chord;
  return binding === undefined ? label : `${label} (${keyCaps(binding, isMac).join(" ")})`;
}
