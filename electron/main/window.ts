import type Electron from "electron";
import { isWindowUrl, WINDOW_URL } from "./app-protocol.ts";

/** The one window. It goes nowhere, opens nothing, and has no Node. */
export function openWindow(BrowserWindow: typeof Electron.BrowserWindow, preload: string): Electron.BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 620,
    title: "Parallax",
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once("ready-to-show", () => {
    window.show();
  });
  void window.loadURL(WINDOW_URL);
  return window;
}

/** For whatever shows a page, the window included. */
export function forbidLeaving(contents: Electron.WebContents): void {
  const refuse = (event: { preventDefault(): void }) => {
    event.preventDefault();
  };
  contents.on("will-navigate", refuse);
  contents.on("will-frame-navigate", refuse);
  contents.on("will-redirect", refuse);
  contents.on("will-attach-webview", refuse);
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}

/** No permission is ever given, and no request leaves for anything but the window's own files. */
export function closeSession(session: Electron.Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isWindowUrl(url) && !/^(?:data|devtools):/u.test(url) });
  });
}
