/** Chords that Chromium acts on before the page hears of them: no page can have them in a tab. */
export const KEPT_BY_BROWSERS: readonly string[] = [
  "Mod+N",
  "Mod+Shift+N",
  "Mod+T",
  "Mod+Shift+T",
  "Mod+W",
  "Mod+Shift+W",
  "Mod+Tab",
  "Mod+Shift+Tab",
  "Mod+PageUp",
  "Mod+PageDown",
];

/** Going back and forth in a tab, closing a window, a Mac's own. */
const KEPT_BY_SYSTEMS = ["Alt+ArrowLeft", "Alt+ArrowRight", "Alt+F4", "Mod+Q", "Mod+H", "Mod+M"];

const KEPT = new Set([...KEPT_BY_BROWSERS, ...KEPT_BY_SYSTEMS]);

/** Whether a press would go to the browser or the system, or type a character: Alt with a letter does on a Mac. */
export const isKept = (binding: string): boolean => KEPT.has(binding) || /^Alt\+(?:Shift\+)?[^\d]$/u.test(binding);

/** Cut, copy, paste, and moving about in a text. */
export const isEditing = (binding: string): boolean =>
  /^(?:Mod\+[ACVX]|Mod\+(?:Shift\+)?(?:Arrow\w+|Home|End|Backspace|Delete))$/u.test(binding);

/** Keys that may begin or change a Vietnamese letter: vowels, D and W in Telex, digits in VNI. */
export const mayCompose = (binding: string): boolean => /^(?:Shift\+)?[aeiouydw\d]$/iu.test(binding);
