import { enableCompileCache } from "node:module";
import { setFlagsFromString } from "node:v8";

/** Settings of a process of the command line; before anything large is loaded. */
export function tuneRuntime(): void {
  // The system keeps what was compiled, code alone: a third of a short run is compiling.
  enableCompileCache();
  // Short-lived objects get no more room the more of them there are: a third less memory in as much time.
  setFlagsFromString("--semi-space-growth-factor=1");
}
