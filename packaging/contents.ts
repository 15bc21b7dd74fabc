/** What may lie in a package, and what must; paths with `/`, relative to its root. */
export interface Contents {
  readonly allowed: readonly RegExp[];
  readonly needed: readonly string[];
}

const SEEDS = [
  "seeds/NOTICE.md",
  "seeds/manifest.json",
  "seeds/000_15f2d2c2058ed7ed.txt",
  "seeds/001_9206ea573b5fad0d.txt",
  "seeds/en-working-version.txt",
];
const THREADS = ["engine-worker.js", "import-worker.js", "ort-wasm-simd-threaded.wasm"];
const IN_BOTH = [
  "LICENSE",
  "THIRD-PARTY-NOTICES.md",
  "package.json",
  "dist/renderer/index.html",
  "dist/renderer/icon.svg",
];
const RENDERER = /^dist\/renderer\/(?:index\.html|icon\.svg|assets\/[\w.-]+\.(?:js|css|ttf))$/u;

const exactly = (path: string) => new RegExp(`^${path.replaceAll(".", "\\.")}$`, "u");

/** The archive inside the desktop packages. */
export const ASAR: Contents = {
  allowed: [RENDERER, /^dist\/electron\/[\w.-]+\.(?:js|cjs|wasm)$/u, ...[...IN_BOTH, ...SEEDS].map(exactly)],
  needed: [
    ...["main.js", "preload.cjs", "host-process.js", ...THREADS].map((name) => `dist/electron/${name}`),
    ...IN_BOTH,
    ...SEEDS,
  ],
};

/** The npm package. npm adds the readme, and whatever `main` names. */
export const NPM: Contents = {
  allowed: [
    RENDERER,
    /^dist\/node\/[\w.-]+\.(?:js|wasm)$/u,
    ...[...IN_BOTH, ...SEEDS, "README.md", "dist/electron/main.js"].map(exactly),
  ],
  needed: [
    ...["start.js", "parallax.js", "batch-worker.js", "browser-host.js", ...THREADS].map((name) => `dist/node/${name}`),
    ...IN_BOTH,
    ...SEEDS,
  ],
};

/** What should not be in a package, or is not, in words; empty: it is as it should be. */
export function wrongContents(paths: readonly string[], { allowed, needed }: Contents): readonly string[] {
  const stray = paths.filter((path) => !allowed.some((pattern) => pattern.test(path)));
  const missing = needed.filter((path) => !paths.includes(path));
  return [...stray.map((path) => `${path} should not be there`), ...missing.map((path) => `${path} is missing`)];
}

/** Files whose bytes name a folder of the machine that built them. */
export function filesNaming(
  folders: readonly string[],
  files: Iterable<{ readonly path: string; readonly bytes: Buffer }>,
): readonly string[] {
  return [...files].filter(({ bytes }) => folders.some((folder) => bytes.includes(folder))).map(({ path }) => path);
}
