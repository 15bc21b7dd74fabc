import { fileURLToPath } from "node:url";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { runBatchProcess } from "./testing/run-process.ts";

// The long form, with the engine and a gigabyte, is `npm run soak`.
const ECHOING = fileURLToPath(new URL("./testing/echoing-batch.ts", import.meta.url));
const MEBIBYTE = 1024 * 1024;

function* lines(bytes: number): Generator<Buffer> {
  for (let at = 0, n = 0; at < bytes; n += 1) {
    const line = Buffer.from(`{"id":"s${n}","text":"${"Tiếng Việt ".repeat(1 + ((n * 37) % 900))}"}\n`);
    at += line.length;
    yield line;
  }
}

test.skipIf(!existsSync("/proc/self/status"))(
  "four times the stream takes no more memory",
  { timeout: 120_000 },
  async () => {
    const short = await runBatchProcess(["facts", "--jobs", "2"], lines(48 * MEBIBYTE), ECHOING);
    const long = await runBatchProcess(["facts", "--jobs", "2"], lines(192 * MEBIBYTE), ECHOING);
    expect([short.exit, long.exit]).toEqual([0, 0]);
    expect(long.bytes).toBeGreaterThan(192 * MEBIBYTE);
    const mebibytes = ({ peak }: typeof long) => (peak.own + peak.workers) / MEBIBYTE;
    console.log(`      48 MiB: ${mebibytes(short).toFixed(0)} MiB; 192 MiB: ${mebibytes(long).toFixed(0)} MiB`);
    // The stream is longer by 144; the process and its collector have grown to their size by the first 48.
    expect(mebibytes(long) - mebibytes(short)).toBeLessThan(64);
  },
);
