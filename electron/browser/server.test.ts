import { once } from "node:events";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Channel } from "../../shared/ipc/contract.ts";
import { fakeHost, GOOD_CALLS, workChanged, type FakeHost } from "../host/shell/testing/fake-host.ts";
import { startBrowserServer, type BrowserServer, type BrowserServerOptions } from "./server.ts";
import { newSessionKeys } from "./session.ts";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

let folder: string;
let host: FakeHost;
let server: BrowserServer;
let cookie: string;

function ask(
  path: string,
  method = "GET",
  headers: Record<string, string> = {},
  body: string | Uint8Array = "",
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.origin);
    const asked = request(
      { hostname, port, path, method, agent: false, headers: { cookie, ...headers } },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (chunk: string) => {
          text += chunk;
          // Joining answers at once, in one piece.
          if (path === "/events") response.destroy();
        });
        response.on("close", () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
        });
        response.on("error", () => undefined);
      },
    );
    asked.on("error", reject).end(body);
  });
}
const call = (channel: string, payload: unknown, headers: Record<string, string> = {}) => {
  const own = { origin: server.origin, "content-type": "application/json", ...headers };
  return ask(`/api/${channel}`, "POST", own, JSON.stringify(payload));
};
const callWithBytes = (channel: string, bytes: Uint8Array, rest: string) => {
  const headers = { origin: server.origin, "content-type": "application/octet-stream", "x-parallax-input": rest };
  return ask(`/api/${channel}`, "POST", headers, bytes);
};

function raw(text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(Number(new URL(server.origin).port), "127.0.0.1", () => socket.write(text));
    socket.on("data", (chunk) => (answer += chunk.toString())).on("error", () => undefined);
    socket.on("close", () => {
      resolve(answer);
    });
  });
}

const takeFile = (token: string) => host.files.take(token);
const start = (options: Partial<BrowserServerOptions> = {}) =>
  startBrowserServer({
    ...{ handlers: host.handlers, takeFile },
    folder,
    maxBodyBytes: 2000,
    requestTimeoutMs: 300,
    ...options,
  });
const startPath = () => server.startUrl.slice(server.origin.length);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "parallax-"));
  writeFileSync(join(folder, "index.html"), "<p>window</p>");
  symlinkSync("/etc/passwd", join(folder, "link.txt"));
  host = fakeHost();
  server = await start();
  cookie = "";
  const { headers } = await ask(startPath());
  cookie = (headers["set-cookie"] as string[])[0]!.split(";")[0]!;
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test.each(Object.keys(GOOD_CALLS) as Channel[])("%s is served, its input as the window gave it", async (channel) => {
  const { input, output } = GOOD_CALLS[channel];
  const { bytes, ...rest } = input as { readonly bytes?: Uint8Array };
  const { status, body } = await (bytes
    ? callWithBytes(channel, bytes, encodeURIComponent(JSON.stringify(rest)))
    : call(channel, input, { "content-type": "application/json; charset=utf-8" }));
  expect([status, JSON.parse(body)]).toEqual([200, output]);
  expect(host.asked).toEqual([{ channel, input }]);
});

test("the window's page comes with its policy, to the letter", async () => {
  const { status, headers, body } = await ask("/");
  expect([status, body, headers["content-type"]]).toEqual([200, "<p>window</p>", "text/html; charset=utf-8"]);
  expect(headers["content-security-policy"]).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; " +
      "worker-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
      "object-src 'none'; require-trusted-types-for 'script'",
  );
});

test("a file that was made is downloaded under its name, once, and no other by its token", async () => {
  const { token } = host.files.keep("Quỹ 86 “triệu” (1).po", new TextEncoder().encode("86 triệu yên"));
  const { status, headers, body } = await ask(`/out/${token}`);
  expect([status, body]).toEqual([200, "86 triệu yên"]);
  expect(headers).toMatchObject({
    "content-type": "application/octet-stream",
    "content-length": "15",
    "content-disposition":
      "attachment; filename=\"Qu_ 86 _tri_u_ (1).po\"; filename*=UTF-8''Qu%E1%BB%B9%2086%20%E2%80%9Ctri%E1%BB%87u%E2%80%9D%20%281%29.po",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect((await ask(`/out/${token}`)).status).toBe(404);
});

test("a file that waits is nobody's without the window's session", async () => {
  const { token } = host.files.keep("story.json", Uint8Array.of(1));
  expect((await ask(`/out/${token}`, "GET", { cookie: "" })).status).toBe(401);
  expect((await ask(`/out/${token}`, "GET", { "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await ask(`/out/${token}`, "POST", { origin: server.origin })).status).toBe(405);
  expect((await ask(`/out/${token}`)).status).toBe(200);
});

test.each<[string, number, string, () => Promise<Answer>]>([
  ["foreign Host", 403, "foreign-host", () => ask("/", "GET", { host: "evil.example" })],
  ["foreign Origin", 403, "foreign-origin", () => call("app.info", {}, { origin: "http://evil.example" })],
  ["another site", 403, "foreign-site", () => call("app.info", {}, { "sec-fetch-site": "cross-site" })],
  ["missing cookie", 401, "no-session", () => call("app.info", {}, { cookie: "" })],
  ["forged cookie", 401, "no-session", () => call("app.info", {}, { cookie: cookie.replace(/=.*/u, "=guessed") })],
  ["reused token", 403, "bad-token", () => ask(startPath())],
  ["wrong token", 403, "bad-token", () => ask("/?token=wrong")],
  ["GET on a call", 405, "bad-method", () => ask("/api/app.info")],
  ["oversized body", 413, "too-large", () => call("app.info", { x: "x".repeat(3000) })],
  ["oversized bytes", 413, "too-large", () => callWithBytes("staging.add", new Uint8Array(3000), "{}")],
  ["bad payload", 400, "bad-payload", () => call("settings.change", { zoom: 9 })],
  ["a head hash that is none", 400, "bad-payload", () => call("document.verify", { head: "f".repeat(63) })],
  ["bytes without their header", 400, "bad-payload", () => callWithBytes("staging.add", Uint8Array.of(1), "%")],
  ["bytes for a call without", 400, "bad-payload", () => callWithBytes("app.info", Uint8Array.of(1), "{}")],
  ["a form", 415, "bad-type", () => call("app.info", {}, { "content-type": "text/plain" })],
  ["__proto__", 404, "unknown-channel", () => call("__proto__", {})],
  ["constructor", 404, "unknown-channel", () => call("constructor", {})],
  ["encoded traversal", 404, "not-found", () => ask("/%2e%2e/%2e%2e/etc/passwd")],
  ["plain traversal", 404, "not-found", () => ask("/../../etc/passwd")],
  ["backslash", 404, "not-found", () => ask("/..%5c..%5cetc")],
  ["NUL", 404, "not-found", () => ask("/index.html%00.js")],
  ["a made-up file", 404, "not-found", () => ask("/out/constructor")],
  ["link out", 404, "not-found", () => ask("/link.txt")],
])("%s: %i %s", async (_title, status, code, attack) => {
  const answer = await attack();
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.body)).toMatchObject({ error: { code } });
});

test("an upgrade is refused by name", async () => {
  const { host } = new URL(server.origin);
  const answer = await raw(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1.1 426/u);
  expect(JSON.parse(answer.split("\r\n\r\n")[1]!)).toMatchObject({ error: { code: "no-upgrade" } });
});

test("a slow body is cut off", async () => {
  const { host } = new URL(server.origin);
  const head = `POST /api/app.info HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${server.origin}\r\nCookie: ${cookie}\r\n`;
  expect(await raw(`${head}Content-Type: application/json\r\nContent-Length: 9\r\n\r\n{`)).toMatch(
    /^HTTP\/1.1 408|^$/u,
  );
});

test("a host on the same port with the same session admits the window's cookie, and no start token again", async () => {
  const used = startPath();
  const keys = newSessionKeys();
  await server.close();
  server = await start({ session: keys });
  const { port } = new URL(server.origin);
  const { headers } = await ask(startPath(), "GET", { cookie: "" });
  cookie = (headers["set-cookie"] as string[])[0]!.split(";")[0]!;
  await server.close();

  server = await start({ port: Number(port), session: { ...keys, startToken: null } });
  expect((await call("app.info", {})).status).toBe(200);
  expect(startPath()).toBe("/");
  for (const path of [used, `/?token=${keys.startToken ?? ""}`, "/?token=", "/?token=null"]) {
    expect((await ask(path)).status).toBe(403);
  }
});

describe("events", () => {
  const resume = async (lastId: string) => (await ask("/events", "GET", { "last-event-id": lastId })).body;
  const idsIn = (frames: string) => frames.split("\n").filter((line) => line.startsWith("id: "));

  test("a window that comes back gets what it missed, once", async () => {
    const first = idsIn((await ask("/events")).body)[0]!.slice("id: ".length);
    for (const sequence of [1, 2]) server.push(workChanged(sequence));
    const missed = await resume(first);
    expect(missed.match(/"sequence":\d/gu)).toEqual(['"sequence":1', '"sequence":2']);
    expect(await resume(idsIn(missed)[0]!.slice("id: ".length))).not.toContain('"sequence":1');
  });

  test.each(["another.1", "7", "x.y"])("one that saw %s, of no stream here, is told to read anew", async (lastId) => {
    expect(await resume(lastId)).toContain("event: resync\n");
  });

  test("one that was away for longer than events are kept is told to read anew", async () => {
    await server.close();
    server = await start({
      session: { secret: cookie.split("=")[1]!, startToken: null },
      events: { maxKeptBytes: 300 },
    });
    cookie = `parallax_session_${new URL(server.origin).port}=${cookie.split("=")[1]!}`;
    const first = idsIn((await ask("/events")).body)[0]!.slice("id: ".length);
    for (let sequence = 0; sequence < 10; sequence++) server.push(workChanged(sequence));
    expect(await resume(first)).toContain("event: resync\n");
  });

  test("one that takes nothing is dropped, and closing waits for nobody", async () => {
    const joined = connect(Number(new URL(server.origin).port), "127.0.0.1");
    joined.write(`GET /events HTTP/1.1\r\nHost: ${new URL(server.origin).host}\r\nCookie: ${cookie}\r\n\r\n`);
    await once(joined, "data");
    joined.pause();
    const dropped = once(
      joined.on("error", () => undefined),
      "close",
    );
    const details = {
      name: "details.changed",
      data: { session: "x".repeat(1 << 20), sequence: 1, details: [] },
    } as const;
    for (let pushed = 0; pushed < 40; pushed++) server.push(details);
    joined.resume();
    await dropped;

    const staying = connect(Number(new URL(server.origin).port), "127.0.0.1");
    staying.write(`GET /events HTTP/1.1\r\nHost: ${new URL(server.origin).host}\r\nCookie: ${cookie}\r\n\r\n`);
    await once(staying, "data");
    await server.close();
  });
});
