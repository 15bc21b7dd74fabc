// Runs dependency-cruiser over the layers, and fails when it saw fewer modules than there are:
// without a TypeScript it understands, it cruises nothing and passes.
import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = process.argv[2] ?? process.cwd();
const FOLDERS = ["shared", "electron", "renderer", "e2e"];
const cruiser = fileURLToPath(
  new URL("../node_modules/dependency-cruiser/bin/dependency-cruiser.mjs", import.meta.url),
);

const result = spawnSync(
  process.execPath,
  [cruiser, "--config", ".dependency-cruiser.cjs", "--output-type", "json", ...FOLDERS],
  {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  },
);
if (!result.stdout) {
  console.error(result.stderr || "dependency-cruiser printed nothing");
  process.exit(1);
}
const { modules, summary } = JSON.parse(result.stdout);
const ours = globSync(
  FOLDERS.map((folder) => `${folder}/**/*.{ts,tsx}`),
  { cwd: root },
);
const seen = new Set(modules.map((module) => module.source));
const unseen = ours.filter((file) => !seen.has(file.replaceAll("\\", "/")));

for (const violation of summary.violations) {
  console.error(`${violation.rule.name}: ${violation.from} -> ${violation.to}`);
}
for (const file of unseen) console.error(`not cruised: ${file}`);
if (summary.violations.length > 0 || unseen.length > 0) process.exit(1);
console.log(`layers hold: ${ours.length} modules, no wrong import`);
