import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { reachableBrowser } from "./reached-window.ts";

const ROOT = join(import.meta.dirname, "../..");

export interface TracedWindow {
  readonly page: Page;
  /** Closes the window as a person does; what every process did on the network from the first to the last. */
  close(): Promise<Traced>;
  /** Ends all of it, where it is still there. */
  end(): Promise<void>;
}

export interface Traced {
  /** `address port`, each once: where the processes connected to, or sent to by name. */
  readonly destinations: readonly string[];
  /** Addresses that the kernel was asked for a way to, without anything being sent. */
  readonly routesAskedFor: readonly string[];
  /** Each datagram that was sent anywhere, this machine included. */
  readonly datagrams: readonly string[];
}

/** `null`: this machine can't trace; the reason. */
export function whyNoTrace(): string | null {
  if (process.platform !== "linux") return "strace is for Linux";
  const { status } = spawnSync("strace", ["-qq", "-f", "-o", "/dev/null", "true"]);
  return status === 0 ? null : "strace is not installed, or may not trace (Debian: apt install strace)";
}

/**
 * Starts the product as `npm start -- --browser` does, launcher, host and browser under `strace`. The browser gets two
 * flags more: it has no screen here, and the test has to reach its window.
 */
export async function openTracedWindow(folder: string, executable: string): Promise<TracedWindow> {
  const browser = reachableBrowser(folder, executable);
  const trace = join(folder, "trace.txt");
  const calls = "trace=connect,sendto,sendmsg,sendmmsg";
  const strace = ["-f", "--seccomp-bpf", "-qq", "-yy", "-s", "0", "-e", "signal=none", "-e", calls, "-o", trace];
  const start = [process.execPath, join(ROOT, "electron/launch/start.mjs"), "--browser"];
  const child = spawn("strace", [...strace, ...start], {
    stdio: "ignore",
    detached: true,
    env: { ...process.env, PARALLAX_CHROMIUM: browser.executable, PARALLAX_USER_DATA: folder },
  });
  const ended = once(child, "exit");
  const end = async () => {
    if (child.exitCode === null) process.kill(-child.pid!, "SIGTERM");
    await ended;
  };
  const page = await browser.reach().catch(async (error: unknown) => {
    await end();
    throw error;
  });
  return {
    page,
    end,
    close: async () => {
      const session = await page.context().browser()!.newBrowserCDPSession();
      await session.send("Browser.close");
      await ended;
      return readTrace(readFileSync(trace, "utf8"));
    },
  };
}

const ADDRESS = /sin6?_port=htons\((\d+)\).*?(?:inet_addr\("|inet_pton\(AF_INET6, ")([^"]+)"/gu;

/** What lines of `strace -yy` tell of the internet's protocols; what stays between processes of this machine is left out. */
export function readTrace(trace: string): Traced {
  const destinations = new Set<string>();
  const routesAskedFor = new Set<string>();
  const datagrams: string[] = [];
  for (const line of trace.split("\n")) {
    const isDatagram = /\d<UDP/u.test(line);
    if (isDatagram && /\ssend\w*\(/u.test(line)) datagrams.push(line);
    for (const [, port, address] of line.matchAll(ADDRESS)) {
      // A datagram's socket sends nothing by connecting: the kernel looks up a way and notes the address.
      const isRoute = isDatagram && /\sconnect\(/u.test(line);
      (isRoute ? routesAskedFor : destinations).add(`${address} ${port}`);
    }
  }
  return { destinations: [...destinations], routesAskedFor: [...routesAskedFor], datagrams };
}
