/** Runs pieces of asynchronous work one at a time, in the order they came. */
export class TurnTaking {
  #last: Promise<unknown> = Promise.resolve();

  /** Answers as `work` does; what it throws rejects this promise and stops nobody else. */
  take<Result>(work: () => Promise<Result> | Result): Promise<Result> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
