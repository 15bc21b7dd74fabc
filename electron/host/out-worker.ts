import { flushCompileCache } from "node:module";
import { parentPort } from "node:worker_threads";
import { makeFile } from "./out/make-file.ts";
import type { OutMessage, OutTask } from "./out/out-task.ts";

// The thread that writes what leaves a project: one file a task. What a task throws is caught by nobody, which ends the
// thread, and the host hears of it.

/** A window can't show more than that, and messages cost. */
const PROGRESS_EVERY_MS = 50;

const say = (message: OutMessage, moved: readonly ArrayBuffer[] = []): void => {
  parentPort?.postMessage(message, moved);
};
// It may be ended at any moment: what was compiled for it is kept for the next one at once.
flushCompileCache();
parentPort?.on("message", (task: OutTask) => {
  let lastAt = -Infinity;
  const onProgress = (done: number, total: number): void => {
    const now = performance.now();
    if (now - lastAt < PROGRESS_EVERY_MS) return;
    lastAt = now;
    say({ kind: "progress", done, total });
  };
  void makeFile(task, onProgress).then((answer) => {
    say({ kind: "answer", answer }, answer.ok ? [answer.bytes.buffer] : []);
  });
});
