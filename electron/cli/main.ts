#!/usr/bin/env node
import { launch } from "./launch.ts";

await launch({
  // Under `npm run`, the working folder is the project's; the person stood elsewhere.
  folder: process.env["INIT_CWD"] ?? process.cwd(),
  embeddingRuntime: () => new URL(import.meta.resolve("onnxruntime-web/ort-wasm-simd-threaded.wasm")),
  batchWorker: () => new URL("./batch-worker.ts", import.meta.url),
  openWindow: async (call) => {
    const { launch: open } = await import("../launch/launcher.ts");
    const { sourceInstallation } = await import("../launch/source-installation.ts");
    return open(call, sourceInstallation());
  },
});
