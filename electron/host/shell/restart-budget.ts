/** More deaths than this in the time below are no accident but a fault that comes back. */
const MAX_RESTARTS = 5;
const WINDOW_MS = 60_000;

/** Says whether a host that died is to be started once more. */
export class RestartBudget {
  #restarts: readonly number[] = [];

  /** Counts this restart. */
  allows(nowMs: number): boolean {
    this.#restarts = [...this.#restarts.filter((time) => nowMs - time < WINDOW_MS), nowMs];
    return this.#restarts.length <= MAX_RESTARTS;
  }
}
