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

/**
 * The Electron shell: main, the host's process and the engine's thread; the command line and the workers of its batch;
 * with `--mode preload` the sandboxed preload.
 */
export default defineConfig(({ mode }) => ({
  plugins: mode === "preload" ? [] : [embeddingRuntime, noSyncRequests],
  build: {
    outDir: "dist/electron",
    emptyOutDir: false,
    target: "node24",
    ssr: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input:
        mode === "preload"
          ? { preload: "electron/preload/preload.ts" }
          : {
              main: "electron/main/main.ts",
              "host-process": "electron/main/host-process.ts",
              "engine-worker": "electron/host/engine-worker.ts",
              "import-worker": "electron/host/import-worker.ts",
              parallax: "electron/cli/packed.ts",
              "batch-worker": "electron/cli/batch-worker.ts",
            },
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
