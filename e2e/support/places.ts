import type { Page } from "@playwright/test";
import { ENGLISH_TEXT, GERMAN_DOCUMENT, OTHER_STORY, VIETNAMESE_PAGE } from "./articles.ts";
import { readTwice } from "./two-readers.ts";
import { expect } from "./workbench.ts";

/** A view, form or dialog, from the window as it is after the one before. */
export interface Place {
  readonly name: string;
  /** What of the window is its own, where the rest has been seen before; a selector. */
  readonly part?: string;
  open(page: Page): Promise<void>;
  close(page: Page): Promise<void>;
}

const stays = (): Promise<void> => Promise.resolve();
const escape = async (page: Page): Promise<void> => {
  await page.keyboard.press("Escape");
};

const form = (name: string, key: string, end: "Control+Enter" | "Escape", part: string): Place => ({
  ...{ name, part },
  open: async (page) => {
    await page.keyboard.press(key);
    await expect(page.locator("form:not([role=search])").first()).toBeVisible();
  },
  close: async (page) => {
    await page.keyboard.press(end);
    await expect(page.locator("form:not([role=search])")).toHaveCount(0);
  },
});

const view = (name: string, index: number): Place => ({
  name,
  open: async (page) => {
    await page.getByRole("navigation").getByRole("button").nth(index).click();
  },
  close: stays,
});

const dialog = (name: string, keys: string, ready: (page: Page) => Promise<void> = stays): Place => ({
  name,
  open: async (page) => {
    await page.keyboard.press(keys);
    await expect(page.getByRole("dialog")).toBeVisible();
    await ready(page);
  },
  close: async (page) => {
    await escape(page);
    await expect(page.getByRole("dialog")).toHaveCount(0);
  },
});

/** A part of the view that is open. */
const tab = (name: string, index: number): Place => ({
  name,
  open: async (page) => {
    await page.getByRole("tab").nth(index).click();
    await expect(page.getByRole("tab").nth(index)).toHaveAttribute("aria-selected", "true");
  },
  close: (page) => page.getByRole("tab").first().click(),
});

/** Every view, form and dialog of the window: one after the other, from a new user's sample on. */
export const PLACES: readonly Place[] = [
  form("claim-form", "r", "Control+Enter", ".insp"),
  form("annotation-form", "n", "Control+Enter", ".annotation-popover"),
  form("dismissal-form", "x", "Escape", ".side, .insp"),
  view("compare", 0),
  {
    ...{ name: "search", part: ".search-panel" },
    open: async (page) => {
      await page.keyboard.press("Control+Shift+f");
      await page.keyboard.type("86");
      await expect(page.locator("[role=option]").first()).toBeVisible();
    },
    close: escape,
  },
  view("segments", 1),
  view("claims", 2),
  {
    ...{ name: "second-reading", part: ".claim-detail" },
    open: async (page) => {
      await readTwice(page);
      await page.getByRole("navigation").getByRole("button").nth(2).click();
      await expect(page.locator(".reading-card")).toHaveCount(2);
    },
    close: stays,
  },
  {
    ...{ name: "blind-reading", part: ".claim-detail" },
    open: (page) => page.locator(".claims-view .record-bar .btn[aria-pressed]").first().click(),
    close: (page) => page.locator(".claims-view .record-bar .btn[aria-pressed]").first().click(),
  },
  tab("readers-agreement", 1),
  tab("conflicts", 2),
  dialog("merge", "Control+Shift+m"),
  {
    name: "scale",
    open: async (page) => {
      await page.locator(".claims-view .record-bar [aria-haspopup=menu]").click();
      await page.getByRole("menuitem").nth(1).click();
      await page.locator("form.scale-sheet > .btn").click();
    },
    close: escape,
  },
  view("annotations", 3),
  {
    ...{ name: "history", part: ".history" },
    open: async (page) => {
      await page.keyboard.press("h");
      await expect(page.getByRole("listbox").locator("[aria-current=step]")).toBeVisible();
    },
    close: escape,
  },
  dialog("revision", "Control+Shift+e"),
  {
    name: "realign",
    open: async (page) => {
      // No key of its own: it is asked for from the status bar.
      await page.locator(".status .cancel").last().click();
      await expect(page.getByRole("dialog")).toBeVisible();
    },
    close: async (page) => {
      await escape(page);
      await expect(page.getByRole("dialog")).toHaveCount(0);
    },
  },
  {
    name: "palette",
    open: async (page) => {
      await page.keyboard.press("Control+p");
      await expect(page.locator("[role=option]").first()).toBeVisible();
    },
    close: escape,
  },
  dialog("import", "Control+n", fillImport),
  dialog("open", "Control+o"),
  dialog("export", "Control+e", async (page) => {
    // The format with the most options.
    await page.getByRole("radio", { name: "CSV" }).check();
    await page.getByRole("dialog").locator("select").first().selectOption("claims");
    await page.getByRole("dialog").locator("select").last().selectOption("notes");
  }),
  dialog("report", "Shift+P", async (page) => {
    // The thread that writes it begins cold.
    await expect(page.frameLocator("iframe").locator("h1")).toBeVisible({ timeout: 60_000 });
  }),
  dialog("settings", "Control+,"),
  dialog("keys", "?"),
  {
    name: "empty",
    open: async (page) => {
      await page.route("**/api/project.read", (route) => route.fulfill({ json: { project: null, failure: null } }));
      await page.reload();
      await expect(page.locator(".start h1")).toBeVisible();
    },
    close: (page) => page.unroute("**/api/project.read"),
  },
];

/** A glossary whose copy is gone, a memory that was removed, a model whose folder is gone: the settings at their fullest. */
export const OWN_EVIDENCE = {
  files: [
    {
      ...{ id: "1".repeat(64), name: "hausglossar-wirtschaft.csv", kind: "glossary", format: "csv" },
      ...{ entries: 1204, skipped: 17, languages: ["de", "en", "vi"], enabled: true, removed: false },
    },
    {
      ...{ id: "2".repeat(64), name: "archiv.tmx", kind: "memory", format: "tmx" },
      ...{ entries: 1, skipped: 0, languages: ["de", "vi"], enabled: true, removed: true },
    },
  ],
  model: { folder: "/models/multilingual-e5-small", enabled: true },
};

/** The dialog at its fullest: a page, a document, a text in an old encoding, another story, and what can't be read. */
async function fillImport(page: Page): Promise<void> {
  const open = page.getByRole("dialog");
  await open.locator("input[type=file]").setInputFiles([
    { name: "quy-sang-kien-tra-86-trieu-2018-06-22.html", mimeType: "text/html", buffer: Buffer.from(VIETNAMESE_PAGE) },
    { name: "innovationsfonds.docx", mimeType: "application/octet-stream", buffer: Buffer.from(GERMAN_DOCUMENT) },
    { name: "old-encoding.txt", mimeType: "text/plain", buffer: Buffer.from(ENGLISH_TEXT, "latin1") },
    { name: "cooking.txt", mimeType: "text/plain", buffer: Buffer.from(OTHER_STORY) },
    { name: "makros.docm", mimeType: "application/octet-stream", buffer: Buffer.from(GERMAN_DOCUMENT) },
  ]);
  await expect(open.locator(".tick")).toHaveCount(4);
  await expect(open.locator(".warn")).toHaveCount(1);
  await open.locator("tbody", { hasText: "old-encoding.txt" }).locator("select").nth(1).focus();
  await expect(open.locator(".preview")).toHaveCount(1);
}
