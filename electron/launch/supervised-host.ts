import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { HostProcessMessage, StartMessage } from "../browser/host-process.ts";
import { RestartBudget } from "../host/shell/restart-budget.ts";

export interface HostPlan extends Omit<StartMessage, "type" | "port"> {
  /** The program: electron/browser/main.ts. */
  readonly entry: string;
  /** Where the next host finds the program as this one compiled it, and starts in half the time. */
  readonly compiledFolder: string;
  /** A host was put in the place of one that died. */
  readonly onRestart?: () => void;
}

/** For closing the project; a host that takes longer hangs. */
const CLOSE_MS = 10_000;

/**
 * The host in its own process. One that dies is replaced on the same port with the same session, and opens the project that
 * was open: the window comes back by itself.
 */
export class SupervisedHost {
  readonly origin: string;
  readonly startUrl: string;
  /** It ended: on `close()`, or `gave-up` after too many deaths. */
  readonly ended: Promise<"closed" | "gave-up">;
  readonly #plan: HostPlan;
  readonly #budget = new RestartBudget();
  #running: RunningHost;
  #closeAsked = false;

  private constructor(plan: HostPlan, first: RunningHost) {
    this.#plan = plan;
    this.#running = first;
    this.origin = first.origin;
    this.startUrl = first.startUrl;
    this.ended = this.#supervise();
  }

  /** Rejects: the host died before it was ready, having said why on standard error. */
  static async start(plan: HostPlan): Promise<SupervisedHost> {
    return new SupervisedHost(plan, await runHost(plan, 0));
  }

  /** Of the present process. */
  get pid(): number {
    return this.#running.child.pid!;
  }

  /** Lets the host leave its project as one file. */
  async close(): Promise<void> {
    this.#closeAsked = true;
    await endChild(this.#running.child);
    await this.ended;
  }

  /** A call, so that the compiler does not take the state for what it was before an `await`. */
  #isClosing(): boolean {
    return this.#closeAsked;
  }

  async #supervise(): Promise<"closed" | "gave-up"> {
    for (;;) {
      await this.#running.exited;
      if (this.#isClosing()) return "closed";
      const { session, openAtStart } = this.#running;
      const next = await this.#restart({ ...this.#plan, session, openAtStart });
      if (next === null) return this.#isClosing() ? "closed" : "gave-up";
      this.#running = next;
      this.#plan.onRestart?.();
      if (this.#isClosing()) await endChild(next.child);
    }
  }

  async #restart(plan: HostPlan): Promise<RunningHost | null> {
    const port = Number(new URL(this.origin).port);
    while (!this.#isClosing()) {
      if (!this.#budget.allows(Date.now())) return null;
      const next = await runHost(plan, port).catch(() => null);
      if (next !== null) return next;
    }
    return null;
  }
}

interface RunningHost {
  readonly child: ChildProcess;
  readonly exited: Promise<void>;
  readonly origin: string;
  readonly startUrl: string;
  /** What a host that takes this one's place begins with. */
  readonly session: StartMessage["session"];
  readonly openAtStart: string | null;
}

async function runHost(plan: HostPlan, port: number): Promise<RunningHost> {
  const { entry, compiledFolder, userDataFolder, rendererFolder, seedsFolder, version } = plan;
  // A process group of its own: a Ctrl-C in the terminal reaches the launcher alone, which ends things in their order.
  const child = spawn(process.execPath, [entry], {
    stdio: ["ignore", 2, 2, "ipc"],
    env: { ...process.env, NODE_COMPILE_CACHE: compiledFolder },
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => {
      resolve();
    });
    child.on("error", () => {
      resolve();
    });
  });
  let session = plan.session;
  let openAtStart = plan.openAtStart;
  const ready = new Promise<Extract<HostProcessMessage, { type: "ready" }>>((resolve) => {
    child.on("message", (message: HostProcessMessage) => {
      if (message.type === "ready") resolve(message);
      else if (message.type === "session-started") session = { ...session, startToken: null };
      else openAtStart = message.path;
    });
  });
  const files = { userDataFolder, openAtStart, rendererFolder, seedsFolder };
  child.send({ type: "start", ...files, version, port, session } satisfies StartMessage, () => undefined);
  const { origin, startUrl } = await Promise.race([
    ready,
    exited.then(() => {
      throw new Error("the host ended before it was ready");
    }),
  ]);
  return {
    child,
    exited,
    origin,
    startUrl,
    get session() {
      return session;
    },
    get openAtStart() {
      return openAtStart;
    },
  };
}

/** Asks it to end by closing the channel, which works on every system; kills it when it hangs. */
async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  const kill = setTimeout(() => child.kill("SIGKILL"), CLOSE_MS);
  if (child.connected) child.disconnect();
  await exited;
  clearTimeout(kill);
}
