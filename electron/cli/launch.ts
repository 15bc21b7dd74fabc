import type { ProgramFiles } from "./outcome.ts";
import { tuneRuntime } from "./tune-runtime.ts";

/** Runs the process's command line. */
export async function launch(files: ProgramFiles): Promise<void> {
  tuneRuntime();
  const { run } = await import("./run.ts");

  // A reader that closes early (`| head`) is no error of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? 0 : 2);
  });

  process.exitCode = await run(process.argv.slice(2), {
    // Under `npm run`, the working folder is the project's; the person stood elsewhere.
    folder: process.env["INIT_CWD"] ?? process.cwd(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    environment: process.env,
    ...files,
  });
}
