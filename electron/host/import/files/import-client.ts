import { Worker } from "node:worker_threads";
import { importFault, type ImportedFile, type ImportTask } from "./imported-file.ts";

/** What no honest file of the size that is read takes. */
const LIMIT_MS = 30_000;
const MOST_HEAP_MB = 1024;
/** What the process may grow by meanwhile: bytes that a file unpacks to lie outside the thread's heap. */
const MOST_GROWTH_BYTES = 2 * 1024 * 1024 * 1024;
const LOOK_MS = 100;

/**
 * Reads files that may be hostile, each in a thread of its own that ends with it: one that takes too long or too much
 * memory is given up, and the host goes on.
 */
export class ImportClient {
  readonly #workerUrl: URL;
  readonly #limitMs: number;
  readonly #mostGrowthBytes: number;

  /** @param limits for tests */
  constructor(workerUrl: URL, limits: { readonly limitMs?: number; readonly mostGrowthBytes?: number } = {}) {
    this.#workerUrl = workerUrl;
    this.#limitMs = limits.limitMs ?? LIMIT_MS;
    this.#mostGrowthBytes = limits.mostGrowthBytes ?? MOST_GROWTH_BYTES;
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
        clearInterval(watch);
        void worker.terminate();
        resolve(file);
      };
      const timer = setTimeout(() => {
        answer(importFault("takes-too-long"));
      }, this.#limitMs);
      const before = process.memoryUsage.rss();
      const watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > this.#mostGrowthBytes) answer(importFault("unpacks-too-large"));
      }, LOOK_MS);
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
