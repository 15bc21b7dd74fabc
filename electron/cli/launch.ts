import { enableCompileCache } from "node:module";
import { setFlagsFromString } from "node:v8";
import type { Terminal } from "./outcome.ts";

/**
 * Runs the process's command line.
 *
 * @param place what depends on whether this is source or a package
 */
export async function launch(place: Pick<Terminal, "folder" | "embeddingRuntime" | "openWindow">): Promise<void> {
  // The system keeps what was compiled, code alone: a third of a short run is compiling.
  enableCompileCache();
  // Short-lived objects get no more room the more of them there are: a third less memory in as much time.
  setFlagsFromString("--semi-space-growth-factor=1");
  const { run } = await import("./run.ts");

  // A reader that closes early (`| head`) is no error of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? 0 : 2);
  });

  process.exitCode = await run(process.argv.slice(2), {
    ...place,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    environment: process.env,
  });
}
