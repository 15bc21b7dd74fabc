import { parentPort, workerData } from "node:worker_threads";
import type { ImportTask } from "./import/files/imported-file.ts";
import { readFile } from "./import/files/read-file.ts";

// The import's thread: one file, one answer, and it ends.
parentPort?.postMessage(await readFile(workerData as ImportTask));
