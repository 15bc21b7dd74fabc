// `npm run soak -- install [--node PATH]`: packs the npm package, installs it from the registry for all users of a fresh home
// and prefix, under the Node at PATH (else the first one on PATH that is not the pinned one), and uses it. Exits 1 if anything
// is not as it should be.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { buildAll } from "../electron/launch/build-when-changed.ts";
import { ROOT } from "../electron/launch/source-installation.ts";
import { packNpm, runNpm } from "./npm-package.ts";
import { tryInstalled } from "./try-installed.ts";

const { values } = parseArgs({ options: { node: { type: "string" } } });
const fileName = process.platform === "win32" ? "node.exe" : "node";
const found = (process.env["PATH"] ?? "")
  .split(delimiter)
  .filter((folder) => !folder.includes("node_modules") && !folder.includes("node-gyp"))
  .map((folder) => join(folder, fileName))
  .find((file) => existsSync(file));
const node = values.node ?? found ?? process.execPath;
console.log(`under Node ${execFileSync(node, ["--version"], { encoding: "utf8" }).trim()}`);

await buildAll(ROOT);
const folder = mkdtempSync(join(tmpdir(), "parallax-install-"));
try {
  const { fileName: archive } = await packNpm(ROOT, folder);
  const [home, prefix] = [join(folder, "home"), join(folder, "prefix")];
  const started = performance.now();
  await runNpm(
    ["install", "--global", "--prefix", prefix, "--no-audit", "--no-fund", join(folder, archive)],
    folder,
    { HOME: home },
    dirname(node),
  );
  console.log(`installed in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  const modules = process.platform === "win32" ? "node_modules" : "lib/node_modules";
  const wrong = await tryInstalled({ node, folder: join(prefix, modules, "parallax") }, home);
  for (const line of wrong) console.error(line);
  console.log(wrong.length === 0 ? "version, check and browser shell work" : `${wrong.length} wrong`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
