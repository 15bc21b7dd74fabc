import { describeBeads } from "../../../shared/engine/bead-details.ts";
import { readStory } from "../../../shared/engine/read-story.ts";
import { alignmentFromSpans, cutsOf } from "../../../shared/engine/stored-alignment.ts";
import { contractFindings } from "../../../shared/exchange/contract/findings.ts";
import { exchangeConversion } from "../../../shared/exchange/conversions.ts";
import type {
  ExchangeEntry,
  ExchangeFinding,
  ExchangeProject,
  ExchangeProjectVersion,
} from "../../../shared/exchange/exchange-project.ts";
import { Dismissals } from "../../../shared/project/dismissals.ts";
import type { JournalEntry } from "../../../shared/project/journal.ts";
import type { BeadRecord, ProjectState } from "../../../shared/project/records.ts";
import { EMBEDDED_RATES } from "../../../shared/rates/look-up.ts";
import { chosenRates as ratesAsChosen } from "../../../shared/rates/rate-use.ts";
import type { ReferenceRates } from "../../../shared/rates/reference-rates.ts";
import { chosenRates } from "./chosen-rates.ts";
import { exchangeAnnotations, exchangeClaims } from "./exchange-records.ts";
import { projectAlignment } from "./project-alignment.ts";
import { beadsInOrder, storedBead } from "./shown/shown-document.ts";
import { publicationDates } from "./shown/shown-version.ts";
import type { VersionTexts } from "./version-texts.ts";

/** What a project's store holds, read: `readStore` gives the first two, `readEntries` and `readKept` the others. */
export interface StoredProject {
  readonly state: ProjectState;
  readonly texts: VersionTexts;
  readonly entries: readonly JournalEntry[];
  /** Those of merged copies. */
  readonly kept: readonly JournalEntry[];
}

export interface ExchangeOptions {
  /** ISO instant. */
  readonly at: string;
  /** Who exports. */
  readonly author: string;
  /** The embedded ones by default. */
  readonly rates?: ReferenceRates | undefined;
  /** How many beads have been compared, of how many. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * A whole project as writers of formats take it. The findings are the engine's on the beads as they are stored, with the
 * rates that were chosen for them: what the window shows. Linear in the texts, with as much work as one check of them.
 */
export function exchangeProject(stored: StoredProject, options: ExchangeOptions): ExchangeProject {
  const { at, author } = options;
  const { state, texts, entries, kept } = stored;
  const alignment = projectAlignment(state, texts);
  const claims = exchangeClaims(state, texts);
  const attachments = claims.flatMap(({ evidence }) => evidence.flatMap(({ attachment }) => attachment ?? []));
  const scale = [...state.values()].find((record) => record.kind === "scale");
  return {
    title: alignment.title,
    versions: exchangeVersions(stored, alignment.versions),
    beads: alignment.beads,
    ...described(stored, options),
    claims,
    annotations: exchangeAnnotations(state, texts, alignment.beads),
    attachments: [...new Map(attachments.map((attachment) => [attachment.sha256, attachment])).values()],
    scale: scale?.grades ?? null,
    history: entries.map(exchangeEntry),
    brought: broughtTo(entries, kept).map(exchangeEntry),
    head: entries.at(-1)?.hash ?? null,
    exportedAt: at,
    exportedBy: author,
  };
}

function exchangeVersions(
  { texts }: StoredProject,
  versions: ReturnType<typeof projectAlignment>["versions"],
): readonly ExchangeProjectVersion[] {
  return versions.flatMap((version) => {
    const text = texts.ofKey(version.key);
    if (text === undefined) return [];
    const { number, fileName, sha256, byteLength } = text.revision;
    return [{ ...version, revision: { number, fileName, sha256, byteLength } }];
  });
}

/** What the engine says of the stored beads. */
function described(
  { state, texts }: StoredProject,
  { rates = EMBEDDED_RATES, onProgress }: ExchangeOptions,
): Pick<ExchangeProject, "findings" | "conversions"> {
  const records = beadsInOrder(state.values());
  const stored = records.map((bead) => storedBead(bead, texts));
  const raw = Object.fromEntries(texts.all.map(({ version: { key, view } }) => [key, view.raw]));
  const { versions } = readStory({ versions: raw, dates: publicationDates(state, texts), cuts: cutsOf(stored) }, "all");
  const read = versions.map(({ version }) => version);
  const uses = chosenRates(state, texts);
  const { findings, beads } = describeBeads(
    { versions, alignment: alignmentFromSpans(read, stored) },
    {
      // Words that no bead holds come after those that are stored; the window doesn't look at them either.
      beads: records.map((_, index) => index),
      rates: (index) => {
        const { spans } = stored[index]!;
        const chosen = uses.findLast(({ version, start }) =>
          spans[version]?.some((range) => range.start <= start && start < range.end),
        );
        return chosen === undefined ? rates.lookUp : ratesAsChosen(rates, chosen.use);
      },
      onProgress: (done, total) => {
        onProgress?.(done, total);
        return true;
      },
    },
  );
  const dismissals = new Dismissals([...state.values()].filter((record) => record.kind === "dismissal"));
  const places = exportedPlaces(records, texts);
  const told = contractFindings(findings, read);
  const exported = findings.map((finding, index): ExchangeFinding => {
    const { bead, related, ...rest } = told[index]!;
    return {
      ...rest,
      bead: places[bead]!,
      related: related.map((other) => ({ ...other, bead: places[other.bead]! })),
      dismissed: dismissals.of(finding),
    };
  });
  const conversions = [...beads].flatMap(([bead, details]) =>
    details.conversions.map((table) => exchangeConversion(places[bead]!, table, read)),
  );
  return { findings: exported, conversions };
}

/** By index among the records: the index among the beads that are exported, which all have words. */
function exportedPlaces(beads: readonly BeadRecord[], texts: VersionTexts): readonly number[] {
  let next = 0;
  return beads.map(({ spans }) => {
    const hasWords = texts.all.some(({ revision }) => (spans[revision.id] ?? []).length > 0);
    return hasWords ? next++ : next;
  });
}

/** Those that the merges among `entries` lead to: a merge that was written meanwhile brought others. */
function broughtTo(entries: readonly JournalEntry[], kept: readonly JournalEntry[]): readonly JournalEntry[] {
  const others = new Map(kept.map((entry) => [entry.hash, entry]));
  const found = new Set<JournalEntry>();
  const open = entries.flatMap(({ parents }) => parents.slice(1));
  for (let hash = open.pop(); hash !== undefined; hash = open.pop()) {
    const entry = others.get(hash);
    if (entry === undefined || found.has(entry)) continue;
    found.add(entry);
    open.push(...entry.parents);
  }
  return kept.filter((entry) => found.has(entry));
}

function exchangeEntry({ sequence, at, author, command, why, hash, parents, diff }: JournalEntry): ExchangeEntry {
  return {
    ...{ sequence, at, author, command, why, hash, parents },
    touched: [
      ...diff.added.map(({ id, kind }) => ({ id, kind, change: "added" as const })),
      ...diff.updated.map(([, { id, kind }]) => ({ id, kind, change: "changed" as const })),
      ...diff.removed.map(({ id, kind }) => ({ id, kind, change: "removed" as const })),
    ],
  };
}
