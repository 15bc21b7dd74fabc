// `npm run soak [-- PART [OPTIONS]]`: what takes too long for `npm test`, which runs a short form of each. Without a part,
// all of them one after the other. Exits 1 if one of them fails.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Each is a program of its own and explains its options at its top. */
const PARTS = {
  projects: "electron/host/testing/soak/soak.ts",
  attacks: "electron/browser/testing/soak-attacks.ts",
  batch: "electron/cli/batch/testing/soak/soak.ts",
  rules: "checks/rules-off.mjs",
  install: "packaging/soak-install.ts",
};

const [wanted, ...options] = process.argv.slice(2);
if (wanted !== undefined && !Object.hasOwn(PARTS, wanted)) {
  console.error(`There is no part "${wanted}": ${Object.keys(PARTS).join(", ")}.`);
  process.exit(2);
}
let failed = 0;
for (const [part, program] of Object.entries(PARTS)) {
  if (wanted !== undefined && part !== wanted) continue;
  console.log(`\n== ${part}`);
  const { status } = spawnSync(process.execPath, [join(root, program), ...options], { cwd: root, stdio: "inherit" });
  if (status !== 0) failed += 1;
}
process.exit(failed > 0 ? 1 : 0);
