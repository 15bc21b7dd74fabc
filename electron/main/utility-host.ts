import type Electron from "electron";
import type { CallReply } from "../../shared/ipc/contract.ts";
import type { HostEvent } from "../../shared/ipc/events.ts";
import type { HostFailure } from "../../shared/ipc/failure.ts";
import { RestartBudget } from "../host/shell/restart-budget.ts";
import type { HostState } from "../preload/bridge.ts";
import type { FromHost, HostStart, ToHost } from "./host-messages.ts";

export interface UtilityHostOptions {
  readonly fork: () => Electron.UtilityProcess;
  readonly start: HostStart;
  readonly onEvent: (event: HostEvent) => void;
  readonly onState: (state: HostState) => void;
  readonly print: (html: string) => Promise<Uint8Array>;
  readonly nowMs?: () => number;
}

type SaveResult = { readonly ok: true } | HostFailure;

/** With the host went the file. */
const NOT_SAVED: SaveResult = { ok: false, code: "export-gone", file: null };
const GONE: CallReply = { ok: false, code: "host-gone", message: "The host ended before it answered." };
/** For closing the project; a host that takes longer hangs. */
const CLOSE_MS = 10_000;

/**
 * The host in its utility process. One that dies is replaced, and opens the project that was open; calls it had not
 * answered are refused as `host-gone`.
 */
export class UtilityHost {
  readonly #options: UtilityHostOptions;
  readonly #budget = new RestartBudget();
  readonly #pending = new Map<number, (reply: CallReply) => void>();
  readonly #saving = new Map<number, (result: SaveResult) => void>();
  #openAtStart: string | null;
  #lastId = 0;
  #state: HostState = "lost";
  #isClosing = false;
  #child: Electron.UtilityProcess;

  constructor(options: UtilityHostOptions) {
    this.#options = options;
    this.#openAtStart = options.start.openAtStart;
    this.#child = this.#run();
  }

  get state(): HostState {
    return this.#state;
  }

  /** Never rejects. */
  call(channel: string, input: unknown): Promise<CallReply> {
    if (this.#state === "lost") return Promise.resolve(GONE);
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      this.#pending.set(id, resolve);
      this.#send({ type: "call", id, channel, input });
    });
  }

  /** Has the host write a file that it made and keeps under `token`. Never rejects. */
  save(token: string, path: string): Promise<SaveResult> {
    if (this.#state === "lost") return Promise.resolve(NOT_SAVED);
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      this.#saving.set(id, resolve);
      this.#send({ type: "save", id, token, path });
    });
  }

  /** Lets the host leave its project as one file. */
  async close(): Promise<void> {
    this.#isClosing = true;
    if (this.#child.pid === undefined) return;
    await new Promise<void>((resolve) => {
      const kill = setTimeout(() => this.#child.kill(), CLOSE_MS);
      this.#child.once("exit", () => {
        clearTimeout(kill);
        resolve();
      });
      this.#send({ type: "close" });
    });
  }

  #run(): Electron.UtilityProcess {
    const child = this.#options.fork();
    child.on("message", (message: FromHost) => {
      this.#receive(message);
    });
    child.once("exit", () => {
      this.#died();
    });
    child.postMessage({ type: "start", ...this.#options.start, openAtStart: this.#openAtStart } satisfies ToHost);
    return child;
  }

  #receive(message: FromHost): void {
    switch (message.type) {
      case "ready":
        this.#setState("connected");
        break;
      case "reply":
        this.#pending.get(message.id)?.(message.reply);
        this.#pending.delete(message.id);
        break;
      case "saved":
        this.#saving.get(message.id)?.(message.answer);
        this.#saving.delete(message.id);
        break;
      case "print":
        void this.#print(message);
        break;
      case "event":
        this.#options.onEvent(message.event);
        break;
      case "opened":
        this.#openAtStart = message.path;
        break;
    }
  }

  #died(): void {
    this.#setState("lost");
    for (const answer of this.#pending.values()) answer(GONE);
    this.#pending.clear();
    for (const answer of this.#saving.values()) answer(NOT_SAVED);
    this.#saving.clear();
    const { nowMs = Date.now } = this.#options;
    if (!this.#isClosing && this.#budget.allows(nowMs())) this.#child = this.#run();
  }

  /** For the host that asked: another one that took its place waits for nothing. */
  async #print({ id, html }: Extract<FromHost, { type: "print" }>): Promise<void> {
    const child = this.#child;
    const bytes = await this.#options.print(html).catch(() => null);
    if (child === this.#child) this.#send({ type: "printed", id, bytes });
  }

  #setState(state: HostState): void {
    this.#state = state;
    this.#options.onState(state);
  }

  #send(message: ToHost): void {
    this.#child.postMessage(message);
  }
}
