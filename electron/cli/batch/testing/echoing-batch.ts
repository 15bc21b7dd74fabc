import { launch } from "../../launch.ts";

// The command line with a worker that answers each line with itself: what is left is what the batch itself costs.
await launch({
  folder: process.cwd(),
  openWindow: () => Promise.resolve(1),
  embeddingRuntime: () => new URL("none:"),
  batchWorker: () => new URL("./poisoned-worker.ts", import.meta.url),
});
