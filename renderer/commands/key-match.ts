/** What a key match needs of a keyboard event. */
export type KeyPress = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing" | "code"
>;

/** Signs that Shift turns into another one, by their place: it is the same on QWERTY and QWERTZ. */
const PLACES: Readonly<Record<string, string>> = { ",": "Comma", ".": "Period" };

/** What is held besides Shift; `null` for what no binding asks for, such as AltGr, which is Ctrl and Alt on Windows. */
function held({ ctrlKey, metaKey, altKey }: KeyPress, isMac: boolean): "" | "Mod" | "Alt" | null {
  const mod = isMac ? metaKey : ctrlKey;
  const otherMod = isMac ? ctrlKey : metaKey;
  if (otherMod) return null;
  // Option alone types characters on a Mac: there it is Cmd Option.
  if (altKey) return mod === isMac ? "Alt" : null;
  return mod ? "Mod" : "";
}

/**
 * Whether an event is `binding`: `j`, `Shift+J`, `Mod+Shift+H`, `F9`, `Alt+1`. Matches `event.key`, so that a German or
 * Vietnamese layout gets the letter that is printed on its key; digits with Alt by their place, because there they
 * would be other characters. Nothing matches while an input method composes.
 */
export function matchesKey(event: KeyPress, binding: string, isMac: boolean): boolean {
  if (event.isComposing || event.key === "Process") return false;
  const { key, modifiers } = partsOf(binding);
  const wanted = modifiers.has("Alt") ? "Alt" : modifiers.has("Mod") ? "Mod" : "";
  if (held(event, isMac) !== wanted) return false;
  if (wanted === "Alt" && /^\d$/u.test(key))
    return event.code === `Digit${key}` && event.shiftKey === modifiers.has("Shift");
  if (modifiers.has("Shift") && PLACES[key] !== undefined) return event.shiftKey && event.code === PLACES[key];
  if (event.key.toLowerCase() !== key.toLowerCase()) return false;
  // A sign like "?" or "+" needs Shift on some layouts and not on others: the sign itself decides.
  return isSign(key) || event.shiftKey === modifiers.has("Shift");
}

/** Keys that are held rather than pressed, and dead or unknown ones. */
const NO_KEYS = new Set(["Control", "Shift", "Alt", "AltGraph", "Meta", "CapsLock", "NumLock", "Dead", "Unidentified"]);

/** The binding that a press would be matched by; `null` for a modifier alone, AltGr, or while an input method composes. */
export function bindingOf(event: KeyPress, isMac: boolean): string | null {
  const { key, code, shiftKey } = event;
  const modifier = held(event, isMac);
  if (event.isComposing || key === "Process" || NO_KEYS.has(key) || modifier === null) return null;
  const digit = /^Digit(\d)$/u.exec(code)?.[1];
  const shifted = shiftKey ? Object.keys(PLACES).find((sign) => PLACES[sign] === code) : undefined;
  const own = modifier === "Alt" && digit !== undefined ? digit : (shifted ?? key);
  const isShifted = shiftKey && (shifted !== undefined || !isSign(own));
  const printed = own.length > 1 ? own : isShifted || modifier !== "" ? own.toUpperCase() : own.toLowerCase();
  return [modifier, isShifted ? "Shift" : "", printed].filter((part) => part !== "").join("+");
}

/** A binding as its key and what is held with it. */
export function partsOf(binding: string): { readonly key: string; readonly modifiers: ReadonlySet<string> } {
  // "Mod++" ends in an empty part: the plus key itself.
  const key = binding.endsWith("++") || binding === "+" ? "+" : (binding.split("+").at(-1) ?? "");
  return { key, modifiers: new Set(binding.slice(0, -key.length).split("+")) };
}

const isSign = (key: string): boolean =>
  key.length === 1 && key.toLowerCase() === key.toUpperCase() && !/\d/u.test(key);
