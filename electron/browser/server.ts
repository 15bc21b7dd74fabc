import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { serveCall, type CallFault, type HostHandlers } from "../../shared/ipc/contract.ts";
import type { HostEvent } from "../../shared/ipc/events.ts";
import { SECURITY_HEADERS } from "./content-security-policy.ts";
import { EventStream } from "./event-stream.ts";
import { foreignRequest, type Refused } from "./request-guard.ts";
import { Session } from "./session.ts";
import { readStaticFile } from "./static-files.ts";

export interface BrowserServerOptions {
  readonly handlers: HostHandlers;
  /** The built renderer. */
  readonly folder: string;
  readonly maxBodyBytes?: number;
  /** A client that takes longer to send its request is cut off. */
  readonly requestTimeoutMs?: number;
}

export interface BrowserServer {
  readonly origin: string;
  /** Opens the window once. */
  readonly startUrl: string;
  push(event: HostEvent): void;
  close(): Promise<void>;
}

const STATUS: Readonly<Record<CallFault, number>> = {
  "unknown-channel": 404,
  "bad-payload": 400,
  "bad-answer": 500,
  internal: 500,
};

/** The loopback shell: calls, events and the renderer's files for one window on this machine. */
export async function startBrowserServer(options: BrowserServerOptions): Promise<BrowserServer> {
  const { handlers, folder, maxBodyBytes = 64 << 20, requestTimeoutMs = 30_000 } = options;
  const events = new EventStream();
  const server = createServer({
    requestTimeout: requestTimeoutMs,
    headersTimeout: requestTimeoutMs,
    connectionsCheckingInterval: 100,
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const session = new Session(port);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const foreign = foreignRequest(request, origin);
    if (foreign) {
      refuse(response, foreign);
      return;
    }
    const [path = "", query = ""] = (request.url ?? "").split("?", 2);
    const token = new URLSearchParams(query).get("token");
    if (path === "/" && token !== null && request.method === "GET") {
      const cookie = session.start(token);
      if (cookie) response.writeHead(303, { Location: "/", "Set-Cookie": cookie }).end();
      else refuse(response, { status: 403, code: "bad-token", message: "The start address is wrong or was used." });
      return;
    }
    if (!session.admits(request.headers.cookie)) {
      refuse(response, { status: 401, code: "no-session", message: "Open the window by its start address." });
      return;
    }
    if (path.startsWith("/api/")) {
      await serveApi(path.slice("/api/".length), request, response);
      return;
    }
    if (request.method !== "GET") {
      refuse(response, { status: 405, code: "bad-method", message: "Files and events are read with GET." });
      return;
    }
    if (path === "/events") {
      events.join(response, Number.parseInt(String(request.headers["last-event-id"]), 10));
      return;
    }
    const file = await readStaticFile(folder, path);
    if (file) response.writeHead(200, { "Content-Type": file.type }).end(file.bytes);
    else refuse(response, { status: 404, code: "not-found", message: "There is no such file." });
  }

  async function serveApi(channel: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== "POST") {
      refuse(response, { status: 405, code: "bad-method", message: "Calls are made with POST." });
      return;
    }
    if (request.headers["content-type"] !== "application/json") {
      refuse(response, { status: 415, code: "bad-type", message: "Calls carry application/json." });
      return;
    }
    const body = await readBody(request, maxBodyBytes);
    if (body === null) {
      refuse(response, { status: 413, code: "too-large", message: "The request is too large." });
      return;
    }
    let payload: unknown;
    try {
      payload = JSON.parse(body);
    } catch {
      refuse(response, { status: 400, code: "bad-payload", message: "The request is not JSON." });
      return;
    }
    const reply = await serveCall(handlers, channel, payload);
    if (reply.ok) json(response, 200, reply.value);
    else refuse(response, { status: STATUS[reply.code], code: reply.code, message: reply.message });
  }

  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    // Only a client that went away mid-request gets here: there is nobody left to answer.
    serve(request, response).catch(() => response.destroy());
  });
  server.on("upgrade", (_request, socket) => {
    socket.end("HTTP/1.1 426 Upgrade Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  });
  return {
    origin,
    startUrl: `${origin}/?token=${session.startToken}`,
    push: (event) => {
      events.push(event);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { "Content-Type": "application/json; charset=utf-8" }).end(JSON.stringify(value));
}

/** The connection ends too: what is left of a refused body is not read. */
function refuse(response: ServerResponse, { status, code, message }: Refused): void {
  response.setHeader("Connection", "close");
  json(response, status, { error: { code, message } });
}

/** `null` where the body is longer than allowed. */
async function readBody(request: IncomingMessage, maxBytes: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
