import { monaco } from "./monaco.ts";

/** Whether the system puts its own colours in place of all others. */
const FORCED = window.matchMedia("(forced-colors: active)");

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
  const isDark = document.documentElement.dataset["theme"] === "dark";
  const name = isDark ? "parallax-dark" : "parallax-light";
  const probe = document.createElement("i");
  probe.style.forcedColorAdjust = "none";
  document.body.append(probe);
  monaco.editor.defineTheme(name, {
    base: isDark ? "vs-dark" : "vs",
    inherit: true,
    rules: [],
    colors: Object.fromEntries(Object.entries(COLOURS).map(([colour, token]) => [colour, resolved(token, probe)])),
  });
  probe.remove();
  monaco.editor.setTheme(name);
}

/** A token as `#rrggbb` or `#rrggbbaa`, which is all that Monaco takes: a build shortens colours, the system's own have names. */
function resolved(token: string, probe: HTMLElement): string {
  probe.style.color = `var(${token})`;
  const [red = 0, green = 0, blue = 0, alpha = 1] = (getComputedStyle(probe).color.match(/[\d.]+/gu) ?? []).map(Number);
  const hex = (part: number): string => Math.round(part).toString(16).padStart(2, "0");
  return `#${[red, green, blue].map(hex).join("")}${alpha < 1 ? hex(alpha * 255) : ""}`;
}

/** Applies the theme now and whenever the document's changes; returns the end of that. */
export function followTheme(): () => void {
  applyTheme();
  const observer = new MutationObserver(applyTheme);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "data-contrast"] });
  FORCED.addEventListener("change", applyTheme);
  return () => {
    observer.disconnect();
    FORCED.removeEventListener("change", applyTheme);
  };
}
