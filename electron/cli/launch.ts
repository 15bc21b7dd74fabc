import { enableCompileCache } from "node:module";
import { setFlagsFromString } from "node:v8";

/**
 * Runs the process's command line.
 *
 * @param embeddingRuntime where ONNX Runtime's file is; asked for only where a person names a model
 */
export async function launch(embeddingRuntime: () => URL): Promise<void> {
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
    // Under `npm run`, the working folder is the project's; the person stood elsewhere.
    folder: process.env["INIT_CWD"] ?? process.cwd(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    environment: process.env,
    embeddingRuntime,
  });
}
