import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newSessionKeys } from "../browser/session.ts";
import { SupervisedHost } from "./supervised-host.ts";

let folder: string;
let host: SupervisedHost;
let restarted: () => void;

const nextRestart = () => new Promise<void>((resolve) => (restarted = resolve));
const kill = () => process.kill(host.pid, "SIGKILL");

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "parallax-"));
  host = await SupervisedHost.start({
    entry: fileURLToPath(new URL("./testing/fake-host-process.ts", import.meta.url)),
    compiledFolder: join(folder, "compiled"),
    userDataFolder: folder,
    openAtStart: "/first.parallax",
    rendererFolder: folder,
    seedsFolder: folder,
    version: "1.2.3",
    session: newSessionKeys(),
    onRestart: () => {
      restarted();
    },
  });
});
afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

async function enter(): Promise<string> {
  const { headers } = await fetch(host.startUrl, { redirect: "manual" });
  return headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

async function begunWith(cookie: string): Promise<unknown> {
  const headers = { cookie, origin: host.origin, "content-type": "application/json" };
  const response = await fetch(`${host.origin}/api/app.info`, { method: "POST", headers, body: "{}" });
  return ((await response.json()) as { readonly userDataFolder?: string }).userDataFolder;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test("a host that is killed is replaced; the window's cookie still opens it, the start address no more", async () => {
  const cookie = await enter();
  expect(await begunWith(cookie)).toBe("/first.parallax");
  const before = host.pid;
  const back = nextRestart();
  kill();
  await back;
  expect(host.pid).not.toBe(before);
  expect(await begunWith(cookie)).toBe("/first.parallax");
  expect((await fetch(host.startUrl, { redirect: "manual" })).status).toBe(403);
});

test("one killed before the window came in still takes its start address", async () => {
  const back = nextRestart();
  kill();
  await back;
  expect(await begunWith(await enter())).toBe("/first.parallax");
});

test("one that dies six times in a minute is given up", async () => {
  for (let death = 0; death < 5; death++) {
    const back = nextRestart();
    kill();
    await back;
  }
  kill();
  expect(await host.ended).toBe("gave-up");
});

test("closing ends the process and starts no other", async () => {
  const { pid } = host;
  await host.close();
  expect(await host.ended).toBe("closed");
  expect(isRunning(pid)).toBe(false);
});

test("a host whose launcher is killed ends by itself", async () => {
  const program = fileURLToPath(new URL("./testing/launcher-process.ts", import.meta.url));
  const launcher = spawn(process.execPath, [program, folder], { stdio: ["ignore", "pipe", "pipe"] });
  // The host holds it, too: it ends with the last of them.
  const allGone = once(launcher.stderr.resume(), "end");
  const [origin] = (await once(launcher.stdout, "data")) as [Buffer];
  expect((await fetch(origin.toString())).status).toBe(401);
  launcher.kill("SIGKILL");
  await allGone;
});
