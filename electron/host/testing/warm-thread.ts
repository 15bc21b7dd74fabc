import { Worker } from "node:worker_threads";
import type { EngineMessage } from "../engine/engine-messages.ts";

const resting: WarmThread[] = [];

/**
 * The engine's thread for a test's host: one that an earlier host ended while it was at nothing, or a new one. Reading the
 * rules and tables anew costs more than most tests do. It holds the earlier host's document until the next is sent, as in a
 * program that opens one project after another; where that could hide a fault, give the host `startThread: undefined`.
 */
export function warmThread(url: URL): Worker {
  const at = resting.findIndex((thread) => thread.url === url.href);
  const thread = at < 0 ? new WarmThread(url) : resting.splice(at, 1)[0]!;
  return thread.taken();
}

class WarmThread extends Worker {
  readonly url: string;
  #isAtWork = false;

  constructor(url: URL) {
    super(url);
    this.url = url.href;
  }

  taken(): this {
    this.removeAllListeners().ref();
    return this.on("message", ({ kind }: EngineMessage) => {
      if (kind === "answer") this.#isAtWork = false;
    });
  }

  override postMessage(task: unknown): void {
    this.#isAtWork = true;
    super.postMessage(task);
  }

  /** One that is at work ends; another rests until it is taken. */
  override terminate(): Promise<number> {
    if (this.#isAtWork) return super.terminate();
    const forget = (): void => {
      const at = resting.indexOf(this);
      if (at >= 0) resting.splice(at, 1);
    };
    this.removeAllListeners().on("error", forget).on("exit", forget).unref();
    resting.push(this);
    return Promise.resolve(0);
  }
}
