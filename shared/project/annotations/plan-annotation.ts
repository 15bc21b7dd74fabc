import { makeAnchor, type Anchor } from "../anchor.ts";
import type { CommandOf } from "../commands.ts";
import { EMPTY_DIFF } from "../diff.ts";
import type { AnnotationId, RevisionId } from "../ids.ts";
import { refuse, type Given, type PlannedCommand } from "../planned-command.ts";
import type { ProjectState } from "../records.ts";
import { planRevision } from "../revise/plan-revision.ts";
import type { AnnotationRecord } from "./annotation-record.ts";
import { without } from "../without-field.ts";

/** Adds to what is said about an annotation. */
export function planReply(
  state: ProjectState,
  { annotation: id, text }: CommandOf<"replyToAnnotation">["payload"],
  give: Given,
): PlannedCommand {
  const annotation = annotationOf(state, id);
  if (annotation === null) return unknown();
  const thread = [...(annotation.thread ?? []), { author: give.author, at: give.now(), text }];
  return { ok: true, diff: { ...EMPTY_DIFF, updated: [[annotation, { ...annotation, thread }]] } };
}

/** Settles annotations, or with `null` opens them again. Those that are settled so already stay as they are. */
export function planResolution(
  state: ProjectState,
  { annotations, as }: CommandOf<"resolveAnnotations">["payload"],
  give: Given,
): PlannedCommand {
  const updated: (readonly [AnnotationRecord, AnnotationRecord])[] = [];
  for (const id of new Set(annotations)) {
    const annotation = annotationOf(state, id);
    if (annotation === null) return unknown();
    if ((annotation.resolved?.as ?? null) === as) continue;
    const resolved = as === null ? null : { as, author: give.author, at: give.now() };
    updated.push([annotation, resolved === null ? without(annotation, "resolved") : { ...annotation, resolved }]);
  }
  return { ok: true, diff: { ...EMPTY_DIFF, updated } };
}

/**
 * A new revision that has suggestions applied, as one step: all else is carried over as by any revision, and the
 * annotations applied stand on their suggestions' words.
 */
export function planSuggestions(
  state: ProjectState,
  { revise, corrections }: CommandOf<"applySuggestions">["payload"],
  give: Given,
): PlannedCommand {
  const places = new Map<string, Anchor["range"]>(corrections.map(({ annotation, range }) => [annotation, range]));
  const isOfVersion = corrections.every(
    ({ annotation, range }) =>
      annotationOf(state, annotation)?.anchor.version === revise.version && range.end <= revise.after.length,
  );
  if (!isOfVersion || places.size < corrections.length) return unknown();
  const planned = planRevision(state, revise, give);
  if (!planned.ok) return planned;
  const revision = planned.diff.added.find(({ kind }) => kind === "revision")!.id as RevisionId;
  const resolved = { as: "applied", author: give.author, at: give.now() } as const;
  const updated = planned.diff.updated.filter(([from]) => !places.has(from.id));
  for (const [id, range] of places) {
    const annotation = annotationOf(state, id as AnnotationId)!;
    const anchor = makeAnchor(revise.after, range, revise.version, revision);
    updated.push([annotation, { ...annotation, anchor, resolved }]);
  }
  return { ok: true, diff: { ...planned.diff, updated } };
}

function annotationOf(state: ProjectState, id: AnnotationId): AnnotationRecord | null {
  const record = state.get(id);
  return record?.kind === "annotation" ? record : null;
}

const unknown = (): PlannedCommand => refuse("unknown-record", "there is no such annotation");
