#!/usr/bin/env node
import { launch } from "./launch.ts";

await launch({
  embeddingRuntime: () => new URL(import.meta.resolve("onnxruntime-web/ort-wasm-simd-threaded.wasm")),
  batchWorker: () => new URL("./batch-worker.ts", import.meta.url),
});
