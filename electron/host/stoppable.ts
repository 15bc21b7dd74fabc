import type { HostFailure } from "../../shared/ipc/failure.ts";
import type { StoppableCall } from "../../shared/ipc/stoppable.ts";
import { DONE, fail } from "./failures.ts";

/** Calls that a person may stop while they are under way. */
export class StoppableCalls {
  readonly #running = new Map<StoppableCall, Set<AbortController>>();

  /** Runs a call with a signal that {@link StoppableCalls.stop} gives. */
  async run<Answer>(call: StoppableCall, work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
    const controller = new AbortController();
    const running = this.#running.get(call) ?? new Set();
    this.#running.set(call, running.add(controller));
    try {
      return await work(controller.signal);
    } finally {
      running.delete(controller);
    }
  }

  /** Stops every call of that kind; one that is past its last step ends as it would have. */
  stop(call: StoppableCall): typeof DONE {
    for (const controller of this.#running.get(call) ?? []) controller.abort();
    return DONE;
  }
}

/** Between two steps of work that holds the thread: hears what has come in meanwhile; the failure where that was a stop. */
export async function stopped(signal: AbortSignal | undefined): Promise<HostFailure | null> {
  if (signal === undefined) return null;
  await new Promise((resolve) => setImmediate(resolve));
  return signal.aborted ? fail("cancelled") : null;
}
