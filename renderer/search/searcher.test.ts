import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { EMPTY_QUERY } from "./search-query.ts";
import { SearchedTexts, type SearchRequest } from "./searched-texts.ts";
import { EXPRESSION_LIMIT_MS, Searcher, type SearchPort, type StartWorker } from "./searcher.ts";

/** A worker that answers when it is told to. */
class TestPort implements SearchPort {
  readonly requests: SearchRequest[] = [];
  isEnded = false;
  private readonly texts = new SearchedTexts();
  private readonly onReply: Parameters<StartWorker>[0];
  readonly fail: Parameters<StartWorker>[1];

  constructor(...[onReply, onFailure]: Parameters<StartWorker>) {
    this.onReply = onReply;
    this.fail = onFailure;
  }

  postMessage(request: SearchRequest): void {
    this.requests.push(request);
  }

  terminate(): void {
    this.isEnded = true;
  }

  prepare(): void {
    this.onReply("prepared");
  }

  answer(): void {
    const search = this.texts.prepare(this.requests.at(-1)!);
    this.prepare();
    this.onReply(search());
  }
}

const ports: TestPort[] = [];
const searcher = (): Searcher =>
  new Searcher((...listeners) => {
    ports.push(new TestPort(...listeners));
    return ports.at(-1)!;
  });
const TEXTS = [
  { key: "vi@1", text: "tiền, tiên" },
  { key: "de@1", text: "Geld" },
];
const look = (text: string, isExpression = false) => ({ ...EMPTY_QUERY, text, isExpression });

beforeEach(() => {
  vi.useFakeTimers();
  ports.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

test("texts are sent once, another revision anew", async () => {
  const search = searcher();
  const first = search.search(look("tiền"), TEXTS);
  ports[0]!.answer();
  expect(await first).toEqual([
    { ranges: [[0, 4]], isCut: false },
    { ranges: [], isCut: false },
  ]);
  const second = search.search(look("ti"), [{ key: "vi@2", text: "tiến" }, TEXTS[1]!]);
  ports[0]!.answer();
  expect(await second).toMatchObject([{ ranges: [[0, 2]] }, { ranges: [] }]);
  expect(ports[0]!.requests[1]!.texts).toEqual([{ key: "vi@2", text: "tiến" }, { key: "de@1" }]);
});

test("of searches that are asked for while one runs only the last is made", async () => {
  const search = searcher();
  const outcomes = ["t", "ti", "tiê"].map((text) => search.search(look(text), TEXTS));
  ports[0]!.answer();
  ports[0]!.answer();
  expect(await Promise.all(outcomes)).toMatchObject([null, null, [{ ranges: [[6, 9]] }, {}]]);
  expect(ports[0]!.requests.map(({ query }) => query.text)).toEqual(["t", "tiê"]);
});

test("an expression that takes too long is ended with its worker, and the next search has another one", async () => {
  const search = searcher();
  const slow = search.search(look("(a+)+b", true), TEXTS);
  // However long the texts take: only the expression has a limit.
  await vi.advanceTimersByTimeAsync(10 * EXPRESSION_LIMIT_MS);
  expect(ports[0]!.isEnded).toBe(false);
  ports[0]!.prepare();
  await vi.advanceTimersByTimeAsync(EXPRESSION_LIMIT_MS);
  expect(await slow).toBe("too-slow");
  expect(ports[0]!.isEnded).toBe(true);
  const next = search.search(look("geld"), TEXTS);
  expect(ports[1]!.requests[0]!.texts).toEqual(TEXTS);
  ports[1]!.answer();
  expect(await next).toMatchObject([{}, { ranges: [[0, 4]] }]);
});

test("plain words have all the time they need, and a worker that fails is replaced", async () => {
  const search = searcher();
  const plain = search.search(look("geld"), TEXTS);
  ports[0]!.prepare();
  await vi.advanceTimersByTimeAsync(10 * EXPRESSION_LIMIT_MS);
  expect(ports[0]!.isEnded).toBe(false);
  ports[0]!.fail();
  expect(await plain).toBe("failed");
  void search.search(look("geld"), TEXTS);
  expect(ports).toHaveLength(2);
});

test("what is no expression is answered as such, and nothing is pending after the end", async () => {
  const search = searcher();
  const bad = search.search(look("(", true), TEXTS);
  ports[0]!.answer();
  expect(await bad).toBe("bad-expression");
  const last = search.search(look("geld"), TEXTS);
  search.dispose();
  expect(await last).toBeNull();
  expect(ports[0]!.isEnded).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});
