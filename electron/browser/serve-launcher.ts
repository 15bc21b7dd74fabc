import { createHost, type EngineFiles } from "../host/host.ts";
import { runHostProcess } from "./host-process.ts";
import { printWithBrowser } from "./print-page.ts";

function die(error: unknown): never {
  process.stderr.write(`parallax host: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

/** This process as the host of the launcher that started it; ends the process. */
export async function serveLauncher(engine: EngineFiles): Promise<never> {
  process.on("uncaughtException", die);
  process.on("unhandledRejection", die);
  // A Ctrl-C reaches every process of the terminal; the launcher decides what ends when.
  for (const signal of ["SIGINT", "SIGHUP"]) process.on(signal, () => undefined);
  await runHostProcess(createHost, engine, process, printWithBrowser);
  process.exit(0);
}
