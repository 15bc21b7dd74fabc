import { constants } from "node:os";

type StopSignal = "SIGINT" | "SIGTERM" | "SIGHUP";

/** A batch was asked to stop: by Ctrl-C, `kill`, a scheduler whose time is up, or a closed terminal. */
export class Stopped extends Error {
  /** What shells report of a process that a signal ended. */
  readonly exitCode: number;

  constructor(signal: StopSignal) {
    super(`stopped by ${signal}`);
    this.exitCode = 128 + constants.signals[signal];
  }
}

/** Turns the first signal to stop into an abort, whose reason is a `Stopped`; a second one ends the process as ever. */
export function heedStop(): { readonly signal: AbortSignal; forget(): void } {
  const controller = new AbortController();
  const heed = (signal: StopSignal): void => {
    forget();
    controller.abort(new Stopped(signal));
  };
  const forget = (): void => {
    for (const signal of SIGNALS) process.off(signal, heed);
  };
  for (const signal of SIGNALS) process.on(signal, heed);
  return { signal: controller.signal, forget };
}

const SIGNALS: readonly StopSignal[] = ["SIGINT", "SIGTERM", "SIGHUP"];
