import type {} from "electron";
import { createHost } from "../host/host.ts";
import { runUtilityHost } from "./utility-process.ts";

await runUtilityHost(createHost, new URL("./engine-worker.js", import.meta.url), process.parentPort);
process.exit(0);
