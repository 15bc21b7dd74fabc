import type Electron from "electron";
import { basename, join } from "node:path";
import { saveRequest, type SaveAnswer } from "../../shared/ipc/out.ts";
import type { UtilityHost } from "./utility-host.ts";

/** What the shell gives the window for saving a file that was made for the person. */
export type SaveFile = (request: unknown) => Promise<SaveAnswer>;

/** Asks where a file is to be saved, and has the host write it there. What the system's dialog says about replacing counts. */
export function fileSaver(
  { app, dialog }: Pick<typeof Electron, "app" | "dialog">,
  window: Electron.BrowserWindow,
  host: Pick<UtilityHost, "save">,
): SaveFile {
  return async (request) => {
    const asked = saveRequest.safeParse(request);
    if (!asked.success) return { ok: false, code: "export-gone", file: null };
    const { token, name } = asked.data;
    // The window names a file, not a place.
    const file = basename(name.replaceAll("\\", "/"));
    const ending = /\.([^.]+)$/u.exec(file)?.[1];
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: join(app.getPath("downloads"), file),
      ...(ending !== undefined && { filters: [{ name: ending.toUpperCase(), extensions: [ending] }] }),
    });
    if (canceled || filePath === "") return { ok: true, path: null };
    const saved = await host.save(token, filePath);
    return saved.ok ? { ok: true, path: filePath } : saved;
  };
}
