import { isAbsolute } from "node:path";
import type { CallInput, CallOutput } from "../../shared/ipc/contract.ts";
import type { HostEvent } from "../../shared/ipc/events.ts";
import type { Settings } from "../../shared/ipc/settings.ts";
import type { HostFailure } from "../../shared/ipc/failure.ts";
import type { CheckedBefore } from "./claims/checked-before.ts";
import type { EngineClient } from "./engine/engine-client.ts";
import type { EngineEvidence, EngineRates } from "./engine/engine-messages.ts";
import { DONE, fail } from "./failures.ts";
import { openSession, type ProjectSession } from "./project/project-session.ts";
import type { Giver } from "./project/project-document.ts";
import type { SampleProject } from "./project/making/sample-project.ts";
import { restoreBackup } from "./project/making/set-aside.ts";
import { TurnTaking } from "./turn-taking.ts";
import type { Backups } from "./user-data/backups.ts";
import type { RecentProjects } from "./user-data/recent-projects.ts";

interface Surroundings {
  readonly sample: SampleProject;
  readonly recent: RecentProjects;
  readonly give: Giver;
  readonly backups: Backups;
  readonly checked: CheckedBefore;
  readonly engine: EngineClient;
  readonly evidence: () => EngineEvidence;
  /** The imported tables of reference rates. */
  readonly rates: () => EngineRates;
  /** What of the texts is to be underlined. */
  readonly underlines: () => Settings["underlines"];
  readonly emit: (event: HostEvent) => void;
}

interface Opening {
  /** Aligns texts that look like different stories all the same. */
  readonly force?: boolean;
  /** Stops the opening; the project before stays open. */
  readonly signal?: AbortSignal | undefined;
}

type Opened = typeof DONE | HostFailure;

/** The one project that is open, or none. Opening and closing take turns. */
export class OpenProject {
  readonly #around: Surroundings;
  readonly #turns = new TurnTaking();
  #session: ProjectSession | null = null;
  #failure: HostFailure | null = null;
  /** The path that could not be opened last, as long as nothing else was opened. */
  #refused: string | null = null;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  get session(): ProjectSession | null {
    return this.#session;
  }

  /** Why the project that was asked for at the start is not open. */
  get failure(): HostFailure | null {
    return this.#failure;
  }

  /** Opens `path`, or the sample where it is `null`. */
  openAtStart(path: string | null): Promise<void> {
    return this.#turns.take(async () => {
      const opened = await (path === null ? this.#openSample() : this.#open(path));
      this.#failure = opened.ok ? null : opened;
    });
  }

  /** The project that was open stays so where this one can't be opened. */
  open(path: string, { force = false, signal }: Opening = {}): Promise<Opened> {
    return this.#turns.take(() => this.#open(path, { force, signal }));
  }

  openSample(signal?: AbortSignal): Promise<Opened> {
    return this.#turns.take(() => this.#openSample(signal));
  }

  resetSample(): Promise<CallOutput<"project.resetSample">> {
    return this.#turns.take(async () => {
      const { sample } = this.#around;
      const wasOpen = this.#session?.path === sample.path;
      if (wasOpen) await this.#close();
      const kept = sample.setAside();
      if (!kept.ok) {
        if (wasOpen) await this.#openSample();
        return kept;
      }
      const opened = await this.#openSample();
      return opened.ok ? kept : opened;
    });
  }

  backups({ path }: CallInput<"project.backups">): CallOutput<"project.backups"> {
    const of = this.#pathOf(path);
    return of === null ? fail("no-project") : { ok: true, path: of, backups: this.#around.backups.list(of) };
  }

  /** What is at the path is set aside, and the backup is opened in its place. */
  restoreBackup({ path, name }: CallInput<"project.restoreBackup">): Promise<CallOutput<"project.restoreBackup">> {
    return this.#turns.take(async () => {
      const of = this.#pathOf(path);
      if (of === null) return fail("no-project");
      const backup = this.#around.backups.find(of, name);
      if (backup === null) return fail("no-backup", of);
      const wasOpen = this.#session?.path === of;
      if (wasOpen) await this.#close();
      const restored = restoreBackup(of, backup, this.#around.give.now());
      const opened = restored.ok || wasOpen ? await this.#open(of) : restored;
      return restored.ok && !opened.ok ? opened : restored;
    });
  }

  close(): Promise<typeof DONE> {
    return this.#turns.take(async () => {
      await this.#close();
      return DONE;
    });
  }

  async #openSample(signal?: AbortSignal): Promise<Opened> {
    const { sample } = this.#around;
    const provided = await sample.provide();
    return provided.ok ? await this.#open(sample.path, { signal }) : provided;
  }

  #pathOf(path: string | null): string | null {
    return path ?? this.#refused ?? this.#session?.path ?? null;
  }

  async #open(path: string, { force = false, signal }: Opening = {}): Promise<Opened> {
    if (!isAbsolute(path)) return fail("missing", path);
    // One that is open for reading only may be free by now.
    if (this.#session?.path === path && !this.#session.isReadOnly) return DONE;
    const { sample, recent, give, checked, ...around } = this.#around;
    const isSample = path === sample.path;
    const onChecked = (): void => {
      if (this.#session?.path === path) this.#note(this.#session);
    };
    const opened = await openSession({ path, isSample, force, give, onChecked, ...around }, signal);
    if (opened.ok || opened.code !== "cancelled") this.#refused = opened.ok ? null : path;
    if (!opened.ok) return opened;
    if (this.#session !== null) this.#note(this.#session);
    // The project before ends its work on the engine's thread before this one begins its own.
    await this.#session?.close();
    const { session } = opened;
    if (this.#session !== null) checked.end();
    this.#session = session;
    this.#failure = null;
    recent.add({ path, title: session.title, languages: session.languages, openedAt: give.now(), isSample });
    this.#tellOf(session);
    session.begin();
    checked.begin(session, await session.past.origin());
    void session.backUp();
    return DONE;
  }

  async #close(): Promise<void> {
    const session = this.#session;
    if (session === null) return;
    this.#session = null;
    this.#note(session);
    this.#around.checked.end();
    await session.close();
    this.#tellOf(session);
  }

  /** Notes for the list of recent projects how far the work on a project is. A list that can't be written is in nobody's way. */
  #note({ path, title, languages, openCounts }: ProjectSession): void {
    this.#around.recent.change(path, { title, languages, ...(openCounts && { open: openCounts }) });
  }

  #tellOf({ id, sequence }: ProjectSession): void {
    this.#around.emit({ name: "project.changed", data: { session: id, sequence } });
  }
}
