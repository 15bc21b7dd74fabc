import { serveCall } from "../../shared/ipc/contract.ts";
import type { createHost, EngineFiles, Host } from "../host/host.ts";
import { watchOpenProject } from "../host/shell/watch-open-project.ts";
import type { FromHost, ToHost } from "./host-messages.ts";

/** Electron's `process.parentPort`, as far as it is used. */
export interface ParentSide {
  on(event: "message", listener: (event: { readonly data: ToHost }) => void): unknown;
  postMessage(message: FromHost): void;
}

/** The Electron shell's host, in its utility process. Resolves when main asked it to close and it did. */
export async function runUtilityHost(create: typeof createHost, engine: EngineFiles, side: ParentSide): Promise<void> {
  const host = await new Promise<Host>((resolve) => {
    const starting = ({ data }: { readonly data: ToHost }) => {
      if (data.type !== "start") return;
      const { userDataFolder, openAtStart, seedsFolder, version } = data;
      resolve(create({ userDataFolder, openAtStart, seedsFolder, version, engine, shell: "electron" }));
    };
    side.on("message", starting);
  });
  const closing = new Promise<void>((resolve) => {
    side.on("message", ({ data }) => {
      if (data.type === "close") resolve();
      if (data.type !== "call") return;
      void serveCall(host.handlers, data.channel, data.input).then((reply) => {
        side.postMessage({ type: "reply", id: data.id, reply });
      });
    });
  });
  host.onEvent((event) => {
    side.postMessage({ type: "event", event });
  });
  watchOpenProject(host, (path) => {
    side.postMessage({ type: "opened", path });
  });
  await host.start();
  side.postMessage({ type: "ready" });
  await closing;
  await host.close();
}
