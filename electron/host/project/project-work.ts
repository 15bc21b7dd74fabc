import type { BeadDetail } from "../../../shared/ipc/shown/bead-detail.ts";
import type { LeftOut } from "../../../shared/ipc/own-evidence.ts";
import type { Work } from "../../../shared/ipc/shown/project.ts";
import type { EditedPlaces } from "../../../shared/engine/dependents.ts";
import type { StoredBead } from "../../../shared/engine/stored-alignment.ts";
import type { BeadId } from "../../../shared/project/ids.ts";
import type { BeadRecord, RateUse } from "../../../shared/project/records.ts";
import type { EngineClient } from "../engine/engine-client.ts";
import type { EngineEvidence, EngineRates, EngineStory, FoundBead } from "../engine/engine-messages.ts";
import { editedPlaces, NOTHING_SEEN, seenBeads, type SeenBeads } from "./seen-beads.ts";
import { shownDetail } from "./shown-detail.ts";

/** The document, as far as the engine's work is concerned. */
export interface WorkedProject {
  story(): EngineStory;
  /** What the person brings to an alignment that begins now. */
  evidence(): EngineEvidence;
  /** The beads in reading order, in view ranges. */
  beads(): readonly (StoredBead & Pick<BeadRecord, "id" | "status">)[];
  /** The imported tables of reference rates. */
  rates(): EngineRates;
  /** The rates that a person chose, by bead. */
  rateUses(): ReadonlyMap<BeadId, RateUse>;
  /** Writes an alignment into the journal; `false` where that failed. */
  storeAlignment(beads: readonly FoundBead[]): Promise<boolean>;
}

export interface WorkListener {
  onWork(work: Work): void;
  onDetails(details: readonly BeadDetail[]): void;
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
  /** The beads as they were when they were last looked at. */
  #seen: SeenBeads = NOTHING_SEEN;
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
    return this.#project.beads().flatMap(({ id }) => this.#details.get(id) ?? []);
  }

  /** Aligns, stores the beads, and looks at each. */
  async align(force: boolean): Promise<void> {
    this.#isForced = force;
    const run = this.#begin("aligning");
    const decided = this.#project.beads().filter(({ status }) => status !== "auto");
    const fixed = decided.map(({ spans }) => spans);
    const outcome = await this.#engine.run<"align">(
      { kind: "align", story: this.#project.story(), force, fixed, evidence: this.#project.evidence() },
      {
        onProgress: (done, total, stage) => {
          this.#setWork(run, { state: stage === "embedding" ? "embedding" : "aligning", done, total });
        },
      },
    );
    if (run !== this.#run) return;
    // Nobody waits for this promise: what the disk throws must not end the host.
    const isStored = outcome.ok && (await this.#project.storeAlignment(outcome.answer.beads).catch(() => false));
    if (isStored) {
      this.#leftOut = outcome.answer.leftOut;
      if (run === this.#run) await this.describe();
    } else {
      this.#setWork(run, { state: "failed" });
    }
  }

  /** Looks at each bead of the document, or only at those that hang on an edit. */
  async describe(edited?: EditedPlaces): Promise<void> {
    const beads = this.#project.beads();
    this.#seen = seenBeads(beads);
    const run = this.#begin("checking", edited?.reworded.length ?? beads.length);
    const known = this.#details;
    this.#details = new Map(beads.flatMap(({ id }) => (known.has(id) ? [[id, known.get(id)!]] : [])));
    const stored = beads.map(({ spans, confidence, reasons }) => ({ spans, confidence, reasons }));
    const uses = this.#project.rateUses();
    const rateUses = new Map(
      beads.flatMap(({ id }, index) => {
        const use = uses.get(id);
        return use === undefined ? [] : [[index, use] as const];
      }),
    );
    const outcome = await this.#engine.run<"describe">(
      { kind: "describe", story: this.#project.story(), beads: stored, edited, rates: this.#project.rates(), rateUses },
      {
        onProgress: (done, total) => {
          this.#setWork(run, { state: "checking", done, total });
        },
        onPart: (described) => {
          if (run !== this.#run) return;
          const details = described.map((bead) => {
            const { id } = beads[bead.index]!;
            return shownDetail(bead, id, uses.get(id));
          });
          for (const detail of details) this.#details.set(detail.bead, detail);
          this.#listener.onDetails(details);
        },
      },
    );
    const leftOut = this.#leftOut;
    this.#setWork(run, outcome.ok ? { state: "idle", ...(leftOut.length > 0 && { leftOut }) } : { state: "failed" });
  }

  /** Looks at the beads anew, as dates or rates have changed. An alignment under way ends in that anyway. */
  refresh(): void {
    if (!this.#isAligning && this.#project.beads().length > 0) void this.describe();
  }

  /** Begins anew, as a text is another one: what was found in the one before it has no place in it. */
  restart(): void {
    if (this.#isAligning) void this.align(this.#isForced);
    else this.refresh();
  }

  /**
   * Looks at what an edit has changed: beads with other words or neighbours, and what hangs on them. At all beads where
   * a look at others is under way, which this ends, and where versions are linked that were not, or no longer.
   */
  refreshBeads(reworded: ReadonlySet<BeadId>): void {
    if (this.#isAligning) return;
    const before = this.#seen;
    const after = seenBeads(this.#project.beads());
    const edited = editedPlaces(before, after, reworded);
    if (edited.reworded.length + edited.displaced.length === 0) return;
    const isWhole = this.#work.state === "idle" && before.links === after.links;
    void this.describe(isWhole ? edited : undefined);
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

  get #isAligning(): boolean {
    return this.#work.state === "aligning" || this.#work.state === "embedding";
  }

  #begin(state: "aligning" | "checking", total = 0): number {
    this.#end({ state, done: 0, total });
    return this.#run;
  }

  #end(work: Work): void {
    this.#run++;
    this.#engine.cancel();
    this.#setWork(this.#run, work);
  }

  #setWork(run: number, work: Work): void {
    if (run !== this.#run) return;
    this.#work = work;
    this.#listener.onWork(work);
  }
}
