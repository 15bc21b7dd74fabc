import { refusedLine, refusedTooLong, type AnsweredLine } from "./answered-line.ts";
import type { BatchLine, KeptLine } from "./lines.ts";
import { requestId } from "./request-id.ts";
import type { BatchWorker, StartWorker } from "./worker-process.ts";

/**
 * What is held at most: lines that wait for a worker or are with one, and answers that wait for their turn. A line that
 * alone is larger is held alone. Eight mebibytes are about a thousand stories, enough for the others to go on while one
 * takes a minute.
 */
const HELD_BYTES = 8 * 1024 * 1024;
const HELD_LINES = 4096;
/** Given to a worker ahead of its answers, so that it never waits for its batch; more would only wait in its queue. */
const AHEAD_BYTES = 32 * 1024;
/** So many workers in a row that die before they can read say that none can live here; no line is to blame. */
const MOST_FALSE_STARTS = 8;

/** A line on its way, and then its answer. */
interface Slot {
  readonly number: number;
  /** The line; dropped when it is answered. */
  request: KeptLine | null;
  answer: AnsweredLine | null;
}

interface Member {
  readonly worker: BatchWorker;
  isReady: boolean;
  /** What it has been asked and has not answered, in order. */
  readonly asked: Slot[];
  askedBytes: number;
}

/**
 * Answers lines by `jobs` workers, in the order of the lines, holding a bounded part of them: what isn't taken stops the
 * reading. A worker that dies costs the line that it was at, which is answered with a refusal; what else it had been given
 * goes to another.
 *
 * Rejects with what `lines` rejects with, where no worker can be started, and at once with the reason of `stop`.
 */
export async function* answerByWorkers(
  lines: AsyncIterable<BatchLine>,
  start: StartWorker,
  jobs: number,
  stop?: AbortSignal,
): AsyncGenerator<AnsweredLine> {
  const pool = new Pool(start, jobs);
  stop?.addEventListener("abort", () => {
    pool.break(stop.reason as Error);
  });
  try {
    const fed = feed(pool, lines);
    for (;;) {
      const answer = await pool.next();
      if (answer === null) break;
      yield answer;
    }
    await fed;
  } finally {
    pool.close();
  }
}

/** No worker lived long enough to read. */
export class BrokenWorkers extends Error {}

async function feed(pool: Pool, lines: AsyncIterable<BatchLine>): Promise<void> {
  try {
    for await (const line of lines) {
      await pool.add(line);
      if (pool.isClosed) return;
    }
    pool.end(null);
  } catch (error) {
    pool.end(error instanceof Error ? error : new Error(String(error)));
  }
}

class Pool {
  readonly #start: StartWorker;
  readonly #jobs: number;
  readonly #members = new Set<Member>();
  /** All that is held, in the order of the lines. */
  readonly #slots: Slot[] = [];
  /** Those of them that no worker has been given, in the same order. */
  readonly #waiting: Slot[] = [];
  #heldBytes = 0;
  #falseStarts = 0;
  #ending: { readonly failure: Error | null } | null = null;
  #broken: Error | null = null;
  readonly #room = new Change();
  readonly #news = new Change();
  isClosed = false;

  constructor(start: StartWorker, jobs: number) {
    this.#start = start;
    this.#jobs = jobs;
  }

  /** Resolves when the line is held, which may be when others have left. */
  async add(line: BatchLine): Promise<void> {
    const bytes = "tooLong" in line ? 0 : line.bytes.length;
    while (!this.isClosed && !this.#hasRoom(bytes)) await this.#room.wait();
    if (this.isClosed) return;
    if ("tooLong" in line) {
      this.#slots.push({ number: line.number, request: null, answer: refusedTooLong(line.number) });
      this.#news.tell();
      return;
    }
    const slot: Slot = { number: line.number, request: line, answer: null };
    this.#slots.push(slot);
    this.#waiting.push(slot);
    this.#heldBytes += bytes;
    this.#give();
  }

  /** Nothing more comes: `next` answers what is held, and then ends, or rejects with `failure`. */
  end(failure: Error | null): void {
    this.#ending ??= { failure };
    this.#news.tell();
  }

  /** `next` rejects, whatever is held. */
  break(failure: Error): void {
    this.#broken ??= failure;
    this.#news.tell();
  }

  /** The next answer in order; `null` after the last. */
  async next(): Promise<AnsweredLine | null> {
    for (;;) {
      if (this.#broken) throw this.#broken;
      const answer = this.#slots[0]?.answer;
      if (answer) {
        this.#slots.shift();
        this.#heldBytes -= answer.json.length;
        this.#room.tell();
        return answer;
      }
      if (this.#ending && this.#slots.length === 0) {
        if (this.#ending.failure) throw this.#ending.failure;
        return null;
      }
      await this.#news.wait();
    }
  }

  close(): void {
    this.isClosed = true;
    this.#room.tell();
    for (const { worker, asked } of this.#members) {
      if (asked.length === 0) worker.finish();
      else worker.kill();
    }
  }

  #hasRoom(bytes: number): boolean {
    if (this.#slots.length === 0) return true;
    return this.#slots.length < HELD_LINES && this.#heldBytes + bytes <= HELD_BYTES;
  }

  #give(): void {
    for (let slot = this.#waiting[0]; slot?.request; slot = this.#waiting[0]) {
      const member = this.#memberFor(slot.request.bytes.length);
      if (member === null) return;
      this.#waiting.shift();
      member.asked.push(slot);
      member.askedBytes += slot.request.bytes.length;
      member.worker.ask(slot.request);
    }
  }

  /** One that has nothing to do, else a new one, else one whose queue is short. */
  #memberFor(bytes: number): Member | null {
    let shortest: Member | null = null;
    for (const member of this.#members) {
      if (member.asked.length === 0) return member;
      if (shortest === null || member.askedBytes < shortest.askedBytes) shortest = member;
    }
    if (this.#members.size < this.#jobs) return this.#startMember();
    return shortest !== null && shortest.askedBytes + bytes <= AHEAD_BYTES ? shortest : null;
  }

  #startMember(): Member {
    const worker = this.#start({
      ready: () => {
        member.isReady = true;
        this.#falseStarts = 0;
      },
      answered: (answer) => {
        const slot = member.asked.shift();
        if (slot === undefined) return;
        member.askedBytes -= slot.request?.bytes.length ?? 0;
        this.#settle(slot, answer);
        this.#give();
      },
      ended: (how) => {
        this.#members.delete(member);
        if (!this.isClosed) this.#bury(member, how);
      },
    });
    const member: Member = { worker, isReady: false, asked: [], askedBytes: 0 };
    this.#members.add(member);
    return member;
  }

  #bury({ isReady, asked }: Member, how: string): void {
    if (isReady) {
      const atWork = asked.shift();
      if (atWork) this.#settle(atWork, refusedLine(atWork.number, "internal", `its worker ${how}`, idIn(atWork)));
    } else if (++this.#falseStarts === MOST_FALSE_STARTS) {
      this.break(new BrokenWorkers(`a worker ${how}`));
      return;
    }
    this.#waiting.unshift(...asked);
    this.#give();
  }

  #settle(slot: Slot, answer: AnsweredLine): void {
    this.#heldBytes += answer.json.length - (slot.request?.bytes.length ?? 0);
    slot.request = null;
    slot.answer = answer;
    this.#room.tell();
    this.#news.tell();
  }
}

const idIn = ({ request }: Slot): string | null => (request === null ? null : requestId(request.bytes));

/** Where one side waits for the other to have changed something. */
class Change {
  #tell: () => void = () => undefined;

  wait(): Promise<void> {
    return new Promise((resolve) => {
      this.#tell = resolve;
    });
  }

  tell(): void {
    this.#tell();
  }
}
