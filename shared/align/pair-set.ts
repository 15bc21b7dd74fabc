/** One value for each two of `count` versions, kept once and in one direction: `first < second`. */
export class PairSet<Value> {
  readonly #values = new Map<number, Value>();
  readonly count: number;

  constructor(count: number) {
    this.count = count;
  }

  /** @throws RangeError if `first < second` does not hold. */
  set(first: number, second: number, value: Value): void {
    if (first >= second) throw new RangeError("a pair is kept with its first version first");
    this.#values.set(first * this.count + second, value);
  }

  get(first: number, second: number): Value | undefined {
    return this.#values.get(Math.min(first, second) * this.count + Math.max(first, second));
  }

  /** In ascending order of first and second. */
  *entries(): Generator<readonly [first: number, second: number, value: Value]> {
    for (let first = 0; first < this.count; first += 1) {
      for (let second = first + 1; second < this.count; second += 1) {
        const value = this.get(first, second);
        if (value !== undefined) yield [first, second, value];
      }
    }
  }
}
