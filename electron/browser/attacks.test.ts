import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fakeHost, type FakeHost } from "../host/shell/testing/fake-host.ts";
import { startBrowserServer, type BrowserServer } from "./server.ts";
import { newSessionKeys } from "./session.ts";
import { codeOf, enter, ROUTES, send, sendRaw, type Attack } from "./testing/attacker.ts";

// What tries to reach the host without being its window: pages elsewhere, other programs, other users of this machine.

let folder: string;
let host: FakeHost;
let server: BrowserServer;
let cookie: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "parallax-"));
  mkdirSync(join(folder, "dist"));
  writeFileSync(join(folder, "dist/index.html"), "<p>window</p>");
  writeFileSync(join(folder, "secret.txt"), "a secret");
  symlinkSync(join(folder, "secret.txt"), join(folder, "dist/link.txt"));
  symlinkSync(folder, join(folder, "dist/up"));
  host = fakeHost();
  const options = { handlers: host.handlers, folder: join(folder, "dist") };
  server = await startBrowserServer(options);
  cookie = await enter(server.startUrl);
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** As the window sends it. */
const own = (): Record<string, string> => ({ cookie, origin: server.origin, "content-type": "application/json" });
const everywhere = (attack: Attack) =>
  Promise.all(
    ROUTES.map(({ method, path }) =>
      send(server.origin, path, { method, body: method === "POST" ? "{}" : "", ...attack }),
    ),
  );

describe("every way in is shut to", () => {
  const port = () => new URL(server.origin).port;
  test.each<[string, string, () => Record<string, string>]>([
    ["DNS rebinding", "foreign-host", () => ({ ...own(), host: `attacker.example:${port()}` })],
    ["a name for this machine", "foreign-host", () => ({ ...own(), host: `localhost:${port()}` })],
    ["a host without the port", "foreign-host", () => ({ ...own(), host: "127.0.0.1" })],
    ["another port's host", "foreign-host", () => ({ ...own(), host: "127.0.0.1:1" })],
    [
      "who names the host within another name",
      "foreign-host",
      () => ({ ...own(), host: `127.0.0.1:${port()}.evil.example` }),
    ],
    ["a page elsewhere", "foreign-origin", () => ({ ...own(), origin: "https://attacker.example" })],
    ["a page without an origin", "foreign-origin", () => ({ ...own(), origin: "null" })],
    ["a page of another port of this machine", "foreign-origin", () => ({ ...own(), origin: "http://127.0.0.1:1" })],
    ["a page that looks like ours", "foreign-origin", () => ({ ...own(), origin: `${server.origin}.evil.example` })],
    ["a link on another site", "foreign-site", () => ({ ...own(), "sec-fetch-site": "cross-site" })],
    ["a link on another port", "foreign-site", () => ({ ...own(), "sec-fetch-site": "same-site" })],
    ["who has no cookie", "no-session", () => ({ ...own(), cookie: "" })],
    ["who guesses the cookie", "no-session", () => ({ ...own(), cookie: `${cookie.slice(0, -1)}_` })],
    [
      "another host's cookie",
      "no-session",
      () => ({ ...own(), cookie: `parallax_session_1=${cookie.split("=")[1]!}` }),
    ],
    ["part of the cookie", "no-session", () => ({ ...own(), cookie: cookie.slice(0, 40) })],
    [
      "the start token as a cookie",
      "no-session",
      () => ({ ...own(), cookie: server.startUrl.split("token=")[1] ?? "none" }),
    ],
  ])("%s: %s", async (_title, code, headers) => {
    const answers = await everywhere({ headers: headers() });
    expect(new Set(answers.map(codeOf))).toEqual(new Set([code]));
    expect(answers.filter(({ status }) => status < 400)).toEqual([]);
    expect(host.asked).toEqual([]);
  });

  test.each(["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "POST", "PROPFIND"])(
    "%s where another method is meant",
    async (method) => {
      const headers = { ...own(), "x-http-method-override": "POST" };
      const others = ROUTES.filter((route) => route.method !== method);
      const answers = await Promise.all(others.map(({ path }) => send(server.origin, path, { method, headers })));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([405]));
      expect(host.asked).toEqual([]);
    },
  );

  test.each([
    "text/plain",
    "text/plain; application/json",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/json; charset=utf-16",
    "application/json, text/plain",
    "",
  ])("a form's body: %j", async (type) => {
    const calls = ROUTES.filter(({ method }) => method === "POST");
    const headers = { ...own(), "content-type": type };
    const answers = await Promise.all(
      calls.map(({ path }) => send(server.origin, path, { method: "POST", headers, body: "{}" })),
    );
    expect(new Set(answers.map(codeOf))).toEqual(new Set(["bad-type"]));
    expect(host.asked).toEqual([]);
  });

  test.each(["websocket", "h2c", "TLS/1.0"])("an upgrade to %s, the cookie in hand", async (upgrade) => {
    const { host: name } = new URL(server.origin);
    for (const { path } of ROUTES.slice(0, 5)) {
      const head = `GET ${path} HTTP/1.1\r\nHost: ${name}\r\nOrigin: ${server.origin}\r\nCookie: ${cookie}\r\n`;
      const answer = await sendRaw(
        server.origin,
        `${head}Connection: Upgrade\r\nUpgrade: ${upgrade}\r\nSec-WebSocket-Key: x\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 426 /u);
    }
  });

  test("no answer lets another origin read it", async () => {
    const preflight = { ...own(), origin: "https://attacker.example", "access-control-request-method": "POST" };
    for (const attack of [{ headers: own() }, { method: "OPTIONS", headers: preflight }]) {
      const names = (await everywhere(attack)).flatMap(({ headers }) => Object.keys(headers));
      expect(names.filter((name) => name.startsWith("access-control-"))).toEqual([]);
      expect(names.filter((name) => name === "cross-origin-resource-policy")).toHaveLength(ROUTES.length);
    }
  });
});

describe("the start address", () => {
  let fresh: BrowserServer;
  beforeEach(async () => {
    fresh = await startBrowserServer({ handlers: host.handlers, folder: join(folder, "dist") });
  });
  afterEach(() => fresh.close());
  const start = () => fresh.startUrl.slice(fresh.origin.length);

  test("used by many at once, lets one in", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(fresh.origin, start())));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 403 && codeOf(answer) === "bad-token")).toHaveLength(19);
  });

  test("is not used up by whoever may not use it, and opens no other host", async () => {
    const foreign = { host: "attacker.example" };
    expect((await send(fresh.origin, start(), { headers: foreign })).status).toBe(403);
    expect((await send(fresh.origin, start(), { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);
    expect((await send(fresh.origin, start(), { method: "HEAD" })).status).toBe(401);
    expect((await send(server.origin, start())).status).toBe(403);
    expect(await enter(fresh.startUrl)).toContain("parallax_session");
  });

  test.skipIf(process.platform !== "linux" || process.getuid?.() !== 0)(
    "read off the list of processes by another user of this machine, opens nothing (tried as root alone)",
    async () => {
      const asNobody = async (address: string) => {
        const [path, port] = [start(), new URL(fresh.origin).port];
        const request = `GET ${path} HTTP/1.1\\r\\nHost: 127.0.0.1:${port}\\r\\nConnection: close\\r\\n\\r\\n`;
        const script = `process.setgid(65534); process.setuid(65534);
          const socket = require("node:net").connect(${port}, "${address}", () => socket.write("${request}"));
          socket.pipe(process.stdout);`;
        const { stdout } = await promisify(execFile)(process.execPath, ["-e", script]);
        return stdout.slice(0, "HTTP/1.1 403".length);
      };
      expect(await asNobody("127.0.0.1")).toBe("HTTP/1.1 403");
      expect(await asNobody("::ffff:127.0.0.1")).toBe("HTTP/1.1 403");
      expect(await enter(fresh.startUrl)).toContain("parallax_session");
    },
  );

  test("of an earlier host opens none that follows", async () => {
    const old = start();
    await fresh.close();
    fresh = await startBrowserServer({
      handlers: host.handlers,
      folder: join(folder, "dist"),
      session: newSessionKeys(),
    });
    expect((await send(fresh.origin, old)).status).toBe(403);
  });
});

const UP = ["..", "%2e%2e", "%2E.", ".%2e", "..%00", "%252e%252e", "..;", "%c0%ae%c0%ae", "%uff0e%uff0e", "up"];
const SLASHES = ["/", "%2f", "\\", "%5c", "//", "/./"];
const OTHERS = [
  "/link.txt",
  "/up/secret.txt",
  "//secret.txt",
  "/file:///etc/passwd",
  "/C:/Windows/win.ini",
  "/dist/../../secret.txt",
  "/%00",
  "/index.html%00.txt",
  "/index.html/../../secret.txt",
  "/.",
  "/%",
  "/%ff",
  `/${"a/".repeat(3000)}`,
  "/dev/stdin",
];

test("no path leads out of the window's own folder", async () => {
  const paths = [...UP.flatMap((up) => SLASHES.map((slash) => `/${up}${slash}secret.txt`)), ...OTHERS];
  for (const path of paths) {
    const answer = await sendRaw(
      server.origin,
      `GET ${path} HTTP/1.1\r\nHost: ${new URL(server.origin).host}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
    );
    expect([path, answer.slice(9, 12)]).toEqual([path, "404"]);
    expect(answer).not.toContain("a secret");
  }
});
