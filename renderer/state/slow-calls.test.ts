import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { tellingSlow, type Busy } from "./slow-calls.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const after = (ms: number): Promise<string> => new Promise((resolve) => setTimeout(resolve, ms, "answer"));

test("a slow call is told from 300 ms on until its answer is there", async () => {
  const told: (Busy | null)[] = [];
  const answer = tellingSlow("project.open", after(900), (key) => told.push(key));
  await vi.advanceTimersByTimeAsync(299);
  expect(told).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toEqual([{ key: "busy.opening", stop: "project.open" }]);
  await vi.advanceTimersByTimeAsync(600);
  expect(await answer).toBe("answer");
  expect(told).toEqual([{ key: "busy.opening", stop: "project.open" }, null]);
});

test("a quick answer is not told of, nor a call without words", async () => {
  const told: (Busy | null)[] = [];
  const tell = (key: Busy | null) => told.push(key);
  const answers = [tellingSlow("project.open", after(200), tell), tellingSlow("project.read", after(900), tell)];
  await vi.advanceTimersByTimeAsync(1_000);
  await Promise.all(answers);
  expect(told).toEqual([]);
});

test("a call that fails is no longer waited for", async () => {
  const told: (Busy | null)[] = [];
  const failing = new Promise<never>((_resolve, reject) => setTimeout(reject, 500, new Error("gone")));
  const answer = tellingSlow("project.saveCopy", failing, (key) => told.push(key));
  const refused = expect(answer).rejects.toThrow("gone");
  await vi.advanceTimersByTimeAsync(500);
  await refused;
  expect(told).toEqual([{ key: "busy.copying", stop: null }, null]);
});
