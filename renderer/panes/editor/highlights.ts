import type { ShownRange } from "../../../shared/ipc/shown/range.ts";
import type { ShownVersion } from "../../../shared/ipc/shown/records.ts";
import { isAccused } from "../../state/accused-words.ts";
import { openFindings } from "../../state/finding-rows.ts";
import type { OpenProject } from "../../state/project.ts";

/** A mark in a pane's text. A zero-width range is a gap: something is missing there. */
export interface Highlight {
  readonly range: ShownRange;
  readonly className: string;
}

export const isGap = ({ range: [start, end] }: Highlight): boolean => start === end;

/** All marks of one version: facts, open findings, annotations, the wordings of claims, text that is not the story's. */
export function highlightsOf(project: OpenProject, version: ShownVersion): readonly Highlight[] {
  return [
    ...version.boilerplate.flatMap((index) => mark(version.segments[index], "dim")),
    ...version.facts.flatMap(({ kind, range }) => mark(range, `f-${kind}`)),
    ...[...project.claims.values()].flatMap(({ wordings }) => pinned(version, wordings, "claimed")),
    ...[...project.annotations.values()].flatMap(({ anchor }) => pinned(version, [anchor], "annotated")),
    ...openFindings(project).flatMap((finding) =>
      (finding.spans[version.key] ?? []).flatMap((range) =>
        mark(range, `hl hl-${isAccused(finding, version.key, range) ? finding.severity : "note"}`),
      ),
    ),
  ];
}

const mark = (range: ShownRange | undefined, className: string): readonly Highlight[] =>
  range === undefined ? [] : [{ range, className }];

/** Pinned words. A pin on what is missing has none: its finding's gap stands there already. */
function pinned(
  { key }: ShownVersion,
  anchors: readonly { readonly version: string; readonly range: ShownRange | null }[],
  className: string,
): readonly Highlight[] {
  return anchors.flatMap(({ version, range }) =>
    version === key && range !== null && range[0] < range[1] ? [{ range, className }] : [],
  );
}

/** The words and gaps that the current finding objects to are solid. Apart from the others, as it changes often. */
export function currentHighlights(project: OpenProject, version: string, current: string | null): readonly Highlight[] {
  const finding = openFindings(project).find(({ fingerprint }) => fingerprint === current);
  if (finding === undefined) return [];
  return (finding.spans[version] ?? [])
    .filter((range) => isAccused(finding, version, range))
    .flatMap((range) => mark(range, `strong strong-${finding.severity}`));
}

/** The open finding whose words hold an offset: the current one, else that with the shortest words. */
export function findingAt(
  project: OpenProject,
  version: string,
  offset: number,
  current: string | null,
): string | null {
  let shortest = Infinity;
  let found: string | null = null;
  for (const { fingerprint, spans } of openFindings(project)) {
    for (const [start, end] of spans[version] ?? []) {
      if (offset < start || offset > end) continue;
      if (fingerprint === current) return fingerprint;
      if (end - start >= shortest) continue;
      shortest = end - start;
      found = fingerprint;
    }
  }
  return found;
}
