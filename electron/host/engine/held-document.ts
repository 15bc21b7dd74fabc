import { describeBeads, type BeadedStory } from "../../../shared/engine/bead-details.ts";
import { withDependents } from "../../../shared/engine/dependents.ts";
import { readStory } from "../../../shared/engine/read-story.ts";
import type { FactReader } from "../../../shared/engine/remembered-facts.ts";
import { alignmentFromSpans, cutsOf } from "../../../shared/engine/stored-alignment.ts";
import type { BeadId } from "../../../shared/project/ids.ts";
import { EMBEDDED_RATES } from "../../../shared/rates/look-up.ts";
import { chosenRates, type RateUse } from "../../../shared/rates/rate-use.ts";
import { referenceRates, type ReferenceRates } from "../../../shared/rates/reference-rates.ts";
import type {
  ChosenRate,
  EngineAnswer,
  EngineRates,
  EngineStory,
  EngineTask,
  HeldBead,
  Underlines,
} from "./engine-messages.ts";
import { editedPlaces, NOTHING_SEEN, seenBeads, type SeenBeads } from "./seen-beads.ts";
import { underlinesOf } from "./underlines.ts";

/** Beads an answer: large enough to cost little, small enough for a window to draw as they come and an edit not to wait. */
const BEADS_AT_ONCE = 200;

/**
 * The document as the engine's thread holds it, so that an edit of ten thousand beads is told by what it changes, and of
 * the beads that are still to be looked at none is forgotten when another edit comes.
 */
export class HeldDocument {
  readonly #readFacts: FactReader;
  #story: EngineStory | null = null;
  #beads = new Map<BeadId, HeldBead>();
  /** In reading order. */
  #order: readonly HeldBead[] = [];
  #seen: SeenBeads = NOTHING_SEEN;
  #beaded: BeadedStory = { versions: [], alignment: { beads: [] } };
  #rates: EngineRates = { key: "", tables: [] };
  #rateUses: ReadonlyMap<BeadId, RateUse> = new Map();
  /** To be looked at, those of the last edit first. */
  #wanted: ReadonlySet<BeadId> = new Set();
  /** As they were told last. */
  #underlined = "";

  /** `readFacts` should remember: an edit leaves nearly all segments as they were. */
  constructor(readFacts: FactReader) {
    this.#readFacts = readFacts;
  }

  /** `onUnderlines` hears what is underlined, where that is not what it heard last. */
  hold(task: EngineTask<"hold">, onUnderlines: (underlines: Underlines) => void): EngineAnswer<"hold"> {
    const { story, beads, removed } = task;
    if (story !== null) {
      this.#story = story;
      this.#beads = new Map();
      this.#underlined = "";
    }
    if (this.#story === null) return null;
    const known = this.#beads;
    const reworded = new Set(beads.filter((bead) => isReworded(known.get(bead.id), bead)).map(({ id }) => id));
    for (const id of removed) known.delete(id);
    for (const bead of beads) known.set(bead.id, bead);
    this.#order = [...known.values()].sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
    this.#rates = task.rates;
    this.#rateUses = rateUses(task.chosenRates, this.#order);
    this.#read(this.#story, task.underlines, onUnderlines);
    this.#want(story !== null, reworded);
    return { wanted: this.#wanted.size };
  }

  describe(): EngineAnswer<"describe"> {
    if (this.#story === null) return null;
    const ids = [...this.#wanted].slice(0, BEADS_AT_ONCE);
    const now = new Set(ids);
    const beads = this.#order.flatMap(({ id }, index) => (now.has(id) ? [index] : []));
    const rates = ratesOf(this.#rates);
    const described = describeBeads(this.#beaded, {
      beads,
      rates: (index) => {
        const use = this.#rateUses.get(this.#order[index]!.id);
        return use === undefined ? rates.lookUp : chosenRates(rates, use);
      },
    });
    this.#wanted = new Set([...this.#wanted].slice(BEADS_AT_ONCE));
    return {
      beads: [...described.beads].map(([index, details]) => {
        const { id } = this.#order[index]!;
        return { id, ...details, rateUse: this.#rateUses.get(id) };
      }),
      left: this.#wanted.size,
    };
  }

  #read(
    { texts, dates }: EngineStory,
    extent: EngineTask<"hold">["underlines"],
    onUnderlines: (underlines: Underlines) => void,
  ): void {
    const { versions } = readStory({ versions: texts, dates, cuts: cutsOf(this.#order) }, "all", this.#readFacts);
    const alignment = alignmentFromSpans(
      versions.map(({ version }) => version),
      this.#order,
    );
    this.#beaded = { versions, alignment };
    const underlines = underlinesOf(versions, extent);
    const underlined = JSON.stringify(underlines);
    if (underlined !== this.#underlined) onUnderlines(underlines);
    this.#underlined = underlined;
  }

  /** All beads where versions are linked that were not, or no longer; else those that hang on the edit. */
  #want(isAll: boolean, reworded: ReadonlySet<BeadId>): void {
    const before = this.#seen;
    const after = seenBeads(this.#order);
    this.#seen = after;
    if (isAll || before.links !== after.links) {
      this.#wanted = new Set(after.order);
      return;
    }
    const edited = withDependents(this.#beaded, editedPlaces(before, after, reworded));
    const ids = edited.flatMap((index) => this.#order[index]?.id ?? []);
    this.#wanted = new Set([...ids, ...[...this.#wanted].filter((id) => this.#beads.has(id))]);
  }
}

const isReworded = (before: HeldBead | undefined, after: HeldBead): boolean =>
  before === undefined || JSON.stringify(before.spans) !== JSON.stringify(after.spans);

/** By the bead that holds the words which a choice is pinned to. Linear in the beads, once for each choice. */
function rateUses(chosen: readonly ChosenRate[], beads: readonly HeldBead[]): ReadonlyMap<BeadId, RateUse> {
  return new Map(
    chosen.flatMap(({ version, start, use }) => {
      const bead = beads.find(({ spans }) =>
        spans[version]?.some((range) => range.start <= start && start < range.end),
      );
      return bead === undefined ? [] : [[bead.id, use] as const];
    }),
  );
}

/** Of the tables that came last: merging a history anew for each task would cost more than the task. */
let lastRates: { readonly key: string; readonly rates: ReferenceRates } | null = null;

function ratesOf({ key, tables }: EngineRates): ReferenceRates {
  if (lastRates?.key !== key) lastRates = { key, rates: tables.length === 0 ? EMBEDDED_RATES : referenceRates(tables) };
  return lastRates.rates;
}
