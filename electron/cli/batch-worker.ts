import { tuneRuntime } from "./tune-runtime.ts";

// One of `batch`'s workers. Ctrl-C reaches the whole group; this process ends when its batch does, by the end of its input.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => undefined);
tuneRuntime();
const { runBatchWorker } = await import("./batch/run-worker.ts");
try {
  await runBatchWorker(process.argv.slice(2), { folder: process.cwd(), stdin: process.stdin });
} catch (error) {
  // The batch is gone: nobody is left to tell.
  if (!(error instanceof Error && "code" in error && error.code === "EPIPE")) throw error;
}
