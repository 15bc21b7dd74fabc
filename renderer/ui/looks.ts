import type { Settings } from "../../shared/ipc/settings.ts";
import type { WorkbenchStore } from "../state/workbench.ts";

/** What the system asks for, and what it is asked for by. */
const SYSTEM = {
  isDark: window.matchMedia("(prefers-color-scheme: dark)"),
  wantsContrast: window.matchMedia("(prefers-contrast: more)"),
  wantsStillness: window.matchMedia("(prefers-reduced-motion: reduce)"),
};

/**
 * Keeps the document's attributes as the settings, and where they leave it to the system, the system, have them; the
 * style sheets go by these. To be called before anything that measures texts, so that it finds them set already.
 */
export function followLooks(store: WorkbenchStore): void {
  const apply = (): void => {
    setLooks(store.getState().settings);
  };
  apply();
  store.subscribe((state, before) => {
    if (state.settings !== before.settings) apply();
  });
  for (const query of Object.values(SYSTEM)) query.addEventListener("change", apply);
}

function setLooks({ theme, contrast, motion, readingFace, lineSpacing, zoom }: Settings): void {
  const { dataset, style } = document.documentElement;
  dataset["theme"] = looksDark(theme) ? "dark" : "light";
  dataset["contrast"] = contrast === "high" || SYSTEM.wantsContrast.matches ? "high" : "normal";
  dataset["motion"] = motion === "reduced" || SYSTEM.wantsStillness.matches ? "reduced" : "full";
  dataset["face"] = readingFace;
  dataset["spacing"] = lineSpacing;
  style.setProperty("--read-zoom", String(zoom / 100));
}

/** Whether a theme is dark at present. */
export const looksDark = (theme: Settings["theme"]): boolean =>
  theme === "system" ? SYSTEM.isDark.matches : theme === "dark";

/** Whether things move by jumping. */
export const isMotionReduced = (): boolean => document.documentElement.dataset["motion"] === "reduced";
