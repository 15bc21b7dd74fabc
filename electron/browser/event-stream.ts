import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { HostEvent } from "../../shared/ipc/events.ts";

/** Shorter than what proxies, sleep timers and the browser itself take for a dead connection. */
const HEARTBEAT_MS = 15_000;
/** How soon a window comes back after its host was replaced; the browser's own 3 s are long to look at. */
const RETRY_MS = 500;

export interface EventStreamOptions {
  /** Events kept for a reconnect. */
  readonly maxKeptBytes?: number;
  /** A client that has not taken this much is dropped; it comes back and reads the project anew. */
  readonly maxBufferedBytes?: number;
}

/**
 * Server-sent events. An id names the stream and counts in it; the journal's numbers, which start anew with each project,
 * are in the data. A client that comes back and can't be told all it missed (another host, too long ago) gets `resync`: it reads
 * the project anew.
 */
export class EventStream {
  readonly #name = randomBytes(6).toString("hex");
  readonly #maxKeptBytes: number;
  readonly #maxBufferedBytes: number;
  readonly #clients = new Set<ServerResponse>();
  readonly #heartbeat = setInterval(() => {
    this.#sendAll(":\n\n");
  }, HEARTBEAT_MS).unref();
  /** The frames from number `#firstKept` on. */
  readonly #kept: string[] = [];
  #firstKept = 1;
  #keptBytes = 0;

  constructor({ maxKeptBytes = 8 << 20, maxBufferedBytes = 8 << 20 }: EventStreamOptions = {}) {
    this.#maxKeptBytes = maxKeptBytes;
    this.#maxBufferedBytes = maxBufferedBytes;
  }

  push({ name, data }: HostEvent): void {
    const frame = `id: ${this.#name}.${this.#next}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
    this.#kept.push(frame);
    this.#keptBytes += frame.length;
    while (this.#keptBytes > this.#maxKeptBytes) {
      this.#keptBytes -= this.#kept.shift()!.length;
      this.#firstKept += 1;
    }
    this.#sendAll(frame);
  }

  /** Sends what came after `lastId`, or `resync`, then whatever is pushed. Without `lastId`: what is pushed from now on. */
  join(client: ServerResponse, lastId: string | undefined): void {
    client.writeHead(200, { "Content-Type": "text/event-stream" });
    const here = `id: ${this.#name}.${this.#next - 1}\n`;
    const missed = lastId === undefined ? [`${here}\n`] : this.#since(lastId);
    client.write(`retry: ${RETRY_MS}\n\n${missed?.join("") ?? `${here}event: resync\ndata: {}\n\n`}`);
    this.#clients.add(client);
    client.on("close", () => this.#clients.delete(client));
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const client of this.#clients) client.end();
  }

  get #next(): number {
    return this.#firstKept + this.#kept.length;
  }

  /** `null`: not all of it is known. */
  #since(lastId: string): readonly string[] | null {
    const [name, number] = lastId.split(".");
    if (name !== this.#name) return null;
    const first = Number(number) + 1;
    return first >= this.#firstKept && first <= this.#next ? this.#kept.slice(first - this.#firstKept) : null;
  }

  #sendAll(frame: string): void {
    for (const client of this.#clients) {
      client.write(frame);
      if (client.writableLength > this.#maxBufferedBytes) client.destroy();
    }
  }
}
