import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { TextFilling } from "./text-filling.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

class Cup {
  readonly name: string;
  private missing: number;
  constructor(name: string, missing: number) {
    this.name = name;
    this.missing = missing;
  }
  get isFull(): boolean {
    return this.missing === 0;
  }
  fillMore(): void {
    this.missing -= 1;
  }
}

test("one slice a task, what is wanted first before the others, and each is reported full once", () => {
  const [left, right] = [new Cup("left", 2), new Cup("right", 1)];
  let order = [left, right];
  const full: string[] = [];
  const filling = new TextFilling(
    () => order,
    ({ name }) => full.push(name),
  );
  filling.start();
  expect(left.isFull).toBe(false);
  vi.advanceTimersToNextTimer();
  order = [right, left];
  filling.start();
  vi.advanceTimersToNextTimer();
  expect(full).toEqual(["right"]);
  vi.runAllTimers();
  expect(full).toEqual(["right", "left"]);
});

test("stopped, it fills nothing more", () => {
  const cup = new Cup("only", 3);
  const filling = new TextFilling(
    () => [cup],
    () => undefined,
  );
  filling.start();
  filling.stop();
  vi.runAllTimers();
  expect(cup.isFull).toBe(false);
});
