import type { Terminal } from "../outcome.ts";

const EVERY_MS = 200;

/** Counts a batch's answers, and shows the count on a terminal. */
export class Progress {
  readonly #stderr: Terminal["stderr"];
  readonly #before: number;
  readonly #started = performance.now();
  #shown = -Infinity;
  #isOver = false;
  answered: number;
  failed: number;

  /** @param before what an earlier run had answered */
  constructor(stderr: Terminal["stderr"], before: { readonly lines: number; readonly failed: number }) {
    this.#stderr = stderr;
    this.#before = before.lines;
    this.answered = before.lines;
    this.failed = before.failed;
  }

  add(failed: boolean): void {
    this.answered += 1;
    if (failed) this.failed += 1;
    if (performance.now() - this.#shown >= EVERY_MS) this.#show();
  }

  end(): void {
    if (this.answered === this.#before || this.#isOver) return;
    this.#isOver = true;
    this.#show();
    if (this.#stderr.isTTY === true) this.#stderr.write("\n");
  }

  #show(): void {
    this.#shown = performance.now();
    if (this.#stderr.isTTY !== true) return;
    const rate = (this.answered - this.#before) / Math.max((this.#shown - this.#started) / 1000, 0.001);
    this.#stderr.write(`\r${this.answered} lines, ${this.failed} failed, ${rate.toFixed(rate < 10 ? 1 : 0)} a second `);
  }
}
