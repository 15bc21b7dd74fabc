import { Worker } from "node:worker_threads";
import type { OutAnswer, OutMessage, OutTask } from "./out-task.ts";

/** Loading what writes files takes longer than writing most of them: the thread stays for what is wanted next. */
const STAYS_MS = 60_000;

/** Writes files of projects, each in a thread that does nothing else meanwhile. */
export class OutClient {
  readonly #workerUrl: URL;
  #idle: Worker | null = null;
  #ending: NodeJS.Timeout | undefined;

  constructor(workerUrl: URL) {
    this.#workerUrl = workerUrl;
  }

  /** @param signal ends the thread: the answer is `cancelled` */
  make(task: OutTask, signal: AbortSignal, onProgress: (done: number, total: number) => void): Promise<OutAnswer> {
    if (signal.aborted) return Promise.resolve({ ok: false, code: "cancelled" });
    const worker = this.#idle ?? new Worker(this.#workerUrl);
    this.#take(worker);
    return new Promise((resolve) => {
      const end = (answer: OutAnswer, isWhole: boolean): void => {
        signal.removeEventListener("abort", stop);
        worker.removeAllListeners();
        if (isWhole) this.#keep(worker);
        else void worker.on("error", nothing).terminate();
        resolve(answer);
      };
      const stop = (): void => {
        end({ ok: false, code: "cancelled" }, false);
      };
      const fail = (): void => {
        end({ ok: false, code: "export-failed" }, false);
      };
      signal.addEventListener("abort", stop);
      worker
        .on("message", (message: OutMessage) => {
          if (message.kind === "progress") onProgress(message.done, message.total);
          else end(message.answer, true);
        })
        .on("error", fail)
        .on("exit", fail);
      worker.postMessage(task);
    });
  }

  async close(): Promise<void> {
    const idle = this.#idle;
    if (idle === null) return;
    this.#take(idle);
    await idle.terminate();
  }

  #take(worker: Worker): void {
    clearTimeout(this.#ending);
    if (this.#idle === worker) this.#idle = null;
    worker.removeAllListeners().ref();
  }

  /** Of several that are through, one stays. */
  #keep(worker: Worker): void {
    void this.close();
    const forget = (): void => {
      if (this.#idle === worker) this.#idle = null;
    };
    // Without a listener of its own, a crash between two tasks would end the host.
    worker.on("error", forget).on("exit", forget).unref();
    this.#idle = worker;
    this.#ending = setTimeout(() => void this.close(), STAYS_MS).unref();
  }
}

const nothing = (): void => undefined;
