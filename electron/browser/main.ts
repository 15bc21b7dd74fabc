import { serveLauncher } from "./serve-launcher.ts";

await serveLauncher({
  workerUrl: new URL("../host/engine-worker.ts", import.meta.url),
  importWorkerUrl: new URL("../host/import-worker.ts", import.meta.url),
  outWorkerUrl: new URL("../host/out-worker.ts", import.meta.url),
  wasmUrl: new URL(import.meta.resolve("onnxruntime-web/ort-wasm-simd-threaded.wasm")),
});
