import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  serveCall,
  type CallInput,
  type CallOutput,
  type Channel,
  type HostHandlers,
} from "../../../shared/ipc/contract.ts";
import { EVENTS, type HostEvent } from "../../../shared/ipc/events.ts";
import type { HostFailure } from "../../../shared/ipc/failure.ts";
import type { ShownProject } from "../../../shared/ipc/shown/project.ts";
import { createHost, type Host, type HostOptions } from "../host.ts";
import { warmThread } from "./warm-thread.ts";

export const SEEDS_FOLDER = fileURLToPath(new URL("../../../seeds", import.meta.url));
const ENGINE = {
  workerUrl: new URL("../engine-worker.ts", import.meta.url),
  importWorkerUrl: new URL("../import-worker.ts", import.meta.url),
  outWorkerUrl: new URL("../out-worker.ts", import.meta.url),
  wasmUrl: new URL(import.meta.resolve("onnxruntime-web/ort-wasm-simd-threaded.wasm")),
};

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), "parallax-host-"));

/** A host in a folder of its own, called as a shell calls it: everything that goes in or comes out is validated. */
export class TestHost {
  readonly folder: string;
  readonly events: HostEvent[] = [];
  readonly #host: ReturnType<typeof createHost>;
  readonly #waiting = new Set<() => void>();

  constructor(options: Partial<HostOptions> = {}) {
    this.folder = options.userDataFolder ?? temporaryFolder();
    this.#host = createHost({
      userDataFolder: this.folder,
      shell: "browser",
      version: "0.1.0",
      seedsFolder: SEEDS_FOLDER,
      engine: ENGINE,
      author: "Mai",
      startThread: warmThread,
      ...options,
    });
    this.#host.onEvent((event) => {
      EVENTS[event.name].parse(event.data);
      this.events.push(event);
      for (const look of [...this.#waiting]) look();
    });
  }

  /** Started, and through with the engine's work on what was opened. */
  async started(): Promise<this> {
    await this.#host.start();
    await this.settled();
    return this;
  }

  start(): Promise<void> {
    return this.#host.start();
  }

  /** What was made and waits for the shell. */
  get files(): Host["files"] {
    return this.#host.files;
  }

  close(): Promise<void> {
    return this.#host.close();
  }

  /** Unvalidated: for tests that send what no window sends. */
  get handlers(): HostHandlers {
    return this.#host.handlers;
  }

  async call<C extends Channel>(channel: C, input: CallInput<C>): Promise<CallOutput<C>> {
    const reply = await serveCall(this.#host.handlers, channel, input);
    if (!reply.ok) throw new Error(`${channel}: ${reply.code}: ${reply.message}`);
    return reply.value as CallOutput<C>;
  }

  async project(): Promise<ShownProject> {
    const { project } = await this.call("project.read", {});
    if (project === null) throw new Error("no project is open");
    return project;
  }

  change(command: CallInput<"document.change">["command"]): Promise<CallOutput<"document.change">> {
    return this.call("document.change", { command });
  }

  /** Once `condition` holds, now or after an event. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!condition()) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Once the engine is at nothing. */
  async settled(): Promise<void> {
    const { project } = await this.call("project.read", {});
    if (project === null || isRest(project.work.state)) return;
    const from = this.events.length;
    await this.until(() => this.events.slice(from).some((event) => isRestEvent(event)));
  }

  /** The states of the engine's work so far, each once in a row. */
  works(): readonly string[] {
    const states = this.events.flatMap((event) => (event.name === "work.changed" ? [event.data.work.state] : []));
    return states.filter((state, index) => state !== states[index - 1]);
  }
}

const isRest = (state: string): boolean => ["idle", "cancelled", "failed"].includes(state);
const isRestEvent = (event: HostEvent): boolean => event.name === "work.changed" && isRest(event.data.work.state);

/** The view range of the first `words` in a version's text. */
export function wordsIn(
  project: ShownProject,
  version: string,
  words: string,
): { version: string; range: [number, number] } {
  const text = textOf(project, version);
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${version} has no "${words}"`);
  return { version, range: [start, start + words.length] };
}

export function textOf(project: ShownProject, key: string): string {
  const version = project.document.versions.find((shown) => shown.key === key);
  if (version === undefined) throw new Error(`there is no version ${key}`);
  return version.text;
}

/** The words of a shown place. */
export function wordsAt(
  project: ShownProject,
  { version, range }: { version: string; range: readonly [number, number] | null },
): string | null {
  return range && textOf(project, version).slice(...range);
}

/** The code of a failure, or `null` for what went well. */
export const codeOf = (outcome: { readonly ok: true } | HostFailure): string | null =>
  outcome.ok ? null : outcome.code;
