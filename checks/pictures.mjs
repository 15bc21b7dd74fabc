// `npm run pictures [LANGUAGE-THEME-WIDTH …]`: each view × theme × language, taken as a person comes to it, for people to
// hold beside the mocks: .checks/pictures. The few that the documentation shows are copied from there.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { ensureBrowser } from "../electron/launch/find-browser.mjs";
import { startShell } from "../electron/launch/start-shell.ts";
import { DEFAULT_SETTINGS } from "../shared/ipc/settings.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pictures = join(root, ".checks/pictures");
const seeds = join(root, "seeds");
/** What README and guide show, in each language. */
const IN_THE_DOCUMENTATION = { views: ["compare", "claims", "segments"], look: "light-1440" };
const SIZES = { 1440: { width: 1440, height: 900 }, 1024: { width: 1024, height: 700 } };
// In which a browser of that language writes its own fields.
const LOCALES = { en: "en-GB", de: "de-DE", vi: "vi-VN" };
const VIEWS = ["compare", "segments", "claims", "annotations"];

const everyLook = ["en", "de", "vi"].flatMap((language) =>
  ["light", "dark", "high"].flatMap((theme) => Object.keys(SIZES).map((width) => `${language}-${theme}-${width}`)),
);
const looks = process.argv.length > 2 ? process.argv.slice(2) : everyLook;

const executablePath = ensureBrowser();
if (executablePath === null) process.exit(1);
mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  for (const look of looks) {
    await takeAll(look);
    console.log(look);
  }
} finally {
  await browser.close();
}
for (const look of looks.filter((one) => one.endsWith(`-${IN_THE_DOCUMENTATION.look}`))) {
  const [language] = look.split("-");
  for (const view of IN_THE_DOCUMENTATION.views)
    cpSync(join(pictures, `${view}-${look}.png`), join(root, "docs/pictures", `${view}-${language}.png`));
}

/** A new user's window in one look: the sample, worked on a little, in all its views. */
async function takeAll(look) {
  const [language, theme, width] = look.split("-");
  const folder = mkdtempSync(join(tmpdir(), "parallax-pictures-"));
  const colours = theme === "high" ? { theme: "light", contrast: "high" } : { theme };
  const settings = { ...DEFAULT_SETTINGS, ...colours, language, author: "First reader" };
  writeFileSync(join(folder, "settings.json"), JSON.stringify(settings));
  let shell = await startShell({ userDataFolder: folder });
  const page = await browser.newPage({ viewport: SIZES[width], reducedMotion: "reduce", locale: LOCALES[language] });
  const shoot = async (view) => {
    await page.evaluate(() => new Promise((settled) => setTimeout(settled, 400)));
    await page.screenshot({ path: join(pictures, `${view}-${look}.png`) });
  };
  const press = async (...keys) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      // Saving answers before the next key is meant.
      await page.waitForTimeout(250);
    }
  };
  try {
    await page.goto(shell.startUrl);
    await page.locator(".insp h2").waitFor();
    await page.locator(".view-line").first().waitFor();
    await shoot("compare");
    await press("Shift+T");
    await shoot("flow");
    await press("Shift+T", "j", "x");
    await shoot("dismissal");
    await press("ArrowDown", "Enter", "k", "r");
    await shoot("claim-form");
    await press("Enter", "n");
    await shoot("annotation-form");
    await press("Control+Enter", "Control+p");
    await shoot("palette");
    await press("Escape", "Control+Shift+f");
    await page.keyboard.type("blockchain");
    await page.waitForTimeout(600);
    await shoot("search");
    await press("Escape");
    for (const [index, view] of VIEWS.entries()) {
      await page.getByRole("navigation").getByRole("button").nth(index).click();
      if (index > 0) await shoot(view);
    }
    await page.getByRole("navigation").getByRole("button").first().click();
    for (const [key, view] of [
      ["?", "keys"],
      ["Control+,", "settings"],
      ["h", "history"],
    ]) {
      await press(key);
      await shoot(view);
      await press("Escape");
    }
    await press("Control+n");
    await page.locator("[role=dialog] input[type=file]").first().setInputFiles(storyFiles());
    await page.locator("[role=dialog] .warn").waitFor();
    await shoot("import");
    // Nothing is open where what was asked for is gone.
    await shell.close();
    shell = await startShell({ userDataFolder: folder, file: join(folder, "gone.parallax") });
    await page.goto(shell.startUrl);
    await page.locator(".empty-view").waitFor();
    await shoot("empty");
  } finally {
    await page.close();
    await shell.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sample's own texts as a desk keeps them, and a text of another story. */
function storyFiles() {
  const { versions, otherStories } = JSON.parse(readFileSync(join(seeds, "manifest.json"), "utf8"));
  const named = versions.map(({ key, file, date }) => ({ name: `story-${key}-${date}.txt`, file }));
  return [...named, { name: "other.txt", file: otherStories[0].file }].map(({ name, file }) => ({
    name,
    mimeType: "text/plain",
    buffer: readFileSync(join(seeds, file)),
  }));
}
