import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const ECHOING = fileURLToPath(new URL("./testing/echoing-batch.ts", import.meta.url));
/** Every tenth takes a third of a second: there is time to stop in the middle. */
const LINES = Array.from({ length: 60 }, (_, index) => {
  return `${JSON.stringify({ id: `s${index}`, format: "parallax.facts/1", poison: index % 10 === 9 ? "takes its time" : "" })}\n`;
});

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parallax-stopping-"));
  out = join(folder, "out.jsonl");
  writeFileSync(join(folder, "in.jsonl"), LINES.join(""));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const batch = (): string[] => {
  return [ECHOING, "batch", "facts", "--jobs", "2", "--in", join(folder, "in.jsonl"), "--out", out, "--resume"];
};

/** Windows has no process groups to signal. */
test.skipIf(process.platform === "win32").each([
  ["Ctrl-C, which reaches the workers, too", "SIGINT", 130],
  ["a scheduler's SIGTERM", "SIGTERM", 143],
  ["kill -9", "SIGKILL", null],
] as const)("%s leaves a file that --resume completes", { timeout: 60_000 }, async (_title, signal, code) => {
  const running = spawn(process.execPath, batch(), { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  running.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const closed = once(running, "close") as Promise<[number | null]>;
  while ((statSync(out, { throwIfNoEntry: false })?.size ?? 0) === 0) {
    expect(running.exitCode).toBe(null);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  process.kill(-running.pid!, signal);
  expect((await closed)[0]).toBe(code);
  if (signal !== "SIGKILL") {
    expect(said).toMatch(new RegExp(`^parallax: stopped by ${signal} after \\d+ answers; --resume goes on\n$`, "u"));
  }
  const left = readFileSync(out, "utf8");
  expect(LINES.join("").startsWith(left)).toBe(true);
  expect(left.length).toBeLessThan(LINES.join("").length);
  expect(spawnSync(process.execPath, batch()).status).toBe(0);
  expect(readFileSync(out, "utf8")).toBe(LINES.join(""));
});
