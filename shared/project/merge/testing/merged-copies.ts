import { canonicalJson } from "../../canonical-json.ts";
import { verifyJournal } from "../../journal.ts";
import type { ProjectRecord, ProjectState } from "../../records.ts";
import { replayJournal } from "../../replay-journal.ts";
import type { Desk } from "../../testing/desk.ts";
import { documentProblem } from "../check-document.ts";
import { verifyKept } from "../verify-kept.ts";

/** All records, whatever their order. */
export const print = (state: ProjectState): string =>
  canonicalJson([...state.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));

/** All that must hold of a copy at any time. @throws Error naming what does not */
export function expectWhole(desk: Desk): void {
  const problem = documentProblem(desk.state);
  must(problem === null, `the document: ${JSON.stringify(problem)}`);
  must(verifyJournal(desk.entries).ok, "the chain");
  must(verifyKept(desk.journal).ok, "what it keeps of other copies");
  must(print(replayJournal(desk.entries)!) === print(desk.state), "the journal says otherwise than the document");
}

/** Merges; whether there was anything to merge. @throws Error on anything else than that */
export function merge(into: Desk, from: Desk): boolean {
  const merged = into.merge(from);
  must(merged.ok || merged.refusal === "nothing-new", `refused: ${JSON.stringify(merged)}`);
  expectWhole(into);
  const held = new Set([...into.entries, ...into.kept].map(({ hash }) => hash));
  must(
    [...from.entries, ...from.kept].every(({ hash }) => held.has(hash)),
    "an entry was lost",
  );
  return merged.ok;
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`not whole: ${what}`);
}

export const recordsOf = <Kind extends ProjectRecord["kind"]>(desk: Desk, kind: Kind) =>
  [...desk.state.values()].filter((record): record is Extract<ProjectRecord, { kind: Kind }> => record.kind === kind);
