import { writeSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { batchLines } from "../lines.ts";
import { ANSWERS_DESCRIPTOR, answerParts, READY_LINE, readAsked } from "../wire.ts";

/** What a line can do to this worker, which otherwise answers with the line itself. */
const POISONS: Readonly<Record<string, () => Promise<void> | void>> = {
  "killed from outside": () => {
    process.kill(process.pid, "SIGKILL");
    return sleep(60_000);
  },
  "leaves the process": () => process.exit(7),
  aborts: () => {
    process.abort();
  },
  "throws where nobody catches": () => {
    throw new Error("nobody caught this");
  },
  "fills the heap": () => {
    const kept: number[][] = [];
    for (;;) kept.push(new Array<number>(1024).fill(kept.length));
  },
  "dies in the middle of its answer": () => {
    writeSync(ANSWERS_DESCRIPTOR, 'a{"id":"half');
    process.exit(7);
  },
  "takes its time": () => sleep(300),
};

const say = (parts: readonly Uint8Array[]) => writeSync(ANSWERS_DESCRIPTOR, Buffer.concat(parts));

say([READY_LINE]);
for await (const line of batchLines(process.stdin)) {
  if ("tooLong" in line) continue;
  const { bytes } = readAsked(line.bytes);
  const poison = Object.keys(POISONS).find((name) => bytes.includes(`"${name}"`));
  if (poison !== undefined) await POISONS[poison]!();
  say(answerParts({ json: bytes, failed: false }));
}
