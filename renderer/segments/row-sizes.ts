/** The heights of rows that were on screen, followed as they change; in px, by row id. */
export class RowSizes {
  #heights: ReadonlyMap<string, number> = new Map();
  readonly #ids = new WeakMap<Element, string>();
  readonly #listeners = new Set<() => void>();
  readonly #observer = new ResizeObserver((entries) => {
    const changed = entries.flatMap(({ target, borderBoxSize }): [string, number][] => {
      const id = this.#ids.get(target);
      const { blockSize } = borderBoxSize[0]!;
      // A row that has just gone is told of once more, without a size; one that is followed anew, with the size it had.
      return id === undefined || !target.isConnected || this.#heights.get(id) === blockSize ? [] : [[id, blockSize]];
    });
    if (changed.length === 0) return;
    this.#heights = new Map([...this.#heights, ...changed]);
    for (const listener of this.#listeners) listener();
  });

  readonly heights = (): ReadonlyMap<string, number> => this.#heights;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Follows a row for as long as it is on screen; returns the end of that. */
  readonly follow = (row: HTMLElement, id: string): (() => void) => {
    this.#ids.set(row, id);
    this.#observer.observe(row);
    return () => {
      this.#observer.unobserve(row);
    };
  };
}
