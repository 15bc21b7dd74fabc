import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { HostProcessMessage, StartMessage } from "../host-process.ts";
import { newSessionKeys } from "../session.ts";
import { enter } from "./attacker.ts";

const ENTRY = fileURLToPath(new URL("../main.ts", import.meta.url));
/** So that what is kept shows soon: a roomy heap is tidied up late. */
const SMALL = ["--disable-warning=ExperimentalWarning", "--max-old-space-size=160", "--max-semi-space-size=8"];
const SEEDS = fileURLToPath(new URL("../../../seeds", import.meta.url));

/** The loopback shell's host as a person has it, in a process and a folder of its own, with the sample open. */
export class RealHost {
  readonly origin: string;
  readonly cookie: string;
  readonly folder: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, folder: string, origin: string, cookie: string) {
    this.#child = child;
    this.folder = folder;
    this.origin = origin;
    this.cookie = cookie;
  }

  static async start(): Promise<RealHost> {
    const folder = mkdtempSync(join(tmpdir(), "parallax-attacked-"));
    const child = fork(ENTRY, { execArgv: SMALL });
    child.send({
      type: "start",
      userDataFolder: join(folder, "data"),
      openAtStart: null,
      rendererFolder: SEEDS,
      seedsFolder: SEEDS,
      version: "0.0.0",
      port: 0,
      session: newSessionKeys(),
    } satisfies StartMessage);
    const { origin, startUrl } = await new Promise<Extract<HostProcessMessage, { readonly type: "ready" }>>(
      (resolve) => {
        child.on("message", (message: HostProcessMessage) => {
          if (message.type === "ready") resolve(message);
        });
      },
    );
    return new RealHost(child, folder, origin, await enter(startUrl));
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Of the process, by the system's own account; `null` where the system has none (all but Linux). */
  holds(): { readonly files: number; readonly megabytes: number } | null {
    if (process.platform !== "linux") return null;
    const own = `/proc/${this.#child.pid!}`;
    const kilobytes = /VmRSS:\s+(\d+)/u.exec(readFileSync(`${own}/status`, "utf8"))?.[1];
    return { files: readdirSync(`${own}/fd`).length, megabytes: Number(kilobytes) / 1024 };
  }

  async close(): Promise<void> {
    const exited = once(this.#child, "exit");
    if (this.isRunning) {
      this.#child.disconnect();
      await exited;
    }
    rmSync(this.folder, { recursive: true });
  }
}
