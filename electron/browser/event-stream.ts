import type { ServerResponse } from "node:http";
import type { HostEvent } from "../../shared/ipc/events.ts";

/** Enough for a reconnect; a window that was away longer reads the state anew. */
const KEPT = 500;

/** Server-sent events with the journal's sequence number as id. */
export class EventStream {
  readonly #kept: { readonly id: number; readonly frame: string }[] = [];
  readonly #clients = new Set<ServerResponse>();

  push({ name, data }: HostEvent): void {
    const frame = `id: ${data.sequence}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
    this.#kept.push({ id: data.sequence, frame });
    if (this.#kept.length > KEPT) this.#kept.shift();
    for (const client of this.#clients) client.write(frame);
  }

  /**
   * Sends what came at or after `lastId`, then whatever is pushed. Several events may share one id, so those of `lastId`
   * are sent again; the window drops what it has. An id that is no number gets all that is kept.
   */
  join(client: ServerResponse, lastId: number): void {
    client.writeHead(200, { "Content-Type": "text/event-stream" });
    client.flushHeaders();
    for (const { id, frame } of this.#kept) if (!(id < lastId)) client.write(frame);
    this.#clients.add(client);
    client.on("close", () => this.#clients.delete(client));
  }
}
