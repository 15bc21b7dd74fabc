import type { ShownRange } from "../../shared/ipc/shown/range.ts";
import type { ShownVersion } from "../../shared/ipc/shown/records.ts";
import type { OpenProject } from "../state/project.ts";

/** Words with a little of what stands around them, cut at spaces. */
export interface QuoteInContext {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Characters on each side: enough to recognise the sentence, short enough for a panel. */
const CONTEXT = 48;

/** `range` in its paragraph; an ellipsis where that goes on. */
export function quoteInContext({ text }: Pick<ShownVersion, "text">, [start, end]: ShownRange): QuoteInContext {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end);
  const to = lineEnd < 0 ? text.length : lineEnd;
  return {
    before: lastWords(text.slice(from, start)),
    words: text.slice(start, end),
    after: firstWords(text.slice(end, to)),
  };
}

function lastWords(text: string): string {
  if (text.length <= CONTEXT) return text;
  const cut = text.indexOf(" ", text.length - CONTEXT);
  return `… ${text.slice(cut < 0 ? text.length - CONTEXT : cut + 1)}`;
}

function firstWords(text: string): string {
  if (text.length <= CONTEXT) return text;
  const cut = text.lastIndexOf(" ", CONTEXT);
  return `${text.slice(0, cut < 0 ? CONTEXT : cut)} …`;
}

/** The bead that a place belongs to, counted from 1 in reading order; `null` outside all beads. */
export function beadAt(
  { beads }: Pick<OpenProject, "beads">,
  version: string,
  [start]: ShownRange,
): { readonly id: string; readonly number: number } | null {
  const index = beads.findIndex(({ spans }) =>
    (spans[version] ?? []).some(([from, to]) => from <= start && start <= to),
  );
  const bead = beads[index];
  return bead === undefined ? null : { id: bead.id, number: index + 1 };
}
