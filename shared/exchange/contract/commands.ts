/** What the machine-readable contract can be asked for. */
export const COMMANDS = ["check", "align", "facts"] as const;
export type Command = (typeof COMMANDS)[number];
