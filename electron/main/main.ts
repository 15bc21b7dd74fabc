import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, utilityProcess } from "electron";
import { fileURLToPath } from "node:url";
import { userDataFolder } from "../host/shell/user-data-folder.ts";
import { fileArgument } from "./file-argument.ts";
import { startMain } from "./start-main.ts";

// Built into dist/electron/main.js: what it names lies beside it.
const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Not awaited: Electron is not ready before this module is through.
startMain(
  { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, utilityProcess },
  {
    rendererFolder: beside("../renderer"),
    preload: beside("./preload.cjs"),
    hostEntry: beside("./host-process.js"),
    seedsFolder: beside("../../seeds"),
    userDataFolder: userDataFolder(),
    file: fileArgument(process.argv, app.isPackaged, process.cwd()),
  },
).catch((error: unknown) => {
  process.stderr.write(`parallax: ${error instanceof Error ? error.message : String(error)}\n`);
  app.exit(1);
});
