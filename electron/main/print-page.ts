import type Electron from "electron";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Prints a page to PDF in a window that nobody sees and that can do nothing: no scripts, no requests, a session of its own.
 * The page's own margins and its own head and foot count. The window is gone whatever happens; rejects where Electron does.
 *
 * @param session one that is used for nothing else, as no request of it is answered but for the page itself
 */
export async function printPage(
  BrowserWindow: typeof Electron.BrowserWindow,
  session: Electron.Session,
  html: string,
): Promise<Uint8Array> {
  // A file: pages of some size have no room in an address.
  const folder = await mkdtemp(join(tmpdir(), "parallax-print-"));
  const page = join(folder, "page.html");
  const address = pathToFileURL(page).href;
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: url !== address });
  });
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session, javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  try {
    await writeFile(page, html);
    await window.loadURL(address);
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    window.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}
