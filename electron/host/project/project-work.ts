import { setTimeout as passed } from "node:timers/promises";
import type { BeadDetail } from "../../../shared/ipc/shown/bead-detail.ts";
import type { LeftOut } from "../../../shared/ipc/own-evidence.ts";
import type { Settings } from "../../../shared/ipc/settings.ts";
import type { Work } from "../../../shared/ipc/shown/project.ts";
import { cutsOf } from "../../../shared/engine/stored-alignment.ts";
import type { BeadId } from "../../../shared/project/ids.ts";
import type { BeadRecord } from "../../../shared/project/records.ts";
import type { EngineClient, EngineOutcome } from "../engine/engine-client.ts";
import type {
  ChosenRate,
  DescribedBead,
  EngineEvidence,
  EngineRates,
  EngineStory,
  EngineTask,
  FoundBead,
  HeldBead,
  Underlines,
} from "../engine/engine-messages.ts";
import { shownDetail } from "./shown/shown-detail.ts";

/** The document, as far as the engine's work is concerned. */
export interface WorkedProject {
  story(): EngineStory;
  /** What the person brings to an alignment that begins now. */
  evidence(): EngineEvidence;
  /** Those of these beads that the document has, in view ranges; all by default, in reading order. */
  beads(ids?: ReadonlySet<BeadId>): readonly (HeldBead & Pick<BeadRecord, "status">)[];
  /** The beads in reading order. */
  order(): readonly BeadId[];
  has(bead: BeadId): boolean;
  /** The imported tables of reference rates. */
  rates(): EngineRates;
  /** The rates that a person chose. */
  chosenRates(): readonly ChosenRate[];
  /** What of the texts is to be underlined. */
  underlines(): Settings["underlines"];
  /** Writes an alignment into the journal; `false` where that failed. */
  storeAlignment(beads: readonly FoundBead[]): Promise<boolean>;
}

/** What of the document the engine's thread does not know yet. */
interface News {
  /** All of it is to be told, and each bead to be looked at. */
  readonly isAll: boolean;
  /** Beads that joined, changed or went. */
  readonly beads: ReadonlySet<BeadId>;
}

/**
 * Beads are looked at once a person has paused for so long: until then the machine is there for showing what they did, and
 * of edits in a row each bead is looked at once.
 */
const PAUSE_MS = 100;
/** Who goes on editing without a pause hears of it after so long all the same. */
const LONGEST_PAUSE_MS = 1000;

const EVERYTHING: News = { isAll: true, beads: new Set() };

export interface WorkListener {
  onWork(work: Work): void;
  onDetails(details: readonly BeadDetail[]): void;
  onUnderlines(underlines: Underlines): void;
}

/** What the engine does for one open project, and what it found. One piece of work at a time: a new one ends the old. */
export class ProjectWork {
  readonly #engine: EngineClient;
  readonly #project: WorkedProject;
  readonly #listener: WorkListener;
  #details = new Map<BeadId, BeadDetail>();
  #work: Work = { state: "idle" };
  #leftOut: readonly LeftOut[] = [];
  /** How the last alignment was asked for. */
  #isForced = false;
  #news: News | null = EVERYTHING;
  /** Beads are looked at, in a run that hears of news by itself. */
  #isLooking = false;
  /** When the last edit came, by the clock of this process. */
  #editedAt = -Infinity;
  /** A text is joining the story, with its beads. */
  #isStoring = false;
  /** Tells the present piece of work from those that were ended. */
  #run = 0;

  constructor(engine: EngineClient, project: WorkedProject, listener: WorkListener) {
    this.#engine = engine;
    this.#project = project;
    this.#listener = listener;
  }

  get work(): Work {
    return this.#work;
  }

  /** What is known of the document's beads, in reading order. */
  get details(): readonly BeadDetail[] {
    return this.#project.order().flatMap((id) => this.#details.get(id) ?? []);
  }

  /** Aligns, stores the beads, and looks at each. */
  async align(force: boolean): Promise<void> {
    this.#isForced = force;
    const run = this.#begin("aligning");
    // What is new is underlined while it is aligned.
    if (this.#project.beads().length === 0) await this.#tell(EVERYTHING, run);
    if (run !== this.#run) return;
    const outcome = await this.#findBeads(this.#project.story(), force, run);
    if (run !== this.#run) return;
    // Nobody waits for this promise: what the disk throws must not end the host.
    const isStored = outcome.ok && (await this.#project.storeAlignment(outcome.answer.beads).catch(() => false));
    if (isStored) {
      this.#leftOut = outcome.answer.leftOut;
      if (run === this.#run) await this.describe();
    } else {
      // The beads may have been edited meanwhile.
      this.#news = EVERYTHING;
      this.#setWork(run, { state: "failed" });
    }
  }

  /**
   * Aligns the story as it will be once a text has joined it, gives the beads to `store`, and looks at each. `null` where
   * that was ended or failed before there were any; the document is as it was then, and so is what is said of it.
   */
  async join<Stored>(
    story: EngineStory,
    force: boolean,
    store: (beads: readonly FoundBead[]) => Promise<Stored>,
  ): Promise<Stored | null> {
    const run = this.#begin("aligning");
    const outcome = await this.#findBeads(story, force, run);
    const isOwn = run === this.#run;
    const isFound = isOwn && outcome.ok;
    if (isFound) this.#leftOut = outcome.answer.leftOut;
    this.#isStoring = isFound;
    const stored = isFound ? await store(outcome.answer.beads) : null;
    this.#isStoring = false;
    if (isOwn || this.#work.state === "cancelled") void this.describe();
    return stored;
  }

  #findBeads(story: EngineStory, force: boolean, run: number): Promise<EngineOutcome<"align">> {
    const beads = this.#project.beads();
    const fixed = beads.filter(({ status }) => status !== "auto").map(({ spans }) => spans);
    return this.#engine.run<"align">(
      { kind: "align", story, cuts: cutsOf(beads), force, fixed, evidence: this.#project.evidence() },
      {
        onProgress: (done, total, stage) => {
          this.#setWork(run, { state: stage === "embedding" ? "embedding" : "aligning", done, total });
        },
      },
    );
  }

  /** Reads the texts and looks at each bead of the document. */
  async describe(): Promise<void> {
    this.#news = EVERYTHING;
    if (!this.#isLooking) await this.#look();
  }

  /** Looks at the beads anew, as dates or rates have changed. An alignment under way ends in that anyway. */
  refresh(): void {
    if (!this.#isAligning) void this.describe();
  }

  /** Begins anew, as a text is another one: what was found in the one before it has no place in it. */
  restart(): void {
    // Whoever brought the text has aligned it, and goes on to look at the beads.
    if (this.#isStoring) return;
    if (this.#isAligning) void this.align(this.#isForced);
    else this.refresh();
  }

  /**
   * Looks at what hangs on an edit of these beads. What was to be looked at before is looked at after that; at all beads
   * where a person has ended a look at them, or it failed.
   */
  refreshBeads(beads: ReadonlySet<BeadId>): void {
    if (this.#isAligning || beads.size === 0) return;
    this.#editedAt = performance.now();
    this.#news = { isAll: this.#news?.isAll ?? false, beads: new Set([...(this.#news?.beads ?? []), ...beads]) };
    if (!this.#isLooking) void this.#look();
  }

  /** Underlines other words, as the person wants; no bead is looked at for that. */
  refreshUnderlines(): void {
    if (this.#isAligning) return;
    this.#news ??= { isAll: false, beads: new Set() };
    if (!this.#isLooking) void this.#look();
  }

  /** Ends the work under way, if any; what was found so far stays. */
  cancel(): void {
    if (this.#isAligning || this.#work.state === "checking") this.#end({ state: "cancelled" });
  }

  /** Ends the work without a word. */
  close(): void {
    this.#run++;
    this.#engine.cancel();
  }

  /** Tells the thread what is new and hears what it says of the beads, until neither is left. */
  async #look(): Promise<void> {
    const run = ++this.#run;
    this.#isLooking = true;
    this.#setWork(run, { state: "checking", done: 0, total: 0 });
    const isDone = await this.#lookAtAll(run).catch(() => false);
    if (run !== this.#run) return;
    this.#isLooking = false;
    if (!isDone) this.#news = EVERYTHING;
    const leftOut = this.#leftOut;
    this.#setWork(run, isDone ? { state: "idle", ...(leftOut.length > 0 && { leftOut }) } : { state: "failed" });
  }

  /** Whether nothing is left; another run may have begun by then. */
  async #lookAtAll(run: number): Promise<boolean> {
    let done = 0;
    let left = 0;
    while (this.#news !== null || left > 0) {
      await this.#pause(run);
      if (run !== this.#run) return false;
      if (this.#news === null) {
        const outcome = await this.#engine.run<"describe">({ kind: "describe" });
        if (run !== this.#run || !outcome.ok || outcome.answer === null) return false;
        this.#keep(outcome.answer.beads);
        done += outcome.answer.beads.length;
        left = outcome.answer.left;
      } else {
        const wanted = await this.#tell(this.#news, run);
        if (run !== this.#run || wanted === null) return false;
        left = wanted;
      }
      this.#setWork(run, { state: "checking", done, total: done + left });
    }
    return true;
  }

  /** Until no edit has come for {@link PAUSE_MS}, {@link LONGEST_PAUSE_MS} have gone by, or this run has ended. */
  async #pause(run: number): Promise<void> {
    const latest = performance.now() + LONGEST_PAUSE_MS;
    for (;;) {
      const leftMs = Math.min(this.#editedAt + PAUSE_MS, latest) - performance.now();
      if (leftMs <= 0 || run !== this.#run) return;
      await passed(leftMs, undefined, { ref: false });
    }
  }

  /** How many beads the thread has to look at; `null` where it could not be told. */
  async #tell({ isAll, beads }: News, run: number): Promise<number | null> {
    this.#news = null;
    const rest = {
      rates: this.#project.rates(),
      chosenRates: this.#project.chosenRates(),
      underlines: this.#project.underlines(),
    };
    const task: EngineTask<"hold"> = isAll
      ? { kind: "hold", story: this.#project.story(), beads: this.#project.beads().map(heldBead), removed: [], ...rest }
      : {
          ...{ kind: "hold", story: null, ...rest },
          beads: this.#project.beads(beads).map(heldBead),
          removed: [...beads].filter((id) => !this.#project.has(id)),
        };
    const outcome = await this.#engine.run<"hold">(task, {
      onUnderlines: (underlines) => {
        if (run === this.#run) this.#listener.onUnderlines(underlines);
      },
    });
    // A thread that ended between two tasks left its knowledge behind.
    if (outcome.ok && outcome.answer === null && !isAll && run === this.#run) return await this.#tell(EVERYTHING, run);
    return outcome.ok ? (outcome.answer?.wanted ?? null) : null;
  }

  /** Without what was said of beads that have changed since: that is said anew. */
  #keep(described: readonly DescribedBead[]): void {
    const details = described
      .filter(({ id }) => this.#project.has(id) && this.#news?.beads.has(id) !== true)
      .map((bead) => shownDetail(bead));
    for (const detail of details) this.#details.set(detail.bead, detail);
    this.#listener.onDetails(details);
  }

  get #isAligning(): boolean {
    return this.#work.state === "aligning" || this.#work.state === "embedding";
  }

  #begin(state: "aligning"): number {
    this.#end({ state, done: 0, total: 0 });
    return this.#run;
  }

  /** The thread ends with its task, and what it held is gone. */
  #end(work: Work): void {
    this.#run++;
    this.#isLooking = false;
    this.#news = EVERYTHING;
    this.#engine.cancel();
    this.#setWork(this.#run, work);
  }

  #setWork(run: number, work: Work): void {
    if (run !== this.#run) return;
    this.#work = work;
    this.#listener.onWork(work);
  }
}

function heldBead({ id, rank, spans, confidence, reasons }: HeldBead): HeldBead {
  return { id, rank, spans, confidence, reasons };
}
