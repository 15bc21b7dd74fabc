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
  "five times the stream takes no more memory",
  { timeout: 120_000 },
  async () => {
    const short = await runBatchProcess(["facts", "--jobs", "2"], lines(48 * MEBIBYTE), ECHOING);
    const long = await runBatchProcess(["facts", "--jobs", "2"], lines(240 * MEBIBYTE), ECHOING);
    expect([short.exit, long.exit]).toEqual([0, 0]);
    expect(long.bytes).toBeGreaterThan(240 * MEBIBYTE);
    const mebibytes = ({ peak }: typeof long) => (peak.own + peak.workers) / MEBIBYTE;
    console.log(`      48 MiB: ${mebibytes(short).toFixed(0)} MiB; 240 MiB: ${mebibytes(long).toFixed(0)} MiB`);
    // The stream is longer by 192; collectors let a few buffers more lie about.
    expect(mebibytes(long) - mebibytes(short)).toBeLessThan(96);
  },
);
