import { flushCompileCache } from "node:module";
import { parentPort } from "node:worker_threads";
import type { EngineTask } from "./engine/engine-messages.ts";
import { runTask, type Say } from "./engine/run-task.ts";

// The engine's thread: one task a message; the host sends the next when it has the answer. What a task throws is caught by
// nobody, which ends the thread, and the host hears of it.
const say: Say = (message) => parentPort?.postMessage(message);
// It may be ended at any moment: what was compiled for it is kept for the next one at once.
flushCompileCache();
parentPort?.on("message", (task: EngineTask) => {
  void runTask(task, say).then((answer) => {
    say({ kind: "answer", answer });
  });
});
