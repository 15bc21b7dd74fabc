import { basename, dirname, isAbsolute } from "node:path";
import type { CallOutput } from "../../../shared/ipc/contract.ts";
import type { HostEvent } from "../../../shared/ipc/events.ts";
import type { RecentProject } from "../../../shared/ipc/calls.ts";
import type { HostFailure } from "../../../shared/ipc/failure.ts";
import type { Settings } from "../../../shared/ipc/settings.ts";
import type { ShownProject } from "../../../shared/ipc/shown/project.ts";
import type { ShownVersion } from "../../../shared/ipc/shown/records.ts";
import type { WindowCommand } from "../../../shared/ipc/window-command.ts";
import type { RecordsDiff } from "../../../shared/project/diff.ts";
import { ClaimFiles } from "../claims/claim-files.ts";
import type { BeadId } from "../../../shared/project/ids.ts";
import type { BeadRecord, ProjectState } from "../../../shared/project/records.ts";
import { fail, storeFailed } from "../failures.ts";
import type { EngineClient } from "../engine/engine-client.ts";
import type { EngineEvidence, EngineRates, EngineStory, Underlines } from "../engine/engine-messages.ts";
import { copyProject } from "../store/copy-project.ts";
import { openStore } from "../store/open-store.ts";
import type { JournalStore } from "../store/journal-store.ts";
import type { Backups } from "../user-data/backups.ts";
import type { ComparedText } from "../staging/compare-texts.ts";
import type { ChosenText } from "../staging/staging-area.ts";
import { documentCommand } from "./borders/document-command.ts";
import { alignmentCommand } from "./making/found-beads.ts";
import { Merging } from "./merging/merging.ts";
import { ProjectDocument, type Changed, type Giver } from "./project-document.ts";
import { joinVersion } from "./making/joining.ts";
import { ProjectPast } from "./project-past.ts";
import { ProjectWork } from "./project-work.ts";
import { chosenRates } from "./chosen-rates.ts";
import { Revisions } from "./revisions.ts";
import { stopped } from "../stoppable.ts";
import { beadsInOrder, shownDocument, storedBead } from "./shown/shown-document.ts";
import { publicationDates, shownVersions, type KnownUnderlines } from "./shown/shown-version.ts";
import { openCounts } from "./shown/open-counts.ts";
import { freePath } from "./making/project-file-name.ts";
import { readStore, type ReadProject } from "./read-project.ts";
import { textsAfter } from "./texts-after.ts";
import type { VersionTexts } from "./version-texts.ts";
import { changesTexts, choosesRates, datesDiffer, leftVersions, movedBeads } from "./what-changed.ts";

/** Signs what the engine writes. */
const ENGINE_AUTHOR = "Parallax";

export interface SessionOptions {
  readonly path: string;
  readonly isSample: boolean;
  /** Aligns texts that look like different stories all the same, if the project has no alignment yet. */
  readonly force?: boolean;
  readonly give: Giver;
  readonly backups: Backups;
  readonly engine: EngineClient;
  /** What the person brings to an alignment that begins now. */
  readonly evidence: () => EngineEvidence;
  /** The imported tables of reference rates. */
  readonly rates: () => EngineRates;
  /** What of the texts is to be underlined. */
  readonly underlines: () => Settings["underlines"];
  readonly emit: (event: HostEvent) => void;
  /** The beads have been looked at for the first time. */
  readonly onChecked?: () => void;
}

/** Opens a project file; `signal` stops that between its steps. The engine's work begins with {@link ProjectSession.begin}. */
export async function openSession(
  options: SessionOptions,
  signal?: AbortSignal,
): Promise<{ readonly ok: true; readonly session: ProjectSession } | HostFailure> {
  const { path } = options;
  const early = await stopped(signal);
  if (early !== null) return early;
  const opened = await openStore(path, { copyBeforeMigration: (file) => options.backups.reserve(file) });
  if (!opened.ok) return storeFailed(opened, path);
  const { store } = opened;
  const read = (await stopped(signal)) ?? (await readStore(store));
  const late = read.ok ? await stopped(signal) : null;
  if (read.ok && late === null)
    return { ok: true, session: new ProjectSession(options, store, read.project, read.texts) };
  await store.close();
  return late ?? (read as HostFailure);
}

/**
 * One opening of one project: the document, the engine's work on it, and the border between raw ranges, which are
 * stored, and view ranges, which the window sees. Each change is told in one event, with the touched records only.
 */
export class ProjectSession {
  readonly id: string;
  readonly path: string;
  readonly revisions: Revisions;
  readonly past: ProjectPast;
  readonly merging: Merging;
  readonly files: ClaimFiles;
  readonly #options: SessionOptions;
  #texts: VersionTexts;
  /** The texts after the change that is being written. */
  #nextTexts: VersionTexts;
  readonly #store: JournalStore;
  readonly #readOnly: JournalStore["readOnly"];
  readonly #isReplayed: boolean;
  readonly #document: ProjectDocument;
  readonly #work: ProjectWork;
  #underlines: KnownUnderlines = new Map();
  #versions: readonly ShownVersion[];
  #isClosed = false;
  #isChecked = false;

  constructor(options: SessionOptions, store: JournalStore, project: ReadProject, texts: VersionTexts) {
    this.id = options.give.id();
    this.path = options.path;
    this.#options = options;
    this.#texts = texts;
    this.#nextTexts = texts;
    this.#store = store;
    this.#readOnly = store.readOnly;
    this.#isReplayed = project.isReplayed;
    this.#document = new ProjectDocument(store, project, options.give, {
      prepare: (diff, next, originals) => this.#readTexts(diff, next, originals),
      follow: (diff) => {
        this.#tellChange(diff);
      },
    });
    this.files = new ClaimFiles({
      state: () => this.#document.state,
      readOriginal: (sha256) => store.readOriginal(sha256),
    });
    this.revisions = new Revisions({ document: this.#document, store, texts: () => this.#texts });
    this.past = new ProjectPast({ document: this.#document, store, texts: () => this.#texts });
    this.merging = new Merging(this.#document, store, (progress) => {
      this.#emit("merge.progress", progress);
    });
    this.#versions = shownVersions(this.#document.state, texts, this.#underlines);
    this.#work = new ProjectWork(
      options.engine,
      {
        story: () => this.#story(),
        evidence: options.evidence,
        beads: (ids) => this.#beads(ids).map((bead) => storedBead(bead, this.#texts)),
        order: () => this.#beads().map(({ id }) => id),
        has: (bead) => this.#document.state.has(bead),
        rates: options.rates,
        underlines: options.underlines,
        chosenRates: () => chosenRates(this.#document.state, this.#texts),
        storeAlignment: async (beads) => {
          const command = alignmentCommand(beads, this.#texts, this.#beads());
          return (await this.#document.change({ command, why: null, author: ENGINE_AUTHOR })).ok;
        },
      },
      {
        onWork: (work) => {
          this.#emit("work.changed", { work });
          if (work.state !== "idle" || this.#isChecked) return;
          this.#isChecked = true;
          options.onChecked?.();
        },
        onDetails: (details) => {
          this.#emit("details.changed", { details });
        },
        onUnderlines: (underlines) => {
          this.#tellUnderlines(underlines);
        },
      },
    );
  }

  get title(): string {
    return this.#versions.find(({ title }) => title !== "")?.title ?? basename(this.path).replace(/\.parallax$/iu, "");
  }

  get languages(): readonly string[] {
    return this.#versions.map(({ language }) => language);
  }

  /** Findings to decide on, by severity; `null` before the beads have been looked at. */
  get openCounts(): RecentProject["open"] | null {
    return this.#isChecked ? openCounts(this.#work.details, this.#document.state) : null;
  }

  get claims() {
    return [...this.#document.state.values()].filter((record) => record.kind === "claim");
  }

  get isReadOnly(): boolean {
    return this.#readOnly !== null;
  }

  /** Where the journal stands: what the window is told to compare with. */
  get sequence(): number {
    return this.#document.sequence;
  }

  shown(): ShownProject {
    const { state, head, sequence } = this.#document;
    return {
      session: this.id,
      sequence,
      path: this.path,
      title: this.title,
      isSample: this.#options.isSample,
      readOnly: this.#readOnly,
      ...(this.#isReplayed && { replayed: true }),
      head: head?.hash ?? null,
      document: shownDocument(state.values(), state, this.#texts, this.#versions),
      details: this.#work.details,
      history: this.#history(),
      work: this.#work.work,
    };
  }

  /** Starts the engine's work: an alignment where there is none, else a look at the stored beads. */
  begin(): void {
    const hasBeads = this.#beads().length > 0;
    // What is found could not be kept in a file that can't be written: the window that writes aligns.
    if (hasBeads || this.#readOnly !== null) void this.#work.describe();
    else void this.#work.align(this.#options.force ?? false);
  }

  async change(command: WindowCommand): Promise<Changed> {
    if (this.#readOnly !== null) return fail("read-only", this.path);
    const translated = documentCommand(command, this.#texts, this.#document.state, this.files);
    if (!translated.ok || command.name !== "decideConflict") {
      return translated.ok ? await this.#document.change(translated) : translated;
    }
    const payload = await this.revisions.withText(command.payload);
    if ("ok" in payload) return payload;
    return await this.#document.change({ ...translated, command: { name: command.name, payload } });
  }

  /** Aligns a text with the others and adds it to them; `force`: even where it seems to tell another story. */
  async join(chosen: ChosenText, force: boolean): Promise<Changed> {
    if (this.#readOnly !== null) return fail("read-only", this.path);
    return await joinVersion(
      {
        document: this.#document,
        work: this.#work,
        title: () => this.title,
        texts: () => this.#texts,
        story: () => this.#story(),
        beads: () => this.#beads(),
      },
      chosen,
      force,
    );
  }

  /** The present texts, to hold others against. */
  comparedTexts(): readonly ComparedText[] {
    const dates = publicationDates(this.#document.state, this.#texts);
    return this.#texts.all.map(({ version: { key, view } }) => {
      return { id: key, language: key, text: view.raw, publishedOn: dates[key] ?? null };
    });
  }

  undo(): Promise<Changed> {
    return this.#document.undo();
  }

  redo(): Promise<Changed> {
    return this.#document.redo();
  }

  stepTo(sequence: number): Promise<Changed> {
    return this.#document.stepTo(sequence);
  }

  /** To `path`, or beside the project under a free name. */
  async saveCopy(path: string | null): Promise<CallOutput<"project.saveCopy">> {
    if (path !== null && !isAbsolute(path)) return fail("missing", path);
    const name = basename(this.path).replace(/\.parallax$/iu, "");
    const to = path ?? freePath(dirname(this.path), `${name} copy`, ".parallax");
    const copied = await this.#document.copy((store) => copyProject(store, to));
    if (copied === null) return fail("no-project");
    return copied.ok ? { ok: true, path: to } : storeFailed(copied, to);
  }

  /** Adds to the backups where that is due. A backup that can't be made stops nobody's work. */
  async backUp(): Promise<void> {
    if (this.#readOnly !== null) return;
    await this.#document.copy(async (store) => await this.#options.backups.add(store)).catch(() => null);
  }

  realign(force: boolean): HostFailure | { readonly ok: true } {
    if (this.#readOnly !== null) return fail("read-only", this.path);
    void this.#work.align(force);
    return { ok: true };
  }

  /** Underlines anew, as the person wants other words underlined. */
  refreshUnderlines(): void {
    this.#work.refreshUnderlines();
  }

  /** Compares anew, as other tables of reference rates are there. */
  refreshRates(): void {
    this.#work.refresh();
  }

  cancelWork(): void {
    this.#work.cancel();
  }

  /** Ends the work and, after the changes under way, lets go of the file. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#work.close();
    await this.#document.close();
  }

  #story(): EngineStory {
    const texts = this.#texts.all.map(({ version: { key, view } }) => [key, view.raw] as const);
    return { texts: Object.fromEntries(texts), dates: publicationDates(this.#document.state, this.#texts) };
  }

  /** In reading order. */
  #beads(ids?: ReadonlySet<BeadId>): readonly BeadRecord[] {
    const { state } = this.#document;
    return beadsInOrder(ids === undefined ? state.values() : [...ids].flatMap((id) => state.get(id) ?? []));
  }

  #history(): ShownProject["history"] {
    const { undo, redo } = this.#document.reach;
    return { undo: undo?.command ?? null, redo: redo?.command ?? null };
  }

  /** The texts follow the versions' current revisions, forward and back. */
  async #readTexts(
    diff: RecordsDiff,
    next: () => ProjectState,
    originals: readonly Uint8Array[],
  ): Promise<HostFailure | null> {
    if (!changesTexts(diff)) return null;
    const texts = await textsAfter(this.#texts, diff, next(), originals, this.#store);
    if (texts === null) return fail("damaged", this.path);
    this.#nextTexts = texts;
    return null;
  }

  #tellChange(diff: RecordsDiff): void {
    const hasOtherTexts = changesTexts(diff);
    if (hasOtherTexts) this.#texts = this.#nextTexts;
    const touched = [...diff.added, ...diff.updated.map(([, to]) => to)];
    const versions = this.#readVersionsAgain(diff);
    const { state } = this.#document;
    this.#emit("document.changed", {
      // What a revision left behind has not changed, but stands elsewhere, or nowhere.
      changed: shownDocument(hasOtherTexts ? state.values() : touched, state, this.#texts, versions),
      removed: [...diff.removed.map(({ id }) => id), ...leftVersions(diff).map(({ key }) => key)],
      head: this.#document.head!.hash,
      history: this.#history(),
    });
    if (hasOtherTexts) this.#work.restart();
    else if (datesDiffer(diff) || choosesRates(diff)) this.#work.refresh();
    else this.#work.refreshBeads(movedBeads(diff));
  }

  #tellUnderlines(underlines: Underlines): void {
    const known = this.#texts.all.flatMap(({ revision, version: { key } }) => {
      const facts = underlines[key];
      return facts === undefined ? [] : [{ key, revision: revision.id, facts }];
    });
    this.#underlines = new Map(known.map(({ revision, facts }) => [revision, facts]));
    this.#versions = this.#versions.map((version) => {
      return { ...version, facts: this.#underlines.get(version.revision) ?? [] };
    });
    this.#emit("underlines.changed", { versions: known });
  }

  /** The versions that a change touched: all of them where a date or a text changed, since others may count from it. */
  #readVersionsAgain(diff: RecordsDiff): readonly ShownVersion[] {
    const keys = new Set(diff.updated.flatMap(([, to]) => (to.kind === "version" ? [to.key] : [])));
    if (keys.size === 0 && !changesTexts(diff)) return [];
    this.#versions = shownVersions(this.#document.state, this.#texts, this.#underlines);
    const concernsAll = datesDiffer(diff) || changesTexts(diff);
    return concernsAll ? this.#versions : this.#versions.filter(({ key }) => keys.has(key));
  }

  #emit<Name extends HostEvent["name"]>(
    name: Name,
    data: Omit<Extract<HostEvent, { name: Name }>["data"], "session" | "sequence">,
  ): void {
    if (this.#isClosed) return;
    const about = { session: this.id, sequence: this.#document.sequence };
    // The compiler can't join a name with its data again once the place is taken off.
    this.#options.emit({ name, data: { ...about, ...data } } as unknown as HostEvent);
  }
}
