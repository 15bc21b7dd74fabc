import type Electron from "electron";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { printPage } from "./print-page.ts";

/** Electron, as far as printing uses it: keeps what it was asked for. */
function electronDouble(print: () => Promise<Uint8Array>) {
  const seen = {
    options: {} as Electron.BrowserWindowConstructorOptions,
    address: "",
    page: "",
    printed: {} as Electron.PrintToPDFOptions,
    isDestroyed: false,
    mayLoad: (url: string): boolean => url !== "",
    mayAsk: true,
  };
  const session = {
    setPermissionRequestHandler: (handler: (c: unknown, p: string, answer: (may: boolean) => void) => void) => {
      handler(null, "media", (may) => (seen.mayAsk = may));
    },
    webRequest: {
      onBeforeRequest: (handler: (d: { url: string }, answer: (r: { cancel: boolean }) => void) => void) => {
        seen.mayLoad = (url) => {
          let isCancelled = false;
          handler({ url }, ({ cancel }) => (isCancelled = cancel));
          return !isCancelled;
        };
      },
    },
  } as unknown as Electron.Session;
  class BrowserWindow {
    constructor(options: Electron.BrowserWindowConstructorOptions) {
      seen.options = options;
    }
    webContents = {
      printToPDF: (options: Electron.PrintToPDFOptions) => {
        seen.printed = options;
        return print();
      },
    };
    loadURL(address: string): Promise<void> {
      seen.address = address;
      seen.page = readFileSync(fileURLToPath(address), "utf8");
      return Promise.resolve();
    }
    destroy(): void {
      seen.isDestroyed = true;
    }
  }
  return { seen, session, BrowserWindow: BrowserWindow as unknown as typeof Electron.BrowserWindow };
}

test("a page is printed by its own margins, unseen, without scripts, and nothing stays", async () => {
  const { seen, session, BrowserWindow } = electronDouble(() => Promise.resolve(new Uint8Array([1, 2])));
  expect(await printPage(BrowserWindow, session, "<p>Tây An</p>")).toEqual(new Uint8Array([1, 2]));
  expect(seen.page).toBe("<p>Tây An</p>");
  expect(seen.options.show).toBe(false);
  expect(seen.options.webPreferences).toMatchObject({ javascript: false, sandbox: true, session });
  expect(seen.printed).toMatchObject({ preferCSSPageSize: true, generateTaggedPDF: true, printBackground: true });
  expect(seen.isDestroyed).toBe(true);
  expect(existsSync(fileURLToPath(seen.address))).toBe(false);
});

test("only the page itself is loaded, and no permission given", async () => {
  const { seen, session, BrowserWindow } = electronDouble(() => Promise.resolve(new Uint8Array()));
  await printPage(BrowserWindow, session, "");
  expect(seen.mayLoad(seen.address)).toBe(true);
  for (const url of ["https://example.org/", "file:///etc/passwd", "http://127.0.0.1/", `${seen.address}.js`])
    expect(seen.mayLoad(url), url).toBe(false);
  expect(seen.mayAsk).toBe(false);
});

test("where Electron fails, the window goes and the failure is passed on", async () => {
  const { seen, session, BrowserWindow } = electronDouble(() => Promise.reject(new Error("no printer")));
  await expect(printPage(BrowserWindow, session, "")).rejects.toThrow("no printer");
  expect(seen.isDestroyed).toBe(true);
  expect(existsSync(fileURLToPath(seen.address))).toBe(false);
});
