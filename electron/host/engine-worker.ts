import { parentPort } from "node:worker_threads";
import type { EngineTask } from "./engine/engine-messages.ts";
import { runTask, type Say } from "./engine/run-task.ts";

// The engine's thread: one task a message, answered before the next is taken. What a task throws ends the thread, and
// the host hears of it.
const say: Say = (message) => parentPort?.postMessage(message);
parentPort?.on("message", (task: EngineTask) => {
  say({ kind: "answer", answer: runTask(task, say) });
});
