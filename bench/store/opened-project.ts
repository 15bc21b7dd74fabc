import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EngineClient } from "../../electron/host/engine/engine-client.ts";
import { openSession, type ProjectSession } from "../../electron/host/project/project-session.ts";
import { fixedGiver } from "../../electron/host/testing/soak/sample-file.ts";
import { Backups } from "../../electron/host/user-data/backups.ts";
import type { HostEvent } from "../../shared/ipc/events.ts";
import type { ShownBead } from "../../shared/ipc/shown/records.ts";
import type { WindowCommand } from "../../shared/ipc/window-command.ts";

const ENGINE = new URL("../../electron/host/engine-worker.ts", import.meta.url);

/** A project open as in the program, the engine's thread at work behind it, and a window that hears of each change. */
export class OpenedProject {
  readonly #session: ProjectSession;
  readonly #engine: EngineClient;
  readonly #backups: string;
  readonly #heard: HostEvent["name"][] = [];
  readonly #startedAt = performance.now();
  #underlinedMs: number | null = null;
  #checked: (() => void) | null = null;

  private constructor(session: ProjectSession, engine: EngineClient, backups: string) {
    this.#session = session;
    this.#engine = engine;
    this.#backups = backups;
  }

  /** Opens it, begins the engine's work and hands out what the window reads. */
  static async open(path: string, beads: number): Promise<OpenedProject> {
    const backups = mkdtempSync(join(tmpdir(), "parallax-bench-"));
    const give = fixedGiver(performance.now());
    const engine = new EngineClient(ENGINE);
    let project: OpenedProject | null = null;
    const opened = await openSession({
      ...{ path, isSample: false, give, engine, backups: new Backups(backups, () => give.now()) },
      evidence: () => ({ files: [], model: null }),
      rates: () => ({ key: "", tables: [] }),
      underlines: () => "countable",
      emit: (event) => project?.hear(event),
    });
    if (!opened.ok) throw new Error(opened.code);
    project = new OpenedProject(opened.session, engine, backups);
    opened.session.begin();
    if (project.beads().length !== beads) throw new Error(`${project.beads().length} beads are shown`);
    return project;
  }

  beads(): readonly ShownBead[] {
    return this.#session.shown().document.beads;
  }

  /** Once the engine is at nothing: how long after the opening all was underlined, and each bead compared. */
  async settled(): Promise<{ readonly underlinedMs: number; readonly checkedMs: number }> {
    await new Promise<void>((resolve) => {
      this.#checked = resolve;
    });
    return { underlinedMs: this.#underlinedMs ?? Infinity, checkedMs: performance.now() - this.#startedAt };
  }

  /** Acknowledged durable, and told. */
  async change(command: WindowCommand): Promise<void> {
    this.#heard.length = 0;
    must(await this.#session.change(command), command.name);
    if (!this.#heard.includes("document.changed")) throw new Error(`${command.name} was not told`);
  }

  async undo(): Promise<void> {
    must(await this.#session.undo(), "undo");
  }

  async close(): Promise<void> {
    await this.#session.close();
    await this.#engine.close();
    rmSync(this.#backups, { recursive: true });
  }

  hear({ name, data }: HostEvent): void {
    this.#heard.push(name);
    if (name === "underlines.changed") this.#underlinedMs ??= performance.now() - this.#startedAt;
    if (name === "work.changed" && data.work.state === "idle") this.#checked?.();
  }
}

function must(outcome: { readonly ok: boolean }, what: string): void {
  if (!outcome.ok) throw new Error(`${what}: ${JSON.stringify(outcome)}`);
}
