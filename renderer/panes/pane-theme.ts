import { monaco } from "./monaco.ts";

const COLOURS = {
  "editor.background": "--paper",
  "editor.foreground": "--ink",
  "editorCursor.foreground": "--accent-ink",
  "editor.selectionBackground": "--accent-line",
  "editor.inactiveSelectionBackground": "--accent-weak",
  "editor.findMatchBackground": "--accent-line",
  "editor.findMatchHighlightBackground": "--accent-weak",
  "editorWidget.background": "--raised",
  "editorWidget.foreground": "--ink",
  "editorWidget.border": "--line-2",
  "input.background": "--paper",
  "input.foreground": "--ink",
  "input.border": "--line-control",
  focusBorder: "--focus",
  "scrollbarSlider.background": "--line-2",
  "scrollbarSlider.hoverBackground": "--line-control",
  "scrollbarSlider.activeBackground": "--line-control",
} as const;

/** Gives all panes the colours that the style sheet has now. */
function applyTheme(): void {
  const root = document.documentElement;
  const style = getComputedStyle(root);
  const isDark = root.dataset["theme"] === "dark";
  const name = isDark ? "parallax-dark" : "parallax-light";
  monaco.editor.defineTheme(name, {
    base: isDark ? "vs-dark" : "vs",
    inherit: true,
    rules: [],
    colors: Object.fromEntries(
      Object.entries(COLOURS).map(([colour, token]) => [colour, sixDigits(style.getPropertyValue(token).trim())]),
    ),
  });
  monaco.editor.setTheme(name);
}

/** `#fff` as `#ffffff`: a build shortens colours, and Monaco takes no short ones. */
function sixDigits(colour: string): string {
  return /^#[0-9a-f]{3,4}$/iu.test(colour) ? colour.replace(/[0-9a-f]/giu, "$&$&") : colour;
}

/** Applies the theme now and whenever the document's changes; returns the end of that. */
export function followTheme(): () => void {
  applyTheme();
  const observer = new MutationObserver(applyTheme);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "data-contrast"] });
  return () => {
    observer.disconnect();
  };
}
