import { serveLauncher } from "./serve-launcher.ts";

// Built into dist/node/browser-host.js, without packages: what it names lies beside it.
await serveLauncher({
  workerUrl: new URL("./engine-worker.js", import.meta.url),
  importWorkerUrl: new URL("./import-worker.js", import.meta.url),
  outWorkerUrl: new URL("./out-worker.js", import.meta.url),
  wasmUrl: new URL("./ort-wasm-simd-threaded.wasm", import.meta.url),
});
