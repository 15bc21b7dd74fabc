import { fileURLToPath } from "node:url";
import { newSessionKeys } from "../../browser/session.ts";
import { SupervisedHost } from "../supervised-host.ts";

// A launcher to be killed: says where its fake host answers, and stays. Its one argument: a folder of its own.
const folder = process.argv[2]!;
const host = await SupervisedHost.start({
  entry: fileURLToPath(new URL("./fake-host-process.ts", import.meta.url)),
  ...{ compiledFolder: folder, userDataFolder: folder, rendererFolder: folder, seedsFolder: folder },
  ...{ openAtStart: null, version: "1.2.3", session: newSessionKeys() },
});
process.stdout.write(host.origin);
