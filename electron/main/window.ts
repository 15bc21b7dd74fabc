import type Electron from "electron";
import { RestartBudget } from "../host/shell/restart-budget.ts";
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
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
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

/** A window whose page died shows it anew, as the host has all that was confirmed; one that keeps dying stays blank. */
export function reviveWindow(window: Electron.BrowserWindow, nowMs: () => number = Date.now): void {
  const budget = new RestartBudget();
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason !== "clean-exit" && budget.allows(nowMs())) void window.loadURL(WINDOW_URL);
  });
}

/** For whatever shows a page, the window included. */
export function forbidLeaving(contents: Electron.WebContents): void {
  const refuse = (event: { preventDefault(): void }) => {
    event.preventDefault();
  };
  contents.on("will-navigate", refuse);
  // A frame may hold what the window itself writes into it: the report, to be looked at.
  contents.on("will-frame-navigate", (event) => {
    if (event.isMainFrame || event.url !== "about:srcdoc") refuse(event);
  });
  contents.on("will-redirect", refuse);
  contents.on("will-attach-webview", refuse);
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  // A page's calls to other machines are no requests: they would pass the session by.
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}

/** No permission is ever given, and no request leaves for anything but the window's own files. */
export function closeSession(session: Electron.Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    // A file that the window made in its own memory, to be saved.
    const isOwnFile = url.startsWith(`blob:${WINDOW_URL}`);
    answer({ cancel: !isWindowUrl(url) && !isOwnFile && !/^(?:data|devtools):/u.test(url) });
  });
}
