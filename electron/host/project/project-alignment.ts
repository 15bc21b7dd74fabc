import type { ExchangeAlignment, ExchangeBead } from "../../../shared/exchange/alignment/exchange-alignment.ts";
import type { AnnotationRecord } from "../../../shared/project/annotations/annotation-record.ts";
import type { BeadRecord, ProjectState } from "../../../shared/project/records.ts";
import { beadsInOrder } from "./shown/shown-document.ts";
import type { VersionTexts } from "./version-texts.ts";

/** A project's current texts and its beads in reading order, for an export. Annotations come as notes of their beads. */
export function projectAlignment(state: ProjectState, texts: VersionTexts): ExchangeAlignment {
  const versions = texts.all.flatMap(({ id, version }) => {
    const record = state.get(id);
    if (record?.kind !== "version") return [];
    const { key, language, title, source, url, publishedOn, publishedTime } = record;
    return [{ key, language, title, source, url, publishedOn, publishedTime, text: version.view.raw }];
  });
  const annotations = [...state.values()].filter((record) => record.kind === "annotation");
  const beads = beadsInOrder(state.values()).map((bead) => exchangeBead(bead, texts, annotations));
  const title = versions.find((version) => version.title !== "")?.title ?? "";
  return { title, versions, beads: beads.filter(({ spans }) => Object.keys(spans).length > 0) };
}

function exchangeBead(
  { spans, status, confidence, bookmarked = false }: BeadRecord,
  texts: VersionTexts,
  annotations: readonly AnnotationRecord[],
): ExchangeBead {
  const current = texts.all.flatMap(({ revision, version: { key } }) => {
    const ranges = spans[revision.id] ?? [];
    return ranges.length === 0 ? [] : [[key, ranges] as const];
  });
  const notes = annotations
    .filter(({ anchor: { revision, range } }) =>
      spans[revision]?.some(({ start, end }) => range.start >= start && range.start < end),
    )
    .sort((a, b) => a.anchor.range.start - b.anchor.range.start || (a.id < b.id ? -1 : 1))
    .map(({ category, severity, note, anchor }) => `${category}, ${severity}: “${anchor.exact}” ${note}`.trim());
  return { spans: Object.fromEntries(current), status, confidence, bookmarked, notes };
}
