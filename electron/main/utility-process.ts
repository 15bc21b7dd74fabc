import { serveCall } from "../../shared/ipc/contract.ts";
import type { createHost, EngineFiles, Host } from "../host/host.ts";
import type { PrintPage } from "../host/out/going-out.ts";
import { watchOpenProject } from "../host/shell/watch-open-project.ts";
import type { FromHost, ToHost } from "./host-messages.ts";

/** Electron's `process.parentPort`, as far as it is used. */
export interface ParentSide {
  on(event: "message", listener: (event: { readonly data: ToHost }) => void): unknown;
  postMessage(message: FromHost): void;
}

/** The Electron shell's host, in its utility process. Resolves when main asked it to close and it did. */
export async function runUtilityHost(create: typeof createHost, engine: EngineFiles, side: ParentSide): Promise<void> {
  const printing = new Printing(side);
  const host = await new Promise<Host>((resolve) => {
    const starting = ({ data }: { readonly data: ToHost }) => {
      if (data.type !== "start") return;
      const { userDataFolder, openAtStart, seedsFolder, version } = data;
      resolve(
        create({ userDataFolder, openAtStart, seedsFolder, version, engine, shell: "electron", print: printing.print }),
      );
    };
    side.on("message", starting);
  });
  const closing = new Promise<void>((resolve) => {
    side.on("message", ({ data }) => {
      if (data.type === "close") resolve();
      if (data.type === "printed") printing.answer(data);
      if (data.type === "save") {
        void host.files.write(data.token, data.path).then((answer) => {
          side.postMessage({ type: "saved", id: data.id, answer });
        });
      }
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

/** Pages that main prints for the host. One that was stopped may be printed all the same: nobody waits for it. */
class Printing {
  readonly #side: ParentSide;
  readonly #pending = new Map<number, (bytes: Uint8Array | null) => void>();
  #lastId = 0;

  constructor(side: ParentSide) {
    this.#side = side;
  }

  readonly print: PrintPage = async (html, signal) => {
    const id = ++this.#lastId;
    const stopped = new Promise<"stopped">((resolve) => {
      signal.addEventListener("abort", () => {
        resolve("stopped");
      });
    });
    const printed = new Promise<Uint8Array | null>((resolve) => this.#pending.set(id, resolve));
    this.#side.postMessage({ type: "print", id, html });
    const bytes = await Promise.race([printed, stopped]);
    this.#pending.delete(id);
    if (bytes === "stopped") return { ok: false, code: "cancelled" };
    return bytes === null ? { ok: false, code: "print-failed" } : { ok: true, bytes };
  };

  answer({ id, bytes }: { readonly id: number; readonly bytes: Uint8Array | null }): void {
    this.#pending.get(id)?.(bytes);
  }
}
