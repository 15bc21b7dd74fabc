import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fakeHost, type FakeHost } from "../host/shell/testing/fake-host.ts";
import { startBrowserServer, type BrowserServer } from "./server.ts";
import { enter, send, sendRaw } from "./testing/attacker.ts";

// Bytes that are no request as the window sends it: too slow, too long, too many, or two requests in one.

const REQUEST_MS = 400;
let folder: string;
let host: FakeHost;
let server: BrowserServer;
let cookie: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "parallax-"));
  writeFileSync(join(folder, "index.html"), "<p>window</p>");
  host = fakeHost();
  const options = { handlers: host.handlers, folder, maxBodyBytes: 20_000, requestTimeoutMs: REQUEST_MS };
  server = await startBrowserServer(options);
  cookie = await enter(server.startUrl);
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** As the window sends it. */
const own = (): Record<string, string> => ({ cookie, origin: server.origin, "content-type": "application/json" });
const isServed = async () =>
  (await send(server.origin, "/api/app.info", { method: "POST", headers: own(), body: "{}" })).status;

describe("who is slow, or sends too much", () => {
  const open = () =>
    new Promise<Socket>((resolve) => {
      const socket = connect(Number(new URL(server.origin).port), "127.0.0.1", () => {
        resolve(socket.on("error", () => undefined));
      });
    });
  const isCut = (socket: Socket) =>
    new Promise<void>((resolve) => {
      if (socket.closed) resolve();
      else
        socket.resume().once("close", () => {
          resolve();
        });
    });
  const cut = (sockets: readonly Socket[]) => Promise.all(sockets.map(isCut));

  test.each([
    ["says nothing", ""],
    ["drips its headers", "GET / HTTP/1.1\r\nHost: x\r\n"],
    ["drips its body", "POST /api/app.info HTTP/1.1\r\nHost: {host}\r\n{own}Content-Length: 900\r\n\r\n{"],
    [
      "drips its chunks",
      "POST /api/app.info HTTP/1.1\r\nHost: {host}\r\n{own}Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n",
    ],
  ])("one that %s is cut off, and the window is served meanwhile", async (_title, beginning) => {
    const headers = Object.entries(own())
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join("");
    const text = beginning.replace("{host}", new URL(server.origin).host).replace("{own}", headers);
    const sockets = await Promise.all(Array.from({ length: 40 }, open));
    for (const socket of sockets) socket.write(text);
    const drip = setInterval(() => {
      for (const socket of sockets) if (text !== "" && socket.writable) socket.write("a");
    }, 50);
    expect(await isServed()).toBe(200);
    await cut(sockets);
    clearInterval(drip);
    expect(host.asked).toHaveLength(1);
  });

  test("more connections than a window needs are not taken", async () => {
    const sockets = await Promise.all(Array.from({ length: 300 }, open));
    await expect.poll(() => sockets.filter(({ closed }) => closed).length).toBeGreaterThanOrEqual(200);
    await cut(sockets);
    expect(await isServed()).toBe(200);
  });

  test.each([
    ["a header", 431, () => `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${"a".repeat(40_000)}\r\n\r\n`],
    ["an address", 431, () => `GET /${"a".repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
    ["headers", 431, () => `GET / HTTP/1.1\r\nHost: x\r\n${"X-A: 1\r\n".repeat(5000)}\r\n`],
  ])("%s without end: %i", async (_title, status, text) => {
    expect(await sendRaw(server.origin, text())).toMatch(new RegExp(`^HTTP/1.1 ${status} |^$`, "u"));
    expect(await isServed()).toBe(200);
  });

  test("a body without end is refused as soon as it is too long", async () => {
    const headers = Object.entries(own())
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join("");
    const head = `POST /api/app.info HTTP/1.1\r\nHost: ${new URL(server.origin).host}\r\n${headers}Transfer-Encoding: chunked\r\n\r\n`;
    const answer = await sendRaw(server.origin, head + `1000\r\n${" ".repeat(0x1000)}\r\n`.repeat(8));
    expect(answer).toMatch(/^HTTP\/1\.1 413 /u);
    expect(host.asked).toEqual([]);
  });
});

describe("two requests in the bytes of one", () => {
  /** What would be asked if the host took the body for a request of its own. */
  const smuggled = () =>
    `POST /api/project.close HTTP/1.1\r\nHost: ${new URL(server.origin).host}\r\nCookie: ${cookie}\r\nOrigin: ${server.origin}\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`;

  test.each<[string, string]>([
    ["a length and chunks", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"],
    ["two lengths", "Content-Length: 2\r\nContent-Length: 0\r\n\r\n{}"],
    ["two lengths in one", "Content-Length: 2, 0\r\n\r\n{}"],
    ["a negative length", "Content-Length: -1\r\n\r\n"],
    ["a signed length", "Content-Length: +2\r\n\r\n{}"],
    ["a hexadecimal length", "Content-Length: 0x2\r\n\r\n{}"],
    ["a length beyond all numbers", "Content-Length: 99999999999999999999999\r\n\r\n{}"],
    ["chunks under another name", "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"],
    ["chunks that are not last", "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"],
    ["a blank before the colon", "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n"],
    ["a folded header", "X-A: 1\r\n Content-Length: 0\r\n\r\n"],
    ["a header that begins with a blank", " Content-Length: 0\r\n\r\n"],
    ["a NUL in a header", "X-A: a\0b\r\n\r\n"],
    ["a bare CR", "X-A: a\rContent-Length: 0\r\n\r\n"],
    ["a size of a chunk that overflows", "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n"],
  ])("%s: refused whole", async (_title, rest) => {
    const { host: name } = new URL(server.origin);
    const head = `POST /api/app.info HTTP/1.1\r\nHost: ${name}\r\nCookie: ${cookie}\r\nOrigin: ${server.origin}\r\nContent-Type: application/json\r\n`;
    const answer = await sendRaw(server.origin, head + rest + smuggled());
    expect(answer.match(/HTTP\/1\.1 \d+/gu)?.map((line) => line.slice(-3)[0])).toEqual(["4"]);
    expect(host.asked).toEqual([]);
  });

  test.each([
    "CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: x\r\n\r\n",
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "GET /\r\n\r\n",
    "\x16\x03\x01\x02\x00\x01",
  ])("what is no request of ours, %j, opens nothing", async (text) => {
    expect(await sendRaw(server.origin, text + smuggled())).toMatch(/^HTTP\/1\.1 4\d\d |^$/u);
    expect(host.asked).toEqual([]);
  });

  test("two hosts are none", async () => {
    const { host: name } = new URL(server.origin);
    for (const hosts of [
      [name, "attacker.example"],
      ["attacker.example", name],
      [name, name],
    ]) {
      const head = `GET / HTTP/1.1\r\n${hosts.map((each) => `Host: ${each}\r\n`).join("")}`;
      expect(await sendRaw(server.origin, `${head}Cookie: ${cookie}\r\nConnection: close\r\n\r\n`)).toContain(
        "foreign-host",
      );
    }
  });

  test("an address of another host in the request line is no way to it", async () => {
    const { host: name } = new URL(server.origin);
    const answer = await sendRaw(
      server.origin,
      `GET http://127.0.0.1:22/ HTTP/1.1\r\nHost: ${name}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 404 /u);
  });
});
