import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CALLS } from "../../shared/ipc/calls.ts";
import type { Channel } from "../../shared/ipc/contract.ts";
import { SECURITY_HEADERS } from "../host/shell/security-headers.ts";
import { GOOD_CALLS, workChanged } from "../host/shell/testing/fake-host.ts";
import { fileArgument } from "./file-argument.ts";
import { startMain } from "./start-main.ts";
import { FakeElectron } from "./testing/fake-electron.ts";

let folder: string;
let electron: FakeElectron;

const start = () =>
  startMain(electron.module, {
    rendererFolder: folder,
    preload: "/preload.cjs",
    hostEntry: "/host-process.js",
    seedsFolder: "/seeds",
    userDataFolder: join(folder, "data"),
    file: "/story.parallax",
  });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "parallax-"));
  writeFileSync(join(folder, "index.html"), "<p>window</p>");
  electron = new FakeElectron();
  await start();
  await electron.hostIs("connected");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const CHANNELS = Object.keys(CALLS) as Channel[];

test("the preload exposes one method a channel, events, the host's state, saving, and nothing else", () => {
  expect(Object.keys(electron.exposed)).toEqual(["parallax"]);
  expect(Object.keys(electron.bridge).sort()).toEqual(["calls", "on", "onHost", "saveFile"]);
  expect(Object.keys(electron.bridge.calls)).toEqual(CHANNELS);
});

test.each(CHANNELS)("%s goes from the window to the host and back", async (channel) => {
  const { input, output } = GOOD_CALLS[channel];
  expect(await electron.bridge.calls[channel]!(input)).toEqual({ ok: true, value: output });
  expect(electron.children[0]!.host.asked).toEqual([{ channel, input }]);
});

test("a host begins with what it was told, and its events reach the window's listeners", () => {
  expect(electron.children[0]!.received[0]).toEqual({
    type: "start",
    userDataFolder: join(folder, "data"),
    seedsFolder: "/seeds",
    version: "1.2.3",
    openAtStart: "/story.parallax",
  });
  const heard: unknown[] = [];
  electron.bridge.on("work.changed", (data) => heard.push(data));
  electron.bridge.on("host.anything", (data) => heard.push(data));
  electron.children[0]!.host.push(workChanged(7));
  electron.contents.send("host.anything", 1);
  expect(heard).toEqual([workChanged(7).data]);
});

test.each([
  ["another origin", { url: "https://evil.example/", parent: null }],
  ["an address that only looks like it", { url: "app://parallax@evil.example/", parent: null }],
  ["a frame inside the window", { url: "app://parallax/", parent: {} }],
  ["a frame that is gone", null],
])("a call from %s is refused as forged-sender", async (_title, frame) => {
  for (const channel of [...CHANNELS, "host.state", "out.save"]) {
    expect(await electron.invoke(channel, {}, frame)).toMatchObject({ ok: false, code: "forged-sender" });
  }
  expect(electron.children[0]!.host.asked).toEqual([]);
  expect(electron.dialogs).toEqual([]);
});

test("a bad payload is refused as bad-payload", async () => {
  expect(await electron.invoke("settings.change", { zoom: 9 })).toMatchObject({ ok: false, code: "bad-payload" });
  const head = "f".repeat(63);
  expect(await electron.invoke("document.verify", { head })).toMatchObject({ ok: false, code: "bad-payload" });
});

test("the window has no Node, and leads nowhere", () => {
  expect(electron.windowOptions?.webPreferences).toMatchObject({
    preload: "/preload.cjs",
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
  });
  expect(electron.contents.openHandler()).toEqual({ action: "deny" });
  for (const event of ["will-navigate", "will-frame-navigate", "will-redirect", "will-attach-webview"]) {
    let isPrevented = false;
    electron.contents.emit(event, { preventDefault: () => (isPrevented = true) });
    expect([event, isPrevented]).toEqual([event, true]);
  }
});

test.each([
  ["a frame that the window fills itself", { isMainFrame: false, url: "about:srcdoc" }, false],
  ["a frame that goes elsewhere", { isMainFrame: false, url: "https://evil.example/" }, true],
  ["the window itself", { isMainFrame: true, url: "about:srcdoc" }, true],
])("%s is let go: not %s", (_title, about, isRefused) => {
  let isPrevented = false;
  electron.contents.emit("will-frame-navigate", { ...about, preventDefault: () => (isPrevented = true) });
  expect(isPrevented).toBe(isRefused);
});

describe("saving what was made", () => {
  const made = () => electron.children[0]!.host.files.keep("Quỹ.tmx", new TextEncoder().encode("86 triệu"));

  test("asks where, in the downloads and under the file's name, and the host writes it there", async () => {
    electron.chosenPath = join(folder, "chosen.tmx");
    const { token, name } = made();
    expect(await electron.bridge.saveFile({ token, name })).toEqual({ ok: true, path: electron.chosenPath });
    expect(electron.dialogs).toEqual([
      { defaultPath: join("/home/lan/downloads", "Quỹ.tmx"), filters: [{ name: "TMX", extensions: ["tmx"] }] },
    ]);
    expect(readFileSync(electron.chosenPath, "utf8")).toBe("86 triệu");
    expect(await electron.bridge.saveFile({ token, name })).toMatchObject({ ok: false, code: "export-gone" });
  });

  test("a person who chooses no place still can, and one who chose a bad one is told and asked again", async () => {
    const file = made();
    expect(await electron.bridge.saveFile({ token: file.token, name: file.name })).toEqual({ ok: true, path: null });
    electron.chosenPath = join(folder, "no-such-folder", "x.tmx");
    expect(await electron.bridge.saveFile({ token: file.token, name: file.name })).toEqual({
      ...{ ok: false, code: "not-writable", file: "x.tmx" },
    });
    electron.chosenPath = join(folder, "x.tmx");
    expect(await electron.bridge.saveFile({ token: file.token, name: file.name })).toMatchObject({ ok: true });
  });

  test("the window names a file and no place; nonsense is refused without a dialog", async () => {
    await electron.bridge.saveFile({ token: made().token, name: "../../etc\\passwd" });
    expect(electron.dialogs).toEqual([{ defaultPath: join("/home/lan/downloads", "passwd") }]);
    for (const request of [{}, { token: "x", name: "a" }, { token: made().token, name: "a", path: "/etc/passwd" }])
      expect(await electron.bridge.saveFile(request)).toMatchObject({ ok: false, code: "export-gone" });
    expect(electron.dialogs).toHaveLength(1);
  });

  test("a host that dies takes its files along, and says so", async () => {
    electron.chosenPath = join(folder, "x.tmx");
    electron.children[0]!.host.files.write = () => new Promise(() => undefined);
    const saving = electron.bridge.saveFile({ token: made().token, name: "x.tmx" });
    await expect.poll(() => electron.children[0]!.received.at(-1)).toMatchObject({ type: "save" });
    electron.children[0]!.die();
    expect(await saving).toMatchObject({ ok: false, code: "export-gone" });
  });
});

test("a page that the host wants printed is printed by main, in a window nobody sees; a stopped one is waited for by nobody", async () => {
  const { print } = electron.children[0]!;
  const going = new AbortController().signal;
  expect(await print("<p>Tây An</p>", going)).toEqual({ ok: true, bytes: new TextEncoder().encode("%PDF Tây An") });
  expect(electron.printSessions).toEqual(["print"]);
  electron.prints = false;
  expect(await print("<p>Tây An</p>", going)).toEqual({ ok: false, code: "print-failed" });
  const stop = new AbortController();
  const stopped = print("<p>Tây An</p>", stop.signal);
  stop.abort();
  expect(await stopped).toEqual({ ok: false, code: "cancelled" });
});

test("no permission is given, and no request leaves for elsewhere", () => {
  const answers: unknown[] = [];
  const answer = (given: unknown) => answers.push(given);
  const { permission, permissionCheck, device, request } = electron.rules as Record<
    string,
    (...a: unknown[]) => unknown
  >;
  permission!(null, "media", answer);
  expect([...answers, permissionCheck!(null, "clipboard-read"), device!({})]).toEqual([false, false, false]);
  const isCancelled = (url: string) => {
    let cancel: boolean | undefined;
    request!({ url }, (verdict: { readonly cancel: boolean }) => (cancel = verdict.cancel));
    return cancel;
  };
  expect(["app://parallax/index.html", "data:image/png;base64,"].map(isCancelled)).toEqual([false, false]);
  const elsewhere = ["https://example.org/", "http://127.0.0.1/", "ws://x/", "file:///etc/passwd", "app://other/"];
  expect(elsewhere.filter((url) => !isCancelled(url))).toEqual([]);
});

describe("app://parallax/", () => {
  const ask = async (url: string, method = "GET") => {
    const response = await electron.serve!(new Request(url, { method }));
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
  };
  const lowerCased = Object.fromEntries(
    Object.entries(SECURITY_HEADERS).map(([name, text]) => [name.toLowerCase(), text]),
  );

  test("serves the window under the same policy as the browser shell", async () => {
    const { status, headers, body } = await ask("app://parallax/");
    expect([status, body]).toEqual([200, "<p>window</p>"]);
    expect(headers).toEqual({ ...lowerCased, "content-type": "text/html; charset=utf-8" });
  });

  test.each([
    "app://parallax/../../etc/passwd",
    "app://parallax/%2e%2e/%2e%2e/etc/passwd",
    "app://parallax/..%2f..%2fetc/passwd",
    "app://parallax/..%5c..%5cetc",
    "app://other/index.html",
    "app://parallax/missing.js",
  ])("answers 404 to %s", async (url) => {
    expect(await ask(url)).toMatchObject({ status: 404, headers: lowerCased });
  });
});

describe("a host that dies", () => {
  test("is replaced, opens the project that was open, and refuses what it owed as host-gone", async () => {
    const [first] = electron.children;
    const owed = new Promise(() => undefined);
    Object.assign(first!.host.handlers, { "work.cancel": () => owed });
    const call = electron.bridge.calls["work.cancel"]!({});
    first!.emit("message", { type: "opened", path: "/other.parallax" });
    first!.die();
    expect(await call).toMatchObject({ ok: false, code: "host-gone" });
    await electron.hostIs("connected");
    expect(electron.children).toHaveLength(2);
    expect(electron.children[1]!.received[0]).toMatchObject({ openAtStart: "/other.parallax" });
    expect(await electron.bridge.calls["app.info"]!({})).toMatchObject({ ok: true });
  });

  test("six times in a minute stays dead, and calls say so", async () => {
    for (let death = 0; death < 6; death++) electron.children.at(-1)!.die();
    expect(electron.children).toHaveLength(6);
    expect(await electron.bridge.calls["app.info"]!({})).toMatchObject({ ok: false, code: "host-gone" });
  });
});

test("quitting asks the window first, which may refuse, and leaves the host alone until it is gone", () => {
  let isHostClosed = false;
  electron.children[0]!.host.close = () => {
    isHostClosed = true;
    return Promise.resolve();
  };
  electron.app.quit();
  expect([electron.closeAsked, electron.app.hasQuit, isHostClosed]).toEqual([1, false, false]);
});

test("quitting waits for the host to close, and starts no other", async () => {
  let isHostClosed = false;
  electron.children[0]!.host.close = () => {
    isHostClosed = true;
    return Promise.resolve();
  };
  const quit = once(electron.app, "quit");
  electron.app.emit("window-all-closed");
  expect(electron.app.hasQuit).toBe(false);
  await quit;
  expect(isHostClosed).toBe(true);
  expect(electron.children).toHaveLength(1);
});

test("a file that a Mac opens goes to the host", async () => {
  electron.app.emit("open-file", { preventDefault: () => undefined }, "/opened.parallax");
  const call = { channel: "project.open", input: { path: "/opened.parallax" } };
  await expect.poll(() => electron.children[0]!.host.asked).toContainEqual(call);
});

test.each([
  [["electron", "/app"], false, null],
  [["electron", "--inspect=0", "/app", "a.parallax", "--no-sandbox"], false, "/here/a.parallax"],
  [["parallax", "/b.parallax"], true, "/b.parallax"],
  [["parallax", "--no-sandbox"], true, null],
])("%j, packaged %s, names the file %s", (argv, isPackaged, file) => {
  expect(fileArgument(argv, isPackaged, "/here")).toBe(file);
});

test("a second start brings the first one's window to the front and opens its file there", async () => {
  electron.app.emit("second-instance", {}, [], "/", { file: "/second.parallax" });
  expect(electron.focused).toBe(1);
  await expect
    .poll(() => electron.children[0]!.host.asked)
    .toContainEqual({
      channel: "project.open",
      input: { path: "/second.parallax" },
    });
  const second = new FakeElectron();
  second.app.isFirst = false;
  electron = second;
  await start();
  expect([second.app.hasQuit, second.children.length]).toEqual([true, 0]);
});
