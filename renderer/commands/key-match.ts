/** What a key match needs of a keyboard event. */
export type KeyPress = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing" | "code"
>;

/** Signs that Shift turns into another one, by their place: it is the same on QWERTY and QWERTZ. */
const PLACES: Readonly<Record<string, string>> = { ",": "Comma", ".": "Period" };

/**
 * Whether an event is `binding`: `j`, `Shift+J`, `Mod+Shift+H`, `F9`. Matches `event.key`, so that a German or
 * Vietnamese layout gets the letter that is printed on its key. Nothing matches while an input method composes.
 */
export function matchesKey(event: KeyPress, binding: string, isMac: boolean): boolean {
  if (event.isComposing || event.key === "Process") return false;
  const parts = binding.split("+");
  // "Mod++" ends in an empty part: the plus key itself.
  const key = binding.endsWith("++") || binding === "+" ? "+" : (parts.at(-1) ?? "");
  const modifiers = new Set(parts.slice(0, -1));
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const otherMod = isMac ? event.ctrlKey : event.metaKey;
  if (mod !== modifiers.has("Mod") || otherMod || event.altKey) return false;
  if (modifiers.has("Shift") && PLACES[key] !== undefined) return event.shiftKey && event.code === PLACES[key];
  if (event.key.toLowerCase() !== key.toLowerCase()) return false;
  // A sign like "?" or "+" needs Shift on some layouts and not on others: the sign itself decides.
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase() && !/\d/u.test(key);
  return isSign || event.shiftKey === modifiers.has("Shift");
}
