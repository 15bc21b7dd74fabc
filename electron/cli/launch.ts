import type { ProgramFiles } from "./outcome.ts";
import { tuneRuntime } from "./tune-runtime.ts";

/**
 * Runs the process's command line.
 *
 * @param place what depends on whether this is source or a package
 */
export async function launch(place: ProgramFiles): Promise<void> {
  tuneRuntime();
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
