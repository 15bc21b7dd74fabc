import type { EventData } from "../../shared/ipc/events.ts";
import type { BeadDetail } from "../../shared/ipc/shown/bead-detail.ts";
import type { ShownDocument, ShownProject } from "../../shared/ipc/shown/project.ts";
import { Dismissals } from "../../shared/project/dismissals.ts";
import type {
  ShownAdjudication,
  ShownAnnotation,
  ShownBead,
  ShownClaim,
  ShownConflict,
  ShownDismissal,
  ShownReading,
  ShownScale,
  ShownVersion,
} from "../../shared/ipc/shown/records.ts";

/** The open project as the window keeps it: the host's answer, by id. */
export interface OpenProject extends Omit<ShownProject, "document" | "details"> {
  /** In the order of display. */
  readonly versions: readonly ShownVersion[];
  /** In reading order. */
  readonly beads: readonly ShownBead[];
  readonly claims: ReadonlyMap<string, ShownClaim>;
  readonly annotations: ReadonlyMap<string, ShownAnnotation>;
  readonly dismissals: Dismissals<ShownDismissal>;
  readonly readings: ReadonlyMap<string, ShownReading>;
  readonly adjudications: ReadonlyMap<string, ShownAdjudication>;
  /** The desk's own; `null`: the verdicts are the scale. */
  readonly scale: ShownScale | null;
  /** Decided ones, too. */
  readonly conflicts: ReadonlyMap<string, ShownConflict>;
  /** By bead. */
  readonly details: ReadonlyMap<string, BeadDetail>;
}

export function openProject({ document, details, ...about }: ShownProject): OpenProject {
  return {
    ...about,
    versions: document.versions,
    beads: byRank(document.beads),
    claims: mapOf(document.claims, idOf),
    annotations: mapOf(document.annotations, idOf),
    dismissals: new Dismissals(document.dismissals),
    readings: mapOf(document.readings ?? [], idOf),
    adjudications: mapOf(document.adjudications ?? [], idOf),
    scale: document.scale ?? null,
    conflicts: mapOf(document.conflicts ?? [], idOf),
    details: mapOf(details, ({ bead }) => bead),
  };
}

/**
 * The project after a confirmed change; the same object where the change is known already, `null` where one before it is
 * missing, or it is about another opening: then the project has to be read anew.
 */
export function applyChange(project: OpenProject, event: EventData<"document.changed">): OpenProject | null {
  if (event.session !== project.session || event.sequence > project.sequence + 1) return null;
  if (event.sequence < project.sequence) return project;
  const removed = new Set(event.removed);
  const { changed } = event;
  const revisions = new Set<string>(project.versions.map(({ revision }) => revision));
  const isRemoved = (id: string): boolean => removed.has(id);
  const hasOtherTexts =
    changed.versions.some(({ revision }) => !revisions.has(revision)) ||
    project.versions.some(({ key }) => isRemoved(key));
  const beads = merged(project.beads, changed.beads, idOf, isRemoved);
  return {
    ...project,
    sequence: event.sequence,
    head: event.head,
    history: event.history,
    versions: merged(project.versions, changed.versions, ({ key }) => key, isRemoved),
    // The same list where no bead has changed: much that is derived from it is kept as long.
    beads: beads === project.beads ? beads : byRank(beads),
    // What was said of a text has no place in another one: it is said anew.
    ...(hasOtherTexts && { details: new Map() }),
    ...mergedMaps(project, changed, isRemoved),
  };
}

/** What the engine says about some beads; older words than those shown are dropped with their session. */
export function applyDetails(project: OpenProject, event: EventData<"details.changed">): OpenProject | null {
  if (event.session !== project.session) return null;
  const known = new Set<string>(project.beads.map(idOf));
  const details = new Map([...project.details].filter(([bead]) => known.has(bead)));
  for (const detail of event.details) details.set(detail.bead, detail);
  return { ...project, details };
}

/** What is underlined in each text; of a text that is no longer shown, nothing. */
export function applyUnderlines(project: OpenProject, event: EventData<"underlines.changed">): OpenProject | null {
  if (event.session !== project.session) return null;
  const versions = project.versions.map((version) => {
    const told = event.versions.find(({ key, revision }) => key === version.key && revision === version.revision);
    return told === undefined ? version : { ...version, facts: told.facts };
  });
  return { ...project, versions };
}

const positions = new WeakMap<readonly ShownBead[], ReadonlyMap<string, number>>();

/** Where a bead stands in reading order, from 0; -1 where there is none of that id. Constant, after a first linear pass. */
export function beadIndex({ beads }: Pick<OpenProject, "beads">, id: string | null): number {
  let known = positions.get(beads);
  if (known === undefined) {
    known = new Map(beads.map((bead, index) => [bead.id, index]));
    positions.set(beads, known);
  }
  return known.get(id ?? "") ?? -1;
}

function mergedMaps(
  project: OpenProject,
  changed: ShownDocument,
  isRemoved: (id: string) => boolean,
): Pick<OpenProject, "claims" | "annotations" | "dismissals" | "readings" | "adjudications" | "scale" | "conflicts"> {
  const { scale, dismissals } = project;
  const decided = merged(dismissals.all, changed.dismissals, idOf, isRemoved);
  return {
    claims: mergedMap(project.claims, changed.claims, isRemoved),
    annotations: mergedMap(project.annotations, changed.annotations, isRemoved),
    readings: mergedMap(project.readings, changed.readings, isRemoved),
    adjudications: mergedMap(project.adjudications, changed.adjudications, isRemoved),
    scale: changed.scale ?? (scale !== null && isRemoved(scale.id) ? null : scale),
    conflicts: mergedMap(project.conflicts, changed.conflicts, isRemoved),
    dismissals: decided === dismissals.all ? dismissals : new Dismissals(decided),
  };
}

/** The same map where nothing in it has changed: what is drawn from it stays as long. */
function mergedMap<Item extends { readonly id: string }>(
  items: ReadonlyMap<string, Item>,
  changed: readonly Item[] | undefined,
  isRemoved: (id: string) => boolean,
): ReadonlyMap<string, Item> {
  if ((changed ?? []).length === 0 && ![...items.keys()].some(isRemoved)) return items;
  return mapOf(merged([...items.values()], changed ?? [], idOf, isRemoved), idOf);
}

/** `items` without what is removed, with `changed` in the place of their like, new ones last; the same list where that is all. */
function merged<Item>(
  items: readonly Item[],
  changed: readonly Item[],
  keyOf: (item: Item) => string,
  isRemoved: (id: string) => boolean,
): readonly Item[] {
  if (changed.length === 0 && !items.some((item) => isRemoved(keyOf(item)))) return items;
  const all = mapOf(items, keyOf);
  for (const item of changed) all.set(keyOf(item), item);
  return [...all.values()].filter((item) => !isRemoved(keyOf(item)));
}

const idOf = ({ id }: { readonly id: string }): string => id;

const mapOf = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item> =>
  new Map(items.map((item) => [keyOf(item), item]));

const byRank = (beads: readonly ShownBead[]): readonly ShownBead[] => [...beads].sort((a, b) => a.rank - b.rank);
