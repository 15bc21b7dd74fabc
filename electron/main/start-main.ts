import type Electron from "electron";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { NO_NETWORK_SWITCHES } from "../host/shell/no-network.ts";
import { PRIVATE_FOLDER } from "../host/user-data/private-files.ts";
import { HOST_STATE } from "../preload/bridge.ts";
import { SCHEME, SCHEME_PRIVILEGES, serveWindowFile } from "./app-protocol.ts";
import { menuTemplate } from "./menu.ts";
import { printPage } from "./print-page.ts";
import { relayCalls } from "./relay.ts";
import { fileSaver } from "./save-file.ts";
import { UtilityHost } from "./utility-host.ts";
import { closeSession, forbidLeaving, openWindow, reviveWindow } from "./window.ts";

export type MainElectron = Pick<
  typeof Electron,
  "app" | "BrowserWindow" | "dialog" | "ipcMain" | "Menu" | "protocol" | "session" | "utilityProcess"
>;

export interface MainOptions {
  /** Files and folders, absolute. */
  readonly rendererFolder: string;
  readonly preload: string;
  readonly hostEntry: string;
  readonly seedsFolder: string;
  readonly userDataFolder: string;
  readonly file: string | null;
}

/** What a second start hands to the first: another program may do so, too. */
const secondStart = z.object({ file: z.string().nullable() });

/** The Electron shell: one window, one host, which end together. Resolves when the window is open, or given up. */
export async function startMain(electron: MainElectron, options: MainOptions): Promise<void> {
  const { app, BrowserWindow, ipcMain, Menu, protocol, session, utilityProcess } = electron;
  const { userDataFolder, seedsFolder } = options;
  let file = options.file;
  // Each of these counts only before Electron is ready.
  app.enableSandbox();
  for (const [name, value] of Object.entries(NO_NETWORK_SWITCHES)) app.commandLine.appendSwitch(name, value);
  protocol.registerSchemesAsPrivileged([SCHEME_PRIVILEGES]);
  const windowData = join(userDataFolder, "window");
  // Electron takes no folder that is not there.
  mkdirSync(windowData, { recursive: true, mode: PRIVATE_FOLDER });
  app.setPath("userData", windowData);
  if (!app.requestSingleInstanceLock({ file })) {
    app.quit();
    return;
  }
  app.on("web-contents-created", (_event, contents) => {
    forbidLeaving(contents);
  });
  app.on("session-created", closeSession);
  // A Mac names the file by an event, which may come before there is a host to open it.
  let open = (path: string) => {
    file = path;
  };
  app.on("open-file", (event, path) => {
    event.preventDefault();
    open(path);
  });
  await app.whenReady();

  const menu = menuTemplate(process.platform);
  Menu.setApplicationMenu(menu && Menu.buildFromTemplate(menu));
  closeSession(session.defaultSession);
  protocol.handle(SCHEME, (request) => serveWindowFile(options.rendererFolder, request));
  const tell = (name: string, data: unknown) => {
    if (!window.isDestroyed()) window.webContents.send(name, data);
  };
  const window = openWindow(BrowserWindow, options.preload);
  reviveWindow(window);
  const host = new UtilityHost({
    fork: () => utilityProcess.fork(options.hostEntry, [], { serviceName: "Parallax host", stdio: "inherit" }),
    start: { userDataFolder, seedsFolder, openAtStart: file, version: app.getVersion() },
    onEvent: ({ name, data }) => {
      tell(name, data);
    },
    onState: (state) => {
      tell(HOST_STATE, state);
    },
    print: (html) => printPage(BrowserWindow, session.fromPartition("print"), html),
  });
  open = (path) => void host.call("project.open", { path });
  relayCalls(ipcMain, host, fileSaver(electron, window, host));
  app.on("second-instance", (_event, _words, _folder, data) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    const other = secondStart.safeParse(data).data?.file ?? null;
    if (other !== null) open(other);
  });
  endTogether(app, window, host);
}

/** Quitting asks the window first, which may hold unsaved changes, and waits for the host to leave its project as one file. */
function endTogether(app: Electron.App, window: Electron.BrowserWindow, host: UtilityHost): void {
  let isWindowGone = false;
  let isClosed = false;
  app.on("window-all-closed", () => {
    isWindowGone = true;
    app.quit();
  });
  app.on("before-quit", (event) => {
    if (isClosed) return;
    event.preventDefault();
    if (!isWindowGone) {
      window.close();
      return;
    }
    void host.close().then(() => {
      isClosed = true;
      app.quit();
    });
  });
}
