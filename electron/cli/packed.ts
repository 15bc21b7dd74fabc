#!/usr/bin/env node
import { launch } from "./launch.ts";

// Built into one folder, with the runtime's file and the worker's beside it and no packages.
await launch({
  embeddingRuntime: () => new URL("./ort-wasm-simd-threaded.wasm", import.meta.url),
  batchWorker: () => new URL("./batch-worker.js", import.meta.url),
});
