import { runHostProcess } from "../../browser/host-process.ts";
import { fakeHost, GOOD_CALLS } from "../../host/shell/testing/fake-host.ts";

// A host process around a fake host that names in `app.info` what it began with.
await runHostProcess(
  ({ openAtStart }) => {
    const host = fakeHost();
    const begunWith = { ...GOOD_CALLS["app.info"].output, userDataFolder: openAtStart ?? "" };
    return { ...host, handlers: { ...host.handlers, "app.info": () => begunWith } };
  },
  {
    workerUrl: new URL("file:///engine-worker.js"),
    importWorkerUrl: new URL("file:///import-worker.js"),
    outWorkerUrl: new URL("file:///out-worker.js"),
    wasmUrl: new URL("file:///runtime.wasm"),
  },
  process,
);
process.exit(0);
