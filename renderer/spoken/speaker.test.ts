import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSpeaker, GATHER_MS, PAUSE_MS, type Spoken } from "./speaker.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function listening() {
  const heard: (Spoken & { readonly atMs: number })[] = [];
  const start = Date.now();
  const speaker = createSpeaker((spoken) => heard.push({ ...spoken, atMs: Date.now() - start }));
  const say = (text: string, topic: string | null = null, isUrgent = false): void => {
    speaker.say({ topic, isUrgent, words: () => (text === "" ? [] : [{ text }]) });
  };
  const texts = (): string[] => heard.map(({ utterance }) => utterance.map(({ text }) => text).join(""));
  return { heard, texts, say, speaker };
}

test("at most one message in 500 ms, however many come", () => {
  const { heard, texts, say } = listening();
  for (const text of ["one", "two", "three", "four"]) say(text);
  vi.advanceTimersByTime(10_000);
  expect(texts()).toEqual(["one", "two", "three", "four"]);
  const gaps = heard.slice(1).map(({ atMs }, index) => atMs - heard[index]!.atMs);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(PAUSE_MS);
});

test("the pause also holds for a message that comes when none waits", () => {
  const { heard, say } = listening();
  say("one");
  vi.advanceTimersByTime(GATHER_MS + 100);
  say("two");
  vi.advanceTimersByTime(10_000);
  expect(heard.map(({ atMs }) => atMs)).toEqual([GATHER_MS, GATHER_MS + PAUSE_MS]);
});

test("of one topic the latest is said, and what has no topic is never dropped", () => {
  const { texts, say } = listening();
  say("bead 1", "place");
  say("saved");
  say("bead 2", "place");
  say("dismissed");
  say("bead 3", "place");
  vi.advanceTimersByTime(10_000);
  expect(texts()).toEqual(["saved", "dismissed", "bead 3"]);
});

test("what is urgent goes first, and is said to be so", () => {
  const { heard, texts, say } = listening();
  say("one");
  vi.advanceTimersByTime(GATHER_MS);
  say("two");
  say("not saved", null, true);
  vi.advanceTimersByTime(10_000);
  expect(texts()).toEqual(["one", "not saved", "two"]);
  expect(heard.map(({ isUrgent }) => isUrgent)).toEqual([false, true, false]);
});

test("the same words twice are two messages", () => {
  const { heard, texts, say } = listening();
  say("Boundary moved");
  vi.advanceTimersByTime(5_000);
  say("Boundary moved");
  vi.advanceTimersByTime(5_000);
  expect(texts()).toEqual(["Boundary moved", "Boundary moved"]);
  expect(heard[0]!.id).not.toBe(heard[1]!.id);
});

test("words are chosen when the turn comes; without any the next message does not wait", () => {
  const { heard, texts, say, speaker } = listening();
  let bead = 1;
  speaker.say({ topic: null, isUrgent: false, words: () => [{ text: `bead ${bead}` }] });
  bead = 2;
  say("");
  say("three");
  vi.advanceTimersByTime(10_000);
  expect(texts()).toEqual(["bead 2", "three"]);
  expect(heard[1]!.atMs).toBe(GATHER_MS + PAUSE_MS);
});

test("once stopped it is silent", () => {
  const { texts, say, speaker } = listening();
  say("one");
  speaker.stop();
  vi.advanceTimersByTime(10_000);
  expect(texts()).toEqual([]);
});
