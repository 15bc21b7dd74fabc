import { createHost } from "../host/host.ts";
import { runHostProcess } from "./host-process.ts";

function die(error: unknown): never {
  process.stderr.write(`parallax host: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
process.on("uncaughtException", die);
process.on("unhandledRejection", die);
// A Ctrl-C reaches every process of the terminal; the launcher decides what ends when.
for (const signal of ["SIGINT", "SIGHUP"]) process.on(signal, () => undefined);

const engine = {
  workerUrl: new URL("../host/engine-worker.ts", import.meta.url),
  importWorkerUrl: new URL("../host/import-worker.ts", import.meta.url),
  wasmUrl: new URL(import.meta.resolve("onnxruntime-web/ort-wasm-simd-threaded.wasm")),
};
await runHostProcess(createHost, engine, process);
process.exit(0);
