import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import * as z from "zod";

const run = promisify(execFile);

export interface Installed {
  /** The Node that a person has. */
  readonly node: string;
  /** The package's folder. */
  readonly folder: string;
}

const sampleSchema = z.object({
  date: z.string(),
  versions: z.array(z.object({ key: z.string(), file: z.string() })),
});
const outcomeSchema = z.object({ findings: z.array(z.object({ severity: z.string() })).min(1) });

/** For starting under load; a program that takes longer hangs. */
const LONGEST_MS = 60_000;

/**
 * Uses an installed package as its first user does: asks its version, checks the sample, opens and ends the browser shell. What
 * went wrong, in words; empty: nothing.
 *
 * @param home empty; stands in for the person's own
 */
export async function tryInstalled({ node, folder }: Installed, home: string): Promise<readonly string[]> {
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { readonly version: string };
  const sample = sampleSchema.parse(JSON.parse(readFileSync(join(folder, "seeds/manifest.json"), "utf8")));
  mkdirSync(home, { recursive: true });
  const start = join(folder, "dist/node/start.js");
  // Nothing of this process's Node, npm or user data.
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: home,
    USERPROFILE: home,
    PARALLAX_USER_DATA: join(home, "data"),
  };
  const options = { cwd: join(folder, "seeds"), env, timeout: LONGEST_MS, maxBuffer: 1 << 26 };
  const parallax = (...args: readonly string[]) => run(node, [start, ...args], options);

  const wrong: string[] = [];
  const attempt = async (title: string, test: () => Promise<string | null>) => {
    const fault = await test().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
    if (fault !== null) wrong.push(`${title}: ${fault}`);
  };
  await attempt("parallax --version", async () => {
    const { stdout } = await parallax("--version");
    return stdout.trim() === version ? null : `printed ${stdout.trim()}`;
  });
  await attempt("parallax check", async () => {
    const files = sample.versions.map(({ key, file }) => `${key}=${file}`);
    const { stdout } = await parallax("check", "--json", "--date", sample.date, ...files);
    const { findings } = outcomeSchema.parse(JSON.parse(stdout));
    return findings.some(({ severity }) => severity === "critical") ? null : "no critical finding in the sample";
  });
  await attempt("parallax open --serve", () => tryServing(spawn(node, [start, "open", "--serve"], { env, cwd: home })));
  return wrong;
}

/** What is wrong with a shell that was just started; `null`: nothing. It is ended. */
async function tryServing(shell: ChildProcess): Promise<string | null> {
  const ended = once(shell, "exit") as Promise<[number | null, string | null]>;
  const killer = setTimeout(() => shell.kill("SIGKILL"), LONGEST_MS);
  try {
    const [address] = (await Promise.race([
      once(createInterface({ input: shell.stdout! }), "line"),
      ended.then(([code]) => Promise.reject(new Error(`ended with ${code ?? "a signal"}, and no address`))),
    ])) as [string];
    // As a browser does: the address gives a cookie, once, and leads to the window.
    const opened = await fetch(address, { redirect: "manual" });
    const cookie = opened.headers.getSetCookie().map((one) => one.split(";")[0]);
    const page = await fetch(new URL("/", address), { headers: { Cookie: cookie.join("; ") } });
    const html = await page.text();
    shell.kill("SIGTERM");
    const [code, signal] = await ended;
    if (!page.ok || !html.includes('<div id="root">')) return `${page.status} and no window`;
    return code === 0 ? null : `ended with ${code ?? signal ?? "nothing"} when asked to`;
  } finally {
    clearTimeout(killer);
    shell.kill("SIGKILL");
  }
}
