// `npm run icons`: the program's pictures for Linux, Windows and macOS, made from the one drawing that is also the browser
// shell's. Run it after changing that; what it writes is committed.
import { chromium } from "@playwright/test";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser, needsNoSandbox } from "../electron/launch/find-browser.mjs";
import { ROOT } from "../electron/launch/source-installation.ts";
import { APPLE_SIZES, appleIcon, type IconImage, LINUX_SIZES, WINDOWS_SIZES, windowsIcon } from "./icon-files.ts";

const drawing = readFileSync(join(ROOT, "renderer/public/icon.svg"), "utf8");
const folder = join(ROOT, "packaging/icons");

const executablePath = ensureBrowser();
if (executablePath === null) process.exit(1);
const browser = await chromium.launch({ executablePath, args: needsNoSandbox() ? ["--no-sandbox"] : [] });
const images = new Map<number, IconImage>();
try {
  const page = await browser.newPage();
  for (const size of new Set([...LINUX_SIZES, ...WINDOWS_SIZES, ...APPLE_SIZES])) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    images.set(size, { size, png: await page.screenshot({ omitBackground: true }) });
  }
} finally {
  await browser.close();
}
const ofSizes = (sizes: readonly number[]) => sizes.map((size) => images.get(size)!);

mkdirSync(join(folder, "png"), { recursive: true });
for (const { size, png } of ofSizes(LINUX_SIZES)) writeFileSync(join(folder, "png", `${size}x${size}.png`), png);
writeFileSync(join(folder, "icon.ico"), windowsIcon(ofSizes(WINDOWS_SIZES)));
writeFileSync(join(folder, "icon.icns"), appleIcon(ofSizes(APPLE_SIZES)));
console.log(`icons of ${images.size} sizes in packaging/icons`);
