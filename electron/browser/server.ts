import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { serveCall, type CallFault, type HostHandlers } from "../../shared/ipc/contract.ts";
import type { HostEvent } from "../../shared/ipc/events.ts";
import type { WaitingFile } from "../host/out/made-files.ts";
import { SECURITY_HEADERS } from "../host/shell/security-headers.ts";
import { readStaticFile } from "../host/shell/static-files.ts";
import { answer, refusal, refuse, type Refused } from "./answers.ts";
import { readCallInput } from "./call-input.ts";
import { DOWNLOADS, sendDownload } from "./downloads.ts";
import { EventStream, type EventStreamOptions } from "./event-stream.ts";
import { foreignRequest } from "./request-guard.ts";
import { isSameUser } from "./same-user.ts";
import { newSessionKeys, Session, type SessionKeys } from "./session.ts";

export interface BrowserServerOptions {
  readonly handlers: HostHandlers;
  /** A file that was made for the person and waits under its token; each once. Without it, there are none. */
  readonly takeFile?: (token: string) => WaitingFile | null;
  /** The built renderer. */
  readonly folder: string;
  /** Of the host whose place this one takes; else any free one. */
  readonly port?: number;
  readonly session?: SessionKeys;
  /** The start token was used. */
  readonly onSessionStart?: () => void;
  readonly maxBodyBytes?: number;
  /** A client that takes longer to send its request is cut off. */
  readonly requestTimeoutMs?: number;
  readonly events?: EventStreamOptions;
}

export interface BrowserServer {
  readonly origin: string;
  /** Opens the window once. */
  readonly startUrl: string;
  readonly push: (event: HostEvent) => void;
  close(): Promise<void>;
}

const STATUS: Readonly<Record<CallFault, number>> = {
  "unknown-channel": 404,
  "bad-payload": 400,
  "bad-answer": 500,
  internal: 500,
  "forged-sender": 403,
  "host-gone": 503,
};

/** A window takes seven at most, and leaves some to close when it is reloaded. Whoever holds more open waits outside. */
const MOST_CONNECTIONS = 100;

const NO_UPGRADE: Refused = { status: 426, code: "no-upgrade", message: "This host speaks plain HTTP only." };

/** The loopback shell: calls, events and the renderer's files for one window on this machine. Rejects: port taken. */
export async function startBrowserServer(options: BrowserServerOptions): Promise<BrowserServer> {
  const { handlers, folder, maxBodyBytes = 64 << 20, requestTimeoutMs = 30_000 } = options;
  const events = new EventStream(options.events);
  const server = createServer({
    requestTimeout: requestTimeoutMs,
    headersTimeout: requestTimeoutMs,
    connectionsCheckingInterval: Math.ceil(requestTimeoutMs / 3),
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const session = new Session(port, options.session ?? newSessionKeys(), options.onSessionStart ?? (() => undefined));
  const startUrl = origin + session.startPath;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const foreign = foreignRequest(request, origin);
    if (foreign) {
      refuse(response, foreign);
      return;
    }
    const [path = "", query = ""] = (request.url ?? "").split("?", 2);
    const token = new URLSearchParams(query).get("token");
    if (path === "/" && token !== null && request.method === "GET") {
      const cookie = (await isSameUser(request.socket)) ? session.start(token) : null;
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
      events.join(response, request.headers["last-event-id"]?.toString());
      return;
    }
    if (path.startsWith(DOWNLOADS)) {
      const made = options.takeFile?.(path.slice(DOWNLOADS.length)) ?? null;
      if (made !== null) sendDownload(response, made);
      else refuse(response, { status: 404, code: "not-found", message: "The file was fetched, or there is none." });
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
    const read = await readCallInput(request, maxBodyBytes);
    if (!read.ok) {
      refuse(response, read.refused);
      return;
    }
    const reply = await serveCall(handlers, channel, read.input);
    if (reply.ok) answer(response, reply.value);
    else refuse(response, { status: STATUS[reply.code], code: reply.code, message: reply.message });
  }

  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    // Only a client that went away mid-request gets here: there is nobody left to answer.
    serve(request, response).catch(() => response.destroy());
  });
  server.on("upgrade", (_request, socket) => {
    const body = refusal(NO_UPGRADE);
    socket.end(
      `HTTP/1.1 ${NO_UPGRADE.status} Upgrade Refused\r\nConnection: close\r\n` +
        `Content-Type: application/json; charset=utf-8\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
  });
  return {
    origin,
    startUrl,
    push: (event) => {
      events.push(event);
    },
    close: () =>
      new Promise((resolve) => {
        events.close();
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
