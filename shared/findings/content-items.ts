import type { ViewRange } from "../text/range.ts";
import type { BeadVersion } from "./bead-context.ts";
import { contentUnits, type ContentKey, type ContentUnit } from "./content-units.ts";

type Telling = ContentUnit & { readonly kind: Exclude<ContentUnit["kind"], "cue"> };

/** Units that overlap, as one: "40 million euros" is an amount, a concept and three words. */
export interface ContentItem {
  readonly range: ViewRange;
  /** The most telling of its units. */
  readonly kind: Telling["kind"];
  /** Each once. */
  readonly keys: readonly ContentKey[];
}

/** What a version says in a bead, and how often. */
export interface Content {
  /** In text order, without overlap. */
  readonly items: readonly ContentItem[];
  /** In how many items each key stands. */
  readonly counts: ReadonlyMap<ContentKey, number>;
}

const KINDS = ["fact", "concept", "word"] as const;

const known = new WeakMap<BeadVersion, Content>();

/** Reads a version's content, once per reading of the bead. Hedges, sources and denials have rules of their own. */
export function contentOf(version: BeadVersion): Content {
  let content = known.get(version);
  if (content === undefined) known.set(version, (content = readContent(version)));
  return content;
}

function readContent(version: BeadVersion): Content {
  const isTelling = (unit: ContentUnit): unit is Telling => unit.kind !== "cue";
  const units = contentUnits(version).filter(isTelling);
  units.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const items: { range: ViewRange; kind: Telling["kind"]; keys: ContentKey[] }[] = [];
  for (const { range, kind, keys } of units) {
    const last = items.at(-1);
    if (last === undefined || range.start >= last.range.end) {
      items.push({ range, kind, keys: [...keys] });
      continue;
    }
    if (range.end > last.range.end) last.range = { start: last.range.start, end: range.end };
    if (KINDS.indexOf(kind) < KINDS.indexOf(last.kind)) last.kind = kind;
    for (const key of keys) if (!last.keys.includes(key)) last.keys.push(key);
  }
  return { items, counts: countKeys(items) };
}

/** In how many of the items each key stands. */
export function countKeys(items: readonly ContentItem[]): ReadonlyMap<ContentKey, number> {
  const counts = new Map<ContentKey, number>();
  for (const { keys } of items) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
