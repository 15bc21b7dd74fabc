import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CALLS } from "../../shared/ipc/calls.ts";
import { NO_NETWORK_SWITCHES } from "../host/shell/no-network.ts";
import { SECURITY_HEADERS } from "../host/shell/security-headers.ts";
import { startMain } from "./start-main.ts";
import { FakeElectron, fakeSession, type SessionRules } from "./testing/fake-electron.ts";

// Electron's own checklist (electronjs.org, "Security"), item by item, and what it leaves out. The table of all items, with
// the place of each in the code, is in docs/threat-model.md.

let folder: string;
let electron: FakeElectron;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "parallax-"));
  mkdirSync(join(folder, "renderer"));
  writeFileSync(join(folder, "renderer/index.html"), "<p>window</p>");
  writeFileSync(join(folder, "secret.txt"), "a secret");
  symlinkSync(join(folder, "secret.txt"), join(folder, "renderer/link.txt"));
  symlinkSync(folder, join(folder, "renderer/up"));
  electron = new FakeElectron();
  await startMain(electron.module, {
    rendererFolder: join(folder, "renderer"),
    preload: "/preload.cjs",
    hostEntry: "/host-process.js",
    seedsFolder: "/seeds",
    userDataFolder: join(folder, "data"),
    file: null,
  });
  await electron.hostIs("connected");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const preferences = (): Readonly<Record<string, unknown>> => ({ ...electron.windowOptions?.webPreferences });
const ELSEWHERE = [
  "https://example.org/",
  "http://127.0.0.1/",
  "http://[::1]:9/",
  "ws://example.org/",
  "wss://example.org/",
  "ftp://example.org/",
  "file:///etc/passwd",
  "chrome://settings/",
  "chrome-extension://x/",
  "app://other/",
  "app://parallax.example.org/",
  "app://parallax@example.org/",
  "app://parallax:80/",
  "blob:https://example.org/1",
  "blob:app://other/1",
  "filesystem:app://parallax/1",
  "about:blank#x",
  "javascript:alert(1)",
  "",
];

/** Whether a session with these rules lets a request through. */
function passes(rules: SessionRules, url: string): boolean {
  let isCancelled = true;
  const request = rules["request"] as unknown as (d: { url: string }, answer: (v: { cancel: boolean }) => void) => void;
  request({ url }, ({ cancel }) => (isCancelled = cancel));
  return !isCancelled;
}

test("1, 18. only the window's own address is loaded, by a scheme of its own; no file, no site, no other host", () => {
  expect(electron.loaded).toEqual(["app://parallax/"]);
  expect(ELSEWHERE.filter((url) => passes(electron.rules, url))).toEqual([]);
  const own = ["app://parallax/", "app://parallax/assets/index.js", "data:image/png;base64,", "blob:app://parallax/1"];
  expect(own.filter((url) => !passes(electron.rules, url))).toEqual([]);
});

test("2, 3, 4, 6, 8, 9, 10, 11. the window's preferences are the strict ones, to the letter", () => {
  expect(preferences()).toEqual({
    preload: "/preload.cjs",
    ...{ nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false },
    ...{ contextIsolation: true, sandbox: true, webSecurity: true, webviewTag: false },
    ...{
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
});

test("4. the sandbox is on for whatever else would be opened, from before Electron is ready", () => {
  expect(electron.app.done.indexOf("sandbox")).toBeGreaterThanOrEqual(0);
  expect(electron.app.done.lastIndexOf("switch")).toBeLessThan(electron.app.done.indexOf("ready"));
  expect(electron.app.done.indexOf("sandbox")).toBeLessThan(electron.app.done.indexOf("ready"));
});

const PERMISSIONS =
  "clipboard-read clipboard-sanitized-write display-capture fullscreen geolocation idle-detection media mediaKeySystem midi midiSysex " +
  "notifications pointerLock keyboardLock openExternal speaker-selection storage-access top-level-storage-access " +
  "window-management unknown fileSystem hid serial usb deprecated-sync-clipboard-read";

describe("5. permissions", () => {
  const isRefusedAll = (rules: SessionRules) => {
    const { permission, permissionCheck, device } = rules as Record<string, (...a: unknown[]) => unknown>;
    for (const name of PERMISSIONS.split(" ")) {
      const answers: unknown[] = [];
      permission!(null, name, (given: unknown) => answers.push(given), {});
      expect([name, answers, permissionCheck!(null, name, "app://parallax/", {})]).toEqual([name, [false], false]);
    }
    for (const deviceType of ["hid", "serial", "usb"])
      expect(device!({ deviceType, origin: "app://parallax/" })).toBe(false);
  };

  test("none is given, asked for or looked up, and no device", () => {
    isRefusedAll(electron.rules);
    // Without a listener of ours, Electron lets nobody choose a device.
    for (const event of ["select-bluetooth-device", "select-usb-device", "select-hid-device", "select-serial-port"])
      expect(electron.contents.listenerCount(event)).toBe(0);
  });

  test("nor in any other session that is ever made", () => {
    const rules: SessionRules = {};
    electron.app.emit("session-created", fakeSession(rules));
    isRefusedAll(rules);
    expect(ELSEWHERE.filter((url) => passes(rules, url))).toEqual([]);
  });
});

test("7. the page's policy lets in nothing from elsewhere, evaluates no text, and sends no form", () => {
  const policy = new Map(
    SECURITY_HEADERS["Content-Security-Policy"].split("; ").map((rule) => {
      const [name, ...sources] = rule.split(" ");
      return [name!, sources] as const;
    }),
  );
  const allowed = new Set(["'none'", "'self'", "'unsafe-inline'", "data:", "'script'"]);
  expect([...policy.values()].flat().filter((source) => !allowed.has(source))).toEqual([]);
  expect(policy.get("default-src")).toEqual(["'none'"]);
  expect(policy.get("script-src")).toEqual(["'self'"]);
  for (const name of ["base-uri", "form-action", "frame-ancestors", "object-src"])
    expect(policy.get(name)).toEqual(["'none'"]);
  expect([...policy].filter(([, sources]) => sources.includes("'unsafe-inline'")).map(([name]) => name)).toEqual([
    "style-src",
  ]);
});

test.each(["will-navigate", "will-frame-navigate", "will-redirect", "will-attach-webview"])(
  "12, 13. %s is refused, wherever it leads",
  (event) => {
    for (const url of [...ELSEWHERE, "app://parallax/"]) {
      let isPrevented = false;
      electron.contents.emit(event, { preventDefault: () => (isPrevented = true), url }, url);
      expect(isPrevented).toBe(true);
    }
  },
);

test("14. no window is opened by a page", () => {
  for (const url of [...ELSEWHERE, "app://parallax/"])
    expect([url, electron.contents.openHandler({ url })]).toEqual([url, { action: "deny" }]);
});

test("15, 20. main and preload take from Electron what they need and no more: no shell, no remote, nothing that asks the network", () => {
  const sources = ["main", "preload"].flatMap((room) => {
    const here = join(import.meta.dirname, "..", room);
    return readdirSync(here)
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .map((file) => readFileSync(join(here, file), "utf8"));
  });
  const taken = sources.flatMap((source) =>
    [...source.matchAll(/^import \{([^}]*)\} from "electron";/gmu)].flatMap(([, names]) =>
      names!.split(",").map((name) => name.trim()),
    ),
  );
  expect(taken.filter((name) => name !== "").sort()).toEqual(
    [
      "BrowserWindow",
      "Menu",
      "app",
      "contextBridge",
      "dialog",
      "ipcMain",
      "ipcRenderer",
      "protocol",
      "session",
      "utilityProcess",
    ].sort(),
  );
  const forbidden =
    /openExternal|openPath|crashReporter|autoUpdater|@electron\/remote|executeJavaScript|webContents\.debugger|net\.request|\beval\(/u;
  expect(sources.filter((source) => forbidden.test(source))).toEqual([]);
});

test("16. Electron is pinned to one version, as every package is", () => {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  expect(manifest.devDependencies["electron"]).toMatch(/^\d+\.\d+\.\d+$/u);
});

describe("17. calls", () => {
  test("are heard on the contract's channels and two more, each of which looks at who calls", async () => {
    expect([...electron.handlers.keys()].sort()).toEqual([...Object.keys(CALLS), "host.state", "out.save"].sort());
    const frames = [
      ...ELSEWHERE.filter((url) => !url.startsWith("about:")).map((url) => ({ url, parent: null })),
      { url: "about:blank", parent: null },
      { url: "app://parallax/", parent: {} },
      { url: "app://parallax/frame.html", parent: { url: "app://parallax/" } },
      null,
    ];
    for (const frame of frames)
      for (const channel of electron.handlers.keys())
        expect(await electron.invoke(channel, {}, frame)).toMatchObject({ ok: false, code: "forged-sender" });
    expect(electron.children[0]!.host.asked).toEqual([]);
  });

  test("of anything else than the contract's shape leave the host as it was", async () => {
    for (const input of [undefined, 1n, new Int32Array(1), null, { path: new Uint8Array(9) }, [[]]])
      for (const channel of Object.keys(CALLS))
        expect(await electron.invoke(channel, input)).toMatchObject({ ok: false, code: "bad-payload" });
    expect(electron.children).toHaveLength(1);
    expect(electron.children[0]!.host.asked).toEqual([]);
    expect(await electron.bridge.calls["app.info"]!({})).toMatchObject({ ok: true });
  });
});

test("20. the page gets functions and data, never an object of Electron's", () => {
  const heard: unknown[][] = [];
  electron.bridge.on("work.changed", (...given: unknown[]) => heard.push(given));
  electron.contents.send("work.changed", { session: "s" });
  expect(heard).toEqual([[{ session: "s" }]]);
  const given = [
    ...Object.values(electron.bridge.calls),
    ...Object.entries(electron.bridge).flatMap(([, each]) => (typeof each === "object" ? [] : [each as unknown])),
  ];
  expect(given.filter((each) => typeof each !== "function")).toEqual([]);
  expect(given).toHaveLength(Object.keys(CALLS).length + 3);
});

describe("beyond the checklist", () => {
  test("Chromium itself is told to leave the network alone, and calls between pages stay at home", () => {
    expect(electron.app.switches).toEqual(NO_NETWORK_SWITCHES);
    expect(electron.app.switches["host-resolver-rules"]).toContain("MAP * ~NOTFOUND");
    expect(electron.contents.callPolicy).toBe("disable_non_proxied_udp");
  });

  test("a certificate, a password or a client's certificate is nobody's to accept", () => {
    for (const event of ["certificate-error", "login", "select-client-certificate"])
      expect(electron.app.listenerCount(event)).toBe(0);
  });

  test.each([null, undefined, "x", {}, { file: 1 }, { file: ["/a"] }, { file: null }, 7])(
    "a second start that hands over %j opens nothing and stops nothing",
    async (data) => {
      electron.app.emit("second-instance", {}, [], "/", data);
      expect(electron.focused).toBe(1);
      expect(await electron.bridge.calls["app.info"]!({})).toMatchObject({ ok: true });
      expect(electron.children[0]!.host.asked.map(({ channel }) => channel)).toEqual(["app.info"]);
    },
  );

  test("a page that dies is shown anew, at most five times in a minute; one that was closed is not", () => {
    electron.contents.emit("render-process-gone", {}, { reason: "clean-exit" });
    expect(electron.loaded).toHaveLength(1);
    for (let death = 0; death < 9; death++) electron.contents.emit("render-process-gone", {}, { reason: "crashed" });
    expect(electron.loaded).toEqual(Array.from({ length: 6 }, () => "app://parallax/"));
  });

  const UP = ["..", "%2e%2e", "%2E.", "%252e%252e", "..%00", "up", "%c0%ae%c0%ae"];
  const SLASHES = ["/", "%2f", "\\", "%5c", "//"];
  test.each([
    ...UP.flatMap((up) => SLASHES.map((slash) => `${up}${slash}secret.txt`)),
    "link.txt",
    "%00",
    "index.html%00",
    "/etc/passwd",
    "C:/x",
  ])("app://parallax/%s is none of the window's files", async (path) => {
    const answer = await electron.serve!(new Request(`app://parallax/${path}`));
    expect([answer.status, await answer.text()]).toEqual([404, "not found"]);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(answer.headers.get(name)).toBe(value);
  });

  test.each(["POST", "PUT", "DELETE", "HEAD", "OPTIONS"])("%s asks for no file", async (method) => {
    expect((await electron.serve!(new Request("app://parallax/index.html", { method }))).status).toBe(404);
  });
});
