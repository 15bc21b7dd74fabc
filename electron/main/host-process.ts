import type {} from "electron";
import { createHost } from "../host/host.ts";
import { runUtilityHost } from "./utility-process.ts";

// Built into dist/electron/host-process.js: both files lie beside it.
const engine = {
  workerUrl: new URL("./engine-worker.js", import.meta.url),
  importWorkerUrl: new URL("./import-worker.js", import.meta.url),
  outWorkerUrl: new URL("./out-worker.js", import.meta.url),
  wasmUrl: new URL("./ort-wasm-simd-threaded.wasm", import.meta.url),
};
await runUtilityHost(createHost, engine, process.parentPort);
process.exit(0);
