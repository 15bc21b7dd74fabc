import { Worker } from "node:worker_threads";
import { TurnTaking } from "../turn-taking.ts";
import type { EngineAnswer, EngineMessage, EngineTask, EngineTaskKind, Underlines } from "./engine-messages.ts";

type Stage = Extract<EngineMessage, { kind: "progress" }>["stage"];

export type EngineOutcome<Kind extends EngineTaskKind> =
  | { readonly ok: true; readonly answer: EngineAnswer<Kind> }
  | { readonly ok: false; readonly reason: "cancelled" | "failed" };

/** What a task says while it is under way. */
export interface EngineHooks {
  readonly onProgress?: (done: number, total: number, stage: Stage) => void;
  readonly onUnderlines?: (underlines: Underlines) => void;
}

export type StartThread = (url: URL) => Worker;

/**
 * The engine in a thread of its own, which is started with the first task. Tasks run one after another. A thread that
 * crashes fails its task only: the next one gets a new thread.
 */
export class EngineClient {
  readonly #url: URL;
  readonly #start: StartThread;
  readonly #turns = new TurnTaking();
  #worker: Worker | null = null;
  /** Ends the task under way as cancelled. */
  #stop: (() => void) | null = null;
  /** Counts cancellations: a task that waited through one doesn't start. */
  #cancellations = 0;

  constructor(url: URL, start: StartThread = (url) => new Worker(url)) {
    this.#url = url;
    this.#start = start;
  }

  run<Kind extends EngineTaskKind>(task: EngineTask<Kind>, hooks: EngineHooks = {}): Promise<EngineOutcome<Kind>> {
    const asked = this.#cancellations;
    return this.#turns.take(() =>
      asked === this.#cancellations ? this.#runNow<Kind>(task, hooks) : { ok: false, reason: "cancelled" },
    );
  }

  /** Ends every task that was given so far, and the thread if it is at one. */
  cancel(): void {
    this.#cancellations++;
    this.#stop?.();
  }

  async close(): Promise<void> {
    this.cancel();
    await this.#worker?.terminate();
    this.#worker = null;
  }

  #runNow<Kind extends EngineTaskKind>(task: EngineTask<Kind>, hooks: EngineHooks): Promise<EngineOutcome<Kind>> {
    const worker = (this.#worker ??= this.#startWorker());
    return new Promise((resolve) => {
      const end = (outcome: EngineOutcome<Kind>): void => {
        worker.off("message", hear).off("error", fail).off("exit", fail);
        this.#stop = null;
        resolve(outcome);
      };
      const fail = (): void => {
        end({ ok: false, reason: "failed" });
      };
      const hear = (message: EngineMessage): void => {
        if (message.kind === "progress") hooks.onProgress?.(message.done, message.total, message.stage);
        else if (message.kind === "underlines") hooks.onUnderlines?.(message.underlines);
        // Tasks run one at a time, so the answer is of this task's kind.
        else end({ ok: true, answer: message.answer as EngineAnswer<Kind> });
      };
      this.#stop = () => {
        this.#worker = null;
        end({ ok: false, reason: "cancelled" });
        void worker.terminate();
      };
      worker.on("message", hear).on("error", fail).on("exit", fail);
      worker.postMessage(task);
    });
  }

  #startWorker(): Worker {
    const worker = this.#start(this.#url);
    const forget = (): void => {
      if (this.#worker === worker) this.#worker = null;
    };
    // Without a listener of its own, a crash between two tasks would end the host.
    return worker.on("error", forget).on("exit", forget);
  }
}
