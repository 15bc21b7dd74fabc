import { parentPort, workerData } from "node:worker_threads";
import { makeFile } from "./out/make-file.ts";
import type { OutMessage, OutTask } from "./out/out-task.ts";

// The thread that writes what leaves a project: one file, and it ends.
/** A window can't show more than that, and messages cost. */
const PROGRESS_EVERY_MS = 50;
let lastAt = -Infinity;
const say = (message: OutMessage, moved: readonly ArrayBuffer[] = []): void => {
  parentPort?.postMessage(message, moved);
};
const answer = await makeFile(workerData as OutTask, (done, total) => {
  const now = performance.now();
  if (now - lastAt < PROGRESS_EVERY_MS) return;
  lastAt = now;
  say({ kind: "progress", done, total });
});
say({ kind: "answer", answer }, answer.ok ? [answer.bytes.buffer] : []);
