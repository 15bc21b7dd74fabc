// `npm run pictures`: takes the documentation's pictures anew, from the window as the journeys see it.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowser } from "../electron/launch/find-browser.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const chromium = ensureBrowser();
if (chromium === null) process.exit(1);
const { status } = spawnSync(
  process.execPath,
  [join(root, "node_modules/@playwright/test/cli.js"), "test", "looks", "-g", "every view in en"],
  { cwd: root, stdio: "inherit", env: { ...process.env, PARALLAX_CHROMIUM: chromium } },
);
if (status !== 0) process.exit(1);
const target = join(root, "docs/pictures");
mkdirSync(target, { recursive: true });
for (const [taken, name] of [
  ["compare-en-light-1440.png", "workbench.png"],
  ["claims-en-light-1440.png", "claims.png"],
]) {
  copyFileSync(join(root, ".checks/pictures", taken), join(target, name));
}
