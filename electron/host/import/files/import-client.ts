import { Worker } from "node:worker_threads";
import { importFault, type ImportedFile, type ImportTask } from "./imported-file.ts";

/** What no honest file of the size that is read takes. */
const LIMIT_MS = 30_000;
const MOST_HEAP_MB = 1024;

/**
 * Reads files that may be hostile, each in a thread of its own that ends with it: one that takes too long or too much
 * memory is given up, and the host goes on.
 */
export class ImportClient {
  readonly #workerUrl: URL;
  readonly #limitMs: number;

  /** @param limitMs for tests */
  constructor(workerUrl: URL, limitMs = LIMIT_MS) {
    this.#workerUrl = workerUrl;
    this.#limitMs = limitMs;
  }

  /** @param signal ends the thread: the answer is `cancelled` */
  read(task: ImportTask, signal?: AbortSignal): Promise<ImportedFile> {
    return new Promise((resolve) => {
      const worker = new Worker(this.#workerUrl, {
        workerData: task,
        resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
        // What readers print is not for the person's terminal.
        stdout: true,
        stderr: true,
      });
      const answer = (file: ImportedFile): void => {
        clearTimeout(timer);
        void worker.terminate();
        resolve(file);
      };
      const timer = setTimeout(() => {
        answer(importFault("takes-too-long"));
      }, this.#limitMs);
      signal?.addEventListener("abort", () => {
        answer(importFault("cancelled"));
      });
      worker.once("message", answer);
      worker.once("error", () => {
        answer(importFault("broken-file"));
      });
      worker.once("exit", () => {
        answer(importFault("broken-file"));
      });
    });
  }
}
