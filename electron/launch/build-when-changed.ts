import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Build {
  /** Relative to the root, as everything here. */
  readonly target: string;
  /** Files and folders; a change of any makes the target stale. */
  readonly inputs: readonly string[];
  /** Arguments of `vite build`, each list one run. */
  readonly runs: readonly (readonly string[])[];
}

export const RENDERER_BUILD: Build = {
  target: "dist/renderer",
  inputs: ["renderer", "shared", "vite.config.ts", "package-lock.json"],
  runs: [[]],
};

export const ELECTRON_BUILD: Build = {
  target: "dist/electron",
  inputs: ["electron", "shared", "vite.electron.config.ts", "package-lock.json"],
  runs: [
    ["--config", "vite.electron.config.ts"],
    ["--config", "vite.electron.config.ts", "--mode", "preload"],
  ],
};

export const NODE_BUILD: Build = {
  target: "dist/node",
  inputs: ["electron", "shared", "vite.electron.config.ts", "package.json", "package-lock.json"],
  runs: [["--config", "vite.electron.config.ts", "--mode", "node"]],
};

/** Everything that is packed, each build where it is stale. Rejects: as `buildWhenChanged`. */
export async function buildAll(root: string): Promise<void> {
  for (const build of [RENDERER_BUILD, ELECTRON_BUILD, NODE_BUILD]) await buildWhenChanged(root, build);
}

/** More builds than this at one moment are not met by chance. */
const MOST_TRIES = 5;
/** Where the hash of the inputs that a target was built from is kept, inside it. */
const STAMP = ".inputs";

/**
 * Builds where the inputs' contents are not those of the last build. What stood there before stays whole until the new one
 * is. Rejects: the build failed, having said why on standard error.
 */
export async function buildWhenChanged(root: string, build: Build): Promise<void> {
  const { target, runs } = build;
  const hash = hashInputs(root, build.inputs);
  const folder = join(root, target);
  if (readStamp(folder) === hash) return;
  process.stderr.write(`parallax: building ${target}\n`);
  const fresh = `${folder}.${process.pid}`;
  try {
    for (const run of runs) await viteBuild(root, [...run, "--outDir", fresh]);
    writeFileSync(join(fresh, STAMP), hash);
    replaceFolder(folder, fresh, hash);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Processes may build at once: each step is one rename, and where another was faster, its build of the same inputs stays. */
function replaceFolder(folder: string, fresh: string, hash: string): void {
  const old = `${fresh}.old`;
  for (let tries = 1; readStamp(folder) !== hash; tries += 1) {
    try {
      if (existsSync(folder)) renameSync(folder, old);
      renameSync(fresh, folder);
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
    } finally {
      rmSync(old, { recursive: true, force: true });
    }
  }
}

function readStamp(folder: string): string | null {
  try {
    return readFileSync(join(folder, STAMP), "utf8");
  } catch {
    return null;
  }
}

/** Of names and contents; tests build nothing. */
function hashInputs(root: string, inputs: readonly string[]): string {
  const hash = createHash("sha256");
  const files = inputs.flatMap((input) => globSync([input, `${input}/**/*`], { cwd: root })).sort();
  for (const file of files) {
    if (/\.test\.tsx?$/.test(file) || !statSync(join(root, file)).isFile()) continue;
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

function viteBuild(root: string, args: readonly string[]): Promise<void> {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  return new Promise((resolve, reject) => {
    // Its words go to standard error: standard output is for the address.
    const child = spawn(process.execPath, [vite, "build", "--logLevel", "warn", ...args], {
      cwd: root,
      stdio: ["ignore", 2, 2],
    });
    child.on("error", reject).on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`vite build ${args.join(" ")} failed`));
    });
  });
}
