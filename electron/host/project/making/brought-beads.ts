import type { ExchangeBead } from "../../../../shared/exchange/alignment/exchange-alignment.ts";
import type { RevisionId } from "../../../../shared/project/ids.ts";
import type { BeadStatus, ProjectState } from "../../../../shared/project/records.ts";
import { beadsInOrder } from "../shown/shown-document.ts";

/** A bead that came with the texts; spans by version key. */
export type NewBead = Omit<ExchangeBead, "notes">;

interface NewCommand {
  readonly name: string;
  readonly payload: unknown;
}

/**
 * The commands that put beads of an imported file into a project just made, each to be asked for when those before it are
 * done: the alignment, then what the file says a person confirmed, locked or marked. A file's link without a confidence
 * has that of a link which a person made: 1. What the file does not call confirmed stays the engine's to change.
 *
 * @param versions in the order in which they were added
 */
export function broughtBeads(
  beads: readonly NewBead[],
  versions: readonly { readonly key: string }[],
  stateNow: () => ProjectState,
): readonly (() => NewCommand)[] {
  const keys = new Set(versions.map(({ key }) => key));
  const told = beads.filter(({ spans }) => Object.keys(spans).some((key) => keys.has(key)));
  if (told.length === 0) return [];
  const alignment = (): NewCommand => {
    const revisions = revisionsByKey(stateNow());
    const content = told.map(({ spans, confidence }) => ({
      spans: Object.fromEntries(
        Object.entries(spans).flatMap(([key, ranges]) => {
          const revision = revisions.get(key);
          return revision === undefined ? [] : [[revision, ranges.map(({ start, end }) => ({ start, end }))] as const];
        }),
      ),
      confidence: confidence ?? 1,
      reasons: [],
    }));
    return { name: "setAlignment", payload: { beads: content } };
  };
  const idsOf = (wanted: (bead: NewBead) => boolean) => {
    const present = beadsInOrder(stateNow().values());
    return told.flatMap((bead, index) => (wanted(bead) ? [present[index]!.id] : []));
  };
  const marks = (["confirmed", "locked"] as const satisfies readonly BeadStatus[])
    .filter((status) => told.some((bead) => bead.status === status))
    .map((status) => (): NewCommand => {
      return { name: "setBeadStatus", payload: { beads: idsOf((bead) => bead.status === status), status } };
    });
  const bookmarks = told.some(({ bookmarked }) => bookmarked)
    ? [() => ({ name: "setBookmark", payload: { beads: idsOf(({ bookmarked }) => bookmarked), bookmarked: true } })]
    : [];
  return [alignment, ...marks, ...bookmarks];
}

function revisionsByKey(state: ProjectState): ReadonlyMap<string, RevisionId> {
  const versions = [...state.values()].filter((record) => record.kind === "version");
  return new Map(versions.map(({ key, currentRevision }) => [key, currentRevision]));
}
