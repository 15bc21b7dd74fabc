import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { userDataFolder } from "../host/shell/user-data-folder.ts";
import { readArguments } from "./arguments.ts";
import { buildWhenChanged } from "./build-when-changed.ts";
import { chooseShell, hasDisplay } from "./choose-shell.ts";
import { findBrowser } from "./find-browser.mjs";
import { findElectron } from "./find-electron.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parallax-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, content = "", mode = 0o644): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  chmodSync(file, mode);
  return file;
}

describe("the command line", () => {
  const read = (...words: string[]) =>
    readArguments({ words, folder: "/stood/here", command: "npm start --" }, (path) => path.endsWith(".parallax"));

  test.each([
    [[], { file: null, forced: null }],
    [["--serve"], { file: null, forced: "serve" }],
    [["--browser", "a.parallax"], { file: "/stood/here/a.parallax", forced: "browser" }],
    [["/abs/b.parallax"], { file: "/abs/b.parallax", forced: null }],
  ])("%j", (words, value) => {
    expect(read(...words)).toEqual({ ok: true, value });
  });

  test.each([
    [["missing.txt"], "missing.txt: there is no such file"],
    [["--port=1"], "--port=1: unknown option"],
    [["a.parallax", "b.parallax"], "one file at a time"],
  ])("%j is refused in one line", (words, message) => {
    const answer = read(...words);
    expect(answer).toMatchObject({ ok: false });
    expect(JSON.stringify(answer)).toContain(message);
    expect(JSON.stringify(answer)).not.toContain("\\n");
  });
});

describe("the shell", () => {
  const all = { hasDisplay: true, electron: "/electron", browser: "/chromium" };

  test.each([
    [null, all, "electron"],
    [null, { ...all, electron: null }, "browser"],
    [null, { ...all, electron: null, browser: null }, "serve"],
    [null, { ...all, hasDisplay: false }, "serve"],
    ["browser", { ...all, hasDisplay: false }, "browser"],
    ["browser", { ...all, browser: null }, undefined],
    ["serve", all, "serve"],
  ] as const)("forced %s on %j: %s", (forced, machine, shell) => {
    expect(chooseShell(forced, machine)?.shell).toBe(shell);
  });

  test.each([
    ["linux", {}, false],
    ["linux", { DISPLAY: ":0" }, true],
    ["linux", { WAYLAND_DISPLAY: "wayland-0" }, true],
    ["darwin", {}, true],
  ] as const)("display on %s with %j: %s", (platform, environment, expected) => {
    expect(hasDisplay(environment, platform)).toBe(expected);
  });
});

describe("Electron's runtime", () => {
  const install = (version: string, mode = 0o755) => {
    write("node_modules/electron/package.json", '{"version":"45.3.4"}');
    write("node_modules/electron/path.txt", "electron");
    write("node_modules/electron/dist/version", version);
    return write("node_modules/electron/dist/electron", "", mode);
  };

  test("is found where it is the package's own", () => {
    const executable = install("45.3.4");
    expect(findElectron(folder, {})).toBe(executable);
  });

  test.each([
    ["of another version", () => install("44.0.0")],
    ["that can't be run", () => install("45.3.4", 0o644)],
    ["never downloaded", () => write("node_modules/electron/package.json", '{"version":"45.3.4"}')],
    ["of no package", () => ""],
  ])("%s is none", (_title, prepare) => {
    prepare();
    expect(findElectron(folder, {})).toBeNull();
  });

  test("elsewhere is taken as it is", () => {
    const executable = write("own/electron", "", 0o755);
    expect(findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: dirname(executable) })).toBe(executable);
  });
});

describe("a browser", () => {
  test("named by PARALLAX_CHROMIUM goes before Playwright's, Playwright's newest before PATH's", () => {
    const own = write("own", "", 0o755);
    const onPath = write("bin/google-chrome", "", 0o755);
    const environment = { PATH: dirname(onPath), PLAYWRIGHT_BROWSERS_PATH: join(folder, "cache") };
    expect(findBrowser(environment, "linux")).toBe(onPath);
    write("cache/chromium-999/chrome-linux/chrome", "", 0o755);
    const newest = write("cache/chromium-1200/chrome-linux/chrome", "", 0o755);
    expect(findBrowser(environment, "linux")).toBe(newest);
    expect(findBrowser({ ...environment, PARALLAX_CHROMIUM: own }, "linux")).toBe(own);
    expect(findBrowser({ ...environment, PARALLAX_CHROMIUM: `${own}-not` }, "linux")).toBeNull();
  });
});

test.each([
  [{ PARALLAX_USER_DATA: "/own" }, "linux", "/own"],
  [{ XDG_DATA_HOME: "/xdg" }, "linux", "/xdg/parallax"],
  [{}, "linux", "/home/lan/.local/share/parallax"],
  [{}, "darwin", "/home/lan/Library/Application Support/Parallax"],
  [{ APPDATA: "/roaming" }, "win32", "/roaming/Parallax"],
] as const)("a person's data, with %j on %s: %s", (environment, platform, expected) => {
  expect(userDataFolder(environment, platform, "/home/lan").replaceAll("\\", "/")).toBe(expected);
});

describe("a build", () => {
  const BUILD = { target: "dist/window", inputs: ["window", "lock.json"], runs: [["x"]] };
  const builds = () => readFileSync(join(folder, "builds"), "utf8").length;
  /** Stands in for Vite: counts its runs, fails when told. */
  const VITE = `
    const fs = require("node:fs");
    fs.appendFileSync("builds", ".");
    if (fs.existsSync("broken")) process.exit(1);
    const out = process.argv[process.argv.indexOf("--outDir") + 1];
    fs.mkdirSync(out, { recursive: true });
    fs.writeFileSync(out + "/index.html", "");`;

  beforeEach(() => {
    write("node_modules/vite/bin/vite.js", VITE);
    write("window/main.ts", "1");
    write("lock.json", "{}");
  });

  test("runs once, again when an input changed, not when a test did", async () => {
    await buildWhenChanged(folder, BUILD);
    await buildWhenChanged(folder, BUILD);
    write("window/main.test.ts", "2");
    await buildWhenChanged(folder, BUILD);
    expect(builds()).toBe(1);
    write("window/main.ts", "2");
    await buildWhenChanged(folder, BUILD);
    expect(builds()).toBe(2);
    write("window/new.ts", "2");
    await buildWhenChanged(folder, BUILD);
    expect(builds()).toBe(3);
  });

  test("that fails says so, leaves the last good one, and is tried again", async () => {
    await buildWhenChanged(folder, BUILD);
    write("window/main.ts", "broken");
    write("broken");
    await expect(buildWhenChanged(folder, BUILD)).rejects.toThrow("failed");
    expect(existsSync(join(folder, "dist/window/index.html"))).toBe(true);
    rmSync(join(folder, "broken"));
    await buildWhenChanged(folder, BUILD);
    expect(builds()).toBe(3);
  });
});
