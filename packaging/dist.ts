// `npm run dist`: a release in release/: installers for this system, the npm package, the bill of materials, SHA256SUMS.
// electron-builder downloads Electron's runtime and its own helpers; where it can't, the rest is made all the same and the
// exit code is 1.
import { build, Platform } from "electron-builder";
import { mkdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { buildAll } from "../electron/launch/build-when-changed.ts";
import { ROOT } from "../electron/launch/source-installation.ts";
import { bundledPackages, refusedLicences } from "./bundled.ts";
import { writeChecksums } from "./checksums.ts";
import { packNpm } from "./npm-package.ts";
import { writeBill } from "./write-bill.ts";

await buildAll(ROOT);
const refused = refusedLicences(bundledPackages(ROOT));
if (refused.length > 0) {
  console.error(`not allowed: ${refused.join(", ")}`);
  process.exit(1);
}
const folder = join(ROOT, "release");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const { fileName } = await packNpm(ROOT, folder);
let exitCode = 0;
const artifacts = [fileName, writeBill(ROOT, folder)];
try {
  const made = await build({ projectDir: ROOT, targets: Platform.current().createTarget(), publish: "never" });
  artifacts.push(...made.map((path) => basename(path)));
} catch (error) {
  console.error(`No installer was made: ${error instanceof Error ? error.message : String(error)}`);
  console.error("npm run dist:check proves what can be proven without one.");
  exitCode = 1;
}
await writeChecksums(folder, artifacts);
for (const name of artifacts) console.log(`release/${name}`);
console.log("release/SHA256SUMS");
// Said at once: electron-builder's exit hooks forget a code that was only set.
process.exit(exitCode);
