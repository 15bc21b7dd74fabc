import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const RUNTIME = "ort-wasm-simd-threaded.wasm";

/** ONNX Runtime's one file, which the engine's thread reads where a person uses a model of their own. */
const embeddingRuntime: Plugin = {
  name: "embedding-runtime",
  generateBundle() {
    const path = fileURLToPath(import.meta.resolve(`onnxruntime-web/${RUNTIME}`));
    this.emitFile({ type: "asset", fileName: RUNTIME, source: readFileSync(path) });
  },
};

const SYNC_WORKER = 'require.resolve("./xhr-sync-worker.js")';

/** jsdom looks up the file of its synchronous requests when it is loaded; pages that are read here run nothing and send none. */
const noSyncRequests: Plugin = {
  name: "no-sync-requests",
  transform: (code, id) =>
    id.includes("/jsdom/") && code.includes(SYNC_WORKER)
      ? { code: code.replace(SYNC_WORKER, "null"), map: null }
      : null,
};

const THREADS = {
  "engine-worker": "electron/host/engine-worker.ts",
  "import-worker": "electron/host/import-worker.ts",
  "out-worker": "electron/host/out-worker.ts",
};

/** What is built, by `--mode`. */
const PROGRAMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // The Electron shell: main, the host's process and its threads.
  production: { main: "electron/main/main.ts", "host-process": "electron/main/host-process.ts", ...THREADS },
  // Its sandboxed preload, which can't be more than one file.
  preload: { preload: "electron/preload/preload.ts" },
  // The npm package: the command line, a worker of its batch, and the browser shell's host and its threads.
  node: {
    start: "electron/cli/start.mjs",
    parallax: "electron/cli/packed.ts",
    "batch-worker": "electron/cli/batch-worker.ts",
    "browser-host": "electron/browser/packed.ts",
    ...THREADS,
  },
};

/** Everything on the Node side that runs without sources and packages. */
export default defineConfig(({ mode }) => ({
  plugins: mode === "preload" ? [] : [embeddingRuntime, noSyncRequests],
  build: {
    outDir: mode === "node" ? "dist/node" : "dist/electron",
    emptyOutDir: false,
    target: "node24",
    ssr: true,
    sourcemap: true,
    minify: false,
    // What is bundled, and under which licence: notices and the bill of materials are made from it.
    license: mode === "preload" ? false : { fileName: "licences.json" },
    rolldownOptions: {
      input: PROGRAMS[mode],
      external: ["electron", ...builtinModules, /^node:/],
      output:
        mode === "preload"
          ? { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false }
          : { format: "es", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
  // Packed without node_modules: every package goes into the bundle.
  ssr: { noExternal: true },
}));
