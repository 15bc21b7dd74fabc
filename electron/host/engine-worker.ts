import { parentPort } from "node:worker_threads";
import type { EngineTask } from "./engine/engine-messages.ts";
import { runTask, type Say } from "./engine/run-task.ts";

// The engine's thread: one task a message; the host sends the next when it has the answer. What a task throws is caught by
// nobody, which ends the thread, and the host hears of it.
const say: Say = (message) => parentPort?.postMessage(message);
parentPort?.on("message", (task: EngineTask) => {
  void runTask(task, say).then((answer) => {
    say({ kind: "answer", answer });
  });
});
