import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { userDataFolder } from "../host/shell/user-data-folder.ts";
import { launch } from "./launch.ts";
import { PROGRAM } from "./program.ts";

// Built into dist/node/parallax.js, without packages: what it names lies beside it, or in the package.
const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));

await launch({
  folder: process.cwd(),
  embeddingRuntime: () => new URL("./ort-wasm-simd-threaded.wasm", import.meta.url),
  batchWorker: () => new URL("./batch-worker.js", import.meta.url),
  openWindow: async (call) => {
    const { launch: open } = await import("../launch/launcher.ts");
    return open(call, {
      hostEntry: beside("./browser-host.js"),
      // The package's own folder may belong to the system.
      compiledFolder: join(userDataFolder(), "compiled"),
      rendererFolder: beside("../renderer"),
      seedsFolder: beside("../../seeds"),
      version: PROGRAM.version,
      prepareWindow: () => Promise.resolve(),
      electron: null,
    });
  },
});
