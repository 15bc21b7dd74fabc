import { request } from "node:http";
import { connect, type Socket } from "node:net";
import { CALLS } from "../../../shared/ipc/calls.ts";

/** One way into the host, as its own window takes it. */
export interface Route {
  readonly method: "GET" | "POST";
  readonly path: string;
}

/** Every way in. A channel of the contract is one by itself; whatever else the server answers stands here. */
export const ROUTES: readonly Route[] = [
  { method: "GET", path: "/" },
  { method: "GET", path: "/index.html" },
  { method: "GET", path: "/events" },
  { method: "GET", path: "/out/guessed" },
  ...Object.keys(CALLS).map((channel) => ({ method: "POST", path: `/api/${channel}` }) as const),
];

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

export interface Attack {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A request with whatever headers an attacker chooses; resolves with the answer's beginning where it has no end. */
export function send(
  origin: string,
  path: string,
  { method = "GET", headers = {}, body = "" }: Attack = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, agent: false, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
        if (response.headers["content-type"] === "text/event-stream") response.destroy();
      });
      response
        .on("error", () => undefined)
        .on("close", () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
        });
    });
    sent.on("error", reject).on("upgrade", (_response, socket: Socket) => {
      socket.destroy();
      reject(new Error("the upgrade was accepted"));
    });
    sent.end(body);
  });
}

/** Writes bytes as they stand; all that comes back until the host closes. */
export function sendRaw(origin: string, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(Number(new URL(origin).port), "127.0.0.1", () => socket.write(text, "latin1"));
    socket.on("data", (chunk) => (answer += chunk.toString("latin1"))).on("error", () => undefined);
    socket.on("close", () => {
      resolve(answer);
    });
  });
}

/** The cookie that the start address gives. */
export async function enter(startUrl: string): Promise<string> {
  const { origin, pathname, search } = new URL(startUrl);
  const { headers } = await send(origin, pathname + search);
  return (headers["set-cookie"]?.[0] ?? "").split(";")[0]!;
}

export const codeOf = ({ body }: Answer): string | undefined =>
  (JSON.parse(body) as { readonly error?: { readonly code: string } }).error?.code;
