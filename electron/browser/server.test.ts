import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkStory } from "../../shared/engine/check-story.ts";
import { findingsAnswer } from "../../shared/exchange/contract/findings.ts";
import { CALLS } from "../../shared/ipc/calls.ts";
import type { HostHandlers } from "../../shared/ipc/contract.ts";
import { startBrowserServer, type BrowserServer } from "./server.ts";

const TEXTS = { vi: "Quỹ trả 86 triệu yên (13 triệu USD).", en: "It paid 86 million yuan ($13 million)." };
const handlers: HostHandlers = {
  "app.info": () => ({ name: "Parallax", version: "0.1.0" }),
  "story.sample": () => ({ title: "Sample", date: "2018-06-22", texts: TEXTS }),
  "story.check": ({ texts, date }) => findingsAnswer("x", checkStory({ versions: texts, date })!),
};

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

let folder: string;
let server: BrowserServer;
let cookie: string;

function ask(path: string, method = "GET", headers: Record<string, string> = {}, body = ""): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.origin);
    const asked = request({ hostname, port, path, method, headers: { cookie, ...headers } }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
        if (path === "/events" && text.endsWith("\n\n")) response.destroy();
      });
      response.on("close", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
      response.on("error", () => undefined);
    });
    asked.on("error", reject).end(body);
  });
}
const call = (channel: string, payload: unknown, headers: Record<string, string> = {}) => {
  const own = { origin: server.origin, "content-type": "application/json", ...headers };
  return ask(`/api/${channel}`, "POST", own, JSON.stringify(payload));
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

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "parallax-"));
  writeFileSync(join(folder, "index.html"), "<p>window</p>");
  symlinkSync("/etc/passwd", join(folder, "link.txt"));
  server = await startBrowserServer({ handlers, folder, maxBodyBytes: 2000, requestTimeoutMs: 300 });
  cookie = "";
  const { headers } = await ask(server.startUrl.slice(server.origin.length));
  cookie = (headers["set-cookie"] as string[])[0]!.split(";")[0]!;
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test("every channel is served", async () => {
  const payloads = { "app.info": {}, "story.sample": {}, "story.check": { texts: TEXTS, date: "2018-06-22" } };
  expect(Object.keys(payloads).sort()).toEqual(Object.keys(CALLS).sort());
  for (const [channel, payload] of Object.entries(payloads)) expect((await call(channel, payload)).status).toBe(200);
  const checked = JSON.parse((await call("story.check", payloads["story.check"])).body) as unknown;
  expect(checked).toEqual(findingsAnswer("x", checkStory({ versions: TEXTS, date: "2018-06-22" })!));
});

test("the window's page comes with its policy", async () => {
  const { status, headers, body } = await ask("/");
  expect([status, body, headers["content-type"]]).toEqual([200, "<p>window</p>", "text/html; charset=utf-8"]);
  expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self'");
});

test.each<[string, number, string, () => Promise<Answer>]>([
  ["foreign Host", 403, "foreign-host", () => ask("/", "GET", { host: "evil.example" })],
  ["foreign Origin", 403, "foreign-origin", () => call("app.info", {}, { origin: "http://evil.example" })],
  ["another site", 403, "foreign-site", () => call("app.info", {}, { "sec-fetch-site": "cross-site" })],
  ["missing cookie", 401, "no-session", () => call("app.info", {}, { cookie: "" })],
  ["reused token", 403, "bad-token", () => ask(server.startUrl.slice(server.origin.length))],
  ["wrong token", 403, "bad-token", () => ask("/?token=wrong")],
  ["GET on a call", 405, "bad-method", () => ask("/api/app.info")],
  ["oversized body", 413, "too-large", () => call("app.info", { x: "x".repeat(3000) })],
  ["bad payload", 400, "bad-payload", () => call("story.check", { texts: 1 })],
  ["__proto__", 404, "unknown-channel", () => call("__proto__", {})],
  ["constructor", 404, "unknown-channel", () => call("constructor", {})],
  ["encoded traversal", 404, "not-found", () => ask("/%2e%2e/%2e%2e/etc/passwd")],
  ["plain traversal", 404, "not-found", () => ask("/../../etc/passwd")],
  ["backslash", 404, "not-found", () => ask("/..%5c..%5cetc")],
  ["NUL", 404, "not-found", () => ask("/index.html%00.js")],
  ["link out", 404, "not-found", () => ask("/link.txt")],
])("%s: %i %s", async (_title, status, code, attack) => {
  const answer = await attack();
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.body)).toMatchObject({ error: { code } });
});

test("an upgrade is refused", async () => {
  const host = new URL(server.origin).host;
  const text = `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
  expect(await raw(text)).toMatch(/^HTTP\/1.1 426/u);
});

test("a slow body is cut off", async () => {
  const { host } = new URL(server.origin);
  const head = `POST /api/app.info HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${server.origin}\r\nCookie: ${cookie}\r\n`;
  expect(await raw(`${head}Content-Type: application/json\r\nContent-Length: 9\r\n\r\n{`)).toMatch(
    /^HTTP\/1.1 408|^$/u,
  );
});

test("events resume from the last one seen, which is sent again: others may share its number", async () => {
  for (const sequence of [1, 2, 2]) server.push({ name: "host.status", data: { sequence, state: "ready" } });
  const { body } = await ask("/events", "GET", { "last-event-id": "2" });
  expect(body).toBe('id: 2\nevent: host.status\ndata: {"sequence":2,"state":"ready"}\n\n'.repeat(2));
});
