// `npm run dist:check`: all of a release that can be proven where Electron's runtime and electron-builder's helpers cannot be
// downloaded. Prints a line for each check; exits 1 if one fails. What was not run is said last.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildAll } from "../electron/launch/build-when-changed.ts";
import { ROOT } from "../electron/launch/source-installation.ts";
import { checkDesktop } from "./check-desktop.ts";
import { checkShipped } from "./check-shipped.ts";
import { printingReport } from "./report.ts";

await buildAll(ROOT);
const { report, failed } = printingReport();
const folder = mkdtempSync(join(tmpdir(), "parallax-dist-"));
try {
  await checkDesktop(ROOT, folder, report);
  await checkShipped(ROOT, folder, report);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

console.log(`
Not run, for want of Electron's runtime and of electron-builder's helpers, which a release downloads:
  - the packed program: that it starts, opens a file from the desktop, and refuses an archive that was changed
  - the npm package's installation from a registry, under Node 20: npm run soak -- install
  - AppImage, deb, NSIS and dmg files, which npm run dist makes, each on its own system
  - signing and notarising: nothing is signed`);
process.exitCode = failed() > 0 ? 1 : 0;
