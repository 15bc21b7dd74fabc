import type Electron from "electron";

/**
 * The menu of the system: none but on a Mac, which needs one for quitting, for cut and paste in fields, and for its
 * windows. The window has its own keys for all else; reloading is none of them.
 */
export const menuTemplate = (platform: NodeJS.Platform): Electron.MenuItemConstructorOptions[] | null =>
  platform === "darwin" ? [{ role: "appMenu" }, { role: "editMenu" }, { role: "windowMenu" }] : null;
