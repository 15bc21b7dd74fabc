import { canonicalJson } from "../canonical-json.ts";
import type { VersionId } from "../ids.ts";
import type { BeadRecord, ProjectRecord, ProjectState, RecordId } from "../records.ts";

/**
 * Theirs, with our ids for what both sides made by themselves though there can only be one of it: a dismissal of one
 * finding, one person's reading of a claim, the scale, the rate of a bead. A version whose key ours gave to another one
 * gets a free key. Linear in the documents.
 */
export function withOurIds(
  bases: readonly ProjectState[],
  ours: ProjectState,
  theirs: ProjectState,
  beads: readonly BeadRecord[],
): ProjectState {
  const isTouched = (record: ProjectRecord): boolean =>
    !bases.some((base) => base.has(record.id) && canonicalJson(base.get(record.id)) === canonicalJson(record));
  const beadAt = beadFinder(beads);
  const ourIds = new Map<string, RecordId>();
  for (const record of ours.values()) {
    const key = identityOf(record, beadAt);
    if (key !== null && !theirs.has(record.id) && isTouched(record)) ourIds.set(key, record.id);
  }
  const renamed = new Map<RecordId, RecordId>();
  for (const record of theirs.values()) {
    const key = identityOf(record, beadAt);
    const id = key === null ? undefined : ourIds.get(key);
    const isNew = !ours.has(record.id) && bases.every((base) => !base.has(record.id));
    if (id !== undefined && isNew) renamed.set(record.id, id);
  }
  const keys = takenKeys(ours);
  const named = [...theirs.values()].map((record): ProjectRecord => {
    const own = { ...record, id: renamed.get(record.id) ?? record.id } as ProjectRecord;
    if (own.kind === "adjudication") {
      return { ...own, readings: own.readings.map((id) => (renamed.get(id) ?? id) as typeof id) };
    }
    return own.kind === "version" ? { ...own, key: freeKey(own.key, own.id, keys) } : own;
  });
  return new Map(named.map((record) => [record.id, record]));
}

type BeadFinder = (revision: string, start: number) => string | null;

/** By what there can be only one of it; `null` for what there can be any number of. */
function identityOf(record: ProjectRecord, beadAt: BeadFinder): string | null {
  switch (record.kind) {
    case "dismissal":
      return canonicalJson(["dismissal", record.fingerprint]);
    case "reading":
      return canonicalJson(["reading", record.claim, record.author]);
    case "scale":
      return canonicalJson(["scale"]);
    case "rateChoice": {
      const bead = beadAt(record.anchor.revision, record.anchor.range.start);
      return bead === null ? null : canonicalJson(["rateChoice", bead]);
    }
    default:
      return null;
  }
}

/** Finds the bead that holds a place, in the logarithm of the beads. The index is made when it is first asked. */
function beadFinder(beads: readonly BeadRecord[]): BeadFinder {
  let index: Map<string, { readonly start: number; readonly end: number; readonly id: string }[]> | null = null;
  const build = (): NonNullable<typeof index> => {
    const built: NonNullable<typeof index> = new Map();
    for (const { id, spans } of beads) {
      for (const [revision, ranges] of Object.entries(spans)) {
        const known = built.get(revision) ?? [];
        known.push(...ranges.map((range) => ({ ...range, id })));
        built.set(revision, known);
      }
    }
    for (const ranges of built.values()) ranges.sort((a, b) => a.start - b.start);
    return built;
  };
  return (revision, start) => {
    index ??= build();
    const ranges = index.get(revision) ?? [];
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranges[middle]!.end > start) high = middle;
      else low = middle + 1;
    }
    const found = ranges[low];
    return found !== undefined && found.start <= start ? found.id : null;
  };
}

function takenKeys(state: ProjectState): ReadonlyMap<string, VersionId> {
  return new Map([...state.values()].flatMap((record) => (record.kind === "version" ? [[record.key, record.id]] : [])));
}

/** A second text in one language is keyed with a private subtag. */
function freeKey(key: string, id: VersionId, taken: ReadonlyMap<string, VersionId>): string {
  const isFree = (one: string): boolean => (taken.get(one) ?? id) === id;
  if (isFree(key)) return key;
  const stem = key.includes("-x-") ? key : `${key}-x`;
  for (let number = 2; ; number++) if (isFree(`${stem}-${number}`)) return `${stem}-${number}`;
}
