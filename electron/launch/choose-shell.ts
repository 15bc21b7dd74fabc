import type { LaunchArguments } from "./arguments.ts";

export interface Machine {
  readonly hasDisplay: boolean;
  /** Executables; `null`: there is none that could run. */
  readonly electron: string | null;
  readonly browser: string | null;
}

export type ChosenShell =
  | { readonly shell: "electron" | "browser"; readonly executable: string; readonly reason: string }
  | { readonly shell: "serve"; readonly reason: string };

const NO_ELECTRON = "Electron's runtime is not installed";

/** Electron, else a Chromium app window, else an address to open. `null`: the forced one can't be had. */
export function chooseShell(forced: LaunchArguments["forced"], machine: Machine): ChosenShell | null {
  const { hasDisplay, electron, browser } = machine;
  if (forced === "serve") return { shell: "serve", reason: "asked for by --serve" };
  if (forced === "browser") {
    return browser === null ? null : { shell: "browser", executable: browser, reason: "asked for by --browser" };
  }
  if (!hasDisplay) return { shell: "serve", reason: "there is no display" };
  if (electron !== null) return { shell: "electron", executable: electron, reason: "its runtime is installed" };
  if (browser !== null) return { shell: "browser", executable: browser, reason: NO_ELECTRON };
  return { shell: "serve", reason: `${NO_ELECTRON}, and no Chromium, Chrome or Edge was found` };
}

/** X11 or Wayland on Linux; elsewhere a person who can run a program has a screen. */
export function hasDisplay(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): boolean {
  return platform !== "linux" || Boolean(environment["DISPLAY"] ?? environment["WAYLAND_DISPLAY"]);
}
