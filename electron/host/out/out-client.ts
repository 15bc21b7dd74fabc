import { Worker } from "node:worker_threads";
import type { OutAnswer, OutMessage, OutTask } from "./out-task.ts";

/** Writes files of projects, each in a thread of its own that ends with it. */
export class OutClient {
  readonly #workerUrl: URL;

  constructor(workerUrl: URL) {
    this.#workerUrl = workerUrl;
  }

  /** @param signal ends the thread: the answer is `cancelled` */
  make(task: OutTask, signal: AbortSignal, onProgress: (done: number, total: number) => void): Promise<OutAnswer> {
    if (signal.aborted) return Promise.resolve({ ok: false, code: "cancelled" });
    return new Promise((resolve) => {
      const worker = new Worker(this.#workerUrl, { workerData: task });
      const end = (answer: OutAnswer): void => {
        signal.removeEventListener("abort", stop);
        void worker.terminate();
        resolve(answer);
      };
      const stop = (): void => {
        end({ ok: false, code: "cancelled" });
      };
      const fail = (): void => {
        end({ ok: false, code: "export-failed" });
      };
      signal.addEventListener("abort", stop);
      worker.on("message", (message: OutMessage) => {
        if (message.kind === "progress") onProgress(message.done, message.total);
        else end(message.answer);
      });
      worker.once("error", fail).once("exit", fail);
    });
  }
}
