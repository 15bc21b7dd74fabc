import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { batchLines, type BatchLine } from "./lines.ts";
import { answerByWorkers } from "./pool.ts";
import type { StartWorker, WorkerListener } from "./worker-process.ts";

/** Workers in this process that answer when they are told to: `answer`, `die`. */
class HandledWorkers {
  readonly started: { readonly listener: WorkerListener; readonly asked: Buffer[]; isOver: boolean }[] = [];

  readonly start: StartWorker = (listener) => {
    const worker = { listener, asked: [] as Buffer[], isOver: false };
    this.started.push(worker);
    return {
      ask: ({ bytes }) => worker.asked.push(bytes),
      finish: () => (worker.isOver = true),
      kill: () => (worker.isOver = true),
    };
  };

  ready(which: number): void {
    this.started[which]!.listener.ready();
  }

  answer(which: number): void {
    const { asked, listener } = this.started[which]!;
    listener.answered({ json: asked.shift()!, failed: false });
  }

  die(which: number): void {
    this.started[which]!.listener.ended("was killed (SIGKILL)");
  }

  asked(which: number): string {
    return this.started[which]!.asked.join(" ");
  }
}

const linesOf = (...texts: readonly string[]): AsyncGenerator<BatchLine> =>
  batchLines(
    (async function* () {
      await turn();
      yield Buffer.from(texts.join("\n"));
    })(),
  );

/** Lets everything that is not waiting for a worker happen. */
async function settle(): Promise<void> {
  for (let turns = 0; turns < 20; turns += 1) await turn();
}

async function collect(answers: AsyncIterable<{ readonly json: Buffer }>, into: string[]): Promise<void> {
  for await (const { json } of answers) into.push(json.toString());
}

test("a worker's death costs its line; what it had been given besides goes to another, before later lines", async () => {
  const workers = new HandledWorkers();
  const answers: string[] = [];
  const done = collect(answerByWorkers(linesOf("a", "b", "c", "d"), workers.start, 2), answers);
  await settle();
  expect([workers.asked(0), workers.asked(1)]).toEqual(["a c", "b d"]);
  workers.ready(0);
  workers.ready(1);
  workers.die(0);
  expect(workers.started).toHaveLength(3);
  expect(workers.asked(2)).toBe("c");
  workers.ready(2);
  workers.answer(1);
  workers.answer(1);
  workers.answer(2);
  await done;
  const refusal = '{"id":null,"error":{"code":"internal","message":"line 1: its worker was killed (SIGKILL)"}}';
  expect(answers).toEqual([refusal, "b", "c", "d"]);
  expect(workers.started.slice(1).every(({ isOver }) => isOver)).toBe(true);
});

test("a worker that dies before it can read costs no line", async () => {
  const workers = new HandledWorkers();
  const answers: string[] = [];
  const done = collect(answerByWorkers(linesOf("a", "b"), workers.start, 1), answers);
  await settle();
  workers.die(0);
  expect(workers.asked(1)).toBe("a b");
  workers.ready(1);
  workers.answer(1);
  workers.answer(1);
  await done;
  expect(answers).toEqual(["a", "b"]);
});

test("what nobody takes stops the reading, whatever is still to come", async () => {
  const line = "x".repeat(64 * 1024);
  let read = 0;
  async function* endless(): AsyncGenerator<BatchLine> {
    for (;;) {
      await turn();
      read += 1;
      yield { number: read, bytes: Buffer.from(line), isEnded: true };
    }
  }
  // Answers at once, so that all that is held is answers that wait.
  const start: StartWorker = (listener) => ({
    ask: ({ bytes }) => {
      setImmediate(() => {
        listener.answered({ json: bytes, failed: false });
      });
    },
    finish: () => undefined,
    kill: () => undefined,
  });
  const answers = answerByWorkers(endless(), start, 2);
  await answers.next();
  for (let turns = 0; turns < 2000; turns += 1) await turn();
  const heldBytes = read * line.length;
  expect(heldBytes).toBeGreaterThan(1024 * 1024);
  expect(heldBytes).toBeLessThan(9 * 1024 * 1024);
  const before = read;
  for (let taken = 0; taken < 10; taken += 1) await answers.next();
  for (let turns = 0; turns < 200; turns += 1) await turn();
  expect(read - before).toBe(10);
  await answers.return(undefined);
});

test("a stop ends it at once, with workers at work and lines to come", async () => {
  const workers = new HandledWorkers();
  const stop = new AbortController();
  const answers: string[] = [];
  const done = collect(answerByWorkers(linesOf("a", "b"), workers.start, 1, stop.signal), answers);
  await settle();
  stop.abort(new Error("enough"));
  await expect(done).rejects.toThrow("enough");
  expect(workers.started[0]!.isOver).toBe(true);
});
