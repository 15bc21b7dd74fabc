import { readStore } from "../../electron/host/project/read-project.ts";
import type { Giver } from "../../electron/host/project/project-document.ts";
import { openStore } from "../../electron/host/store/open-store.ts";
import { applyDiff } from "../../shared/project/diff.ts";
import { sealEntry, type EntryContent, type JournalEntry } from "../../shared/project/journal.ts";
import { planCommand } from "../../shared/project/plan-command.ts";
import type { ProjectRecord, ProjectState, RecordId } from "../../shared/project/records.ts";

/** Makes a project's journal `count` entries long, in one go: no program writes so many at a time. */
export async function lengthenJournal(path: string, count: number, give: Giver): Promise<void> {
  const opened = await openStore(path);
  if (!opened.ok) throw new Error(opened.message);
  const { store } = opened;
  const read = await readStore(store);
  if (!read.ok) throw new Error(read.code);
  const { state, head } = read.project;
  const bead = [...state.values()].find((record) => record.kind === "bead");
  if (bead === undefined) throw new Error("there are no beads");
  const entries: JournalEntry[] = [];
  const by = { id: () => give.id(), now: () => give.now(), author: give.author() };
  let own: ProjectState = new Map<RecordId, ProjectRecord>([[bead.id, bead]]);
  for (let sequence = head?.sequence ?? 0; sequence < count; sequence++) {
    const current = own.get(bead.id);
    const bookmarked = !(current?.kind === "bead" && current.bookmarked === true);
    const planned = planCommand(own, { name: "setBookmark", payload: { beads: [bead.id], bookmarked } }, by);
    if (!planned.ok) throw new Error(planned.code);
    const about = { at: by.now(), author: by.author, command: "setBookmark", why: null };
    const content: EntryContent = { ...about, diff: planned.diff, undoes: null, redoes: null };
    entries.push(sealEntry(entries.at(-1) ?? head, content));
    const applied = applyDiff(own, planned.diff);
    if (!applied.ok) throw new Error(applied.code);
    own = applied.state;
  }
  const appended = await store.appendAll(entries);
  if (!appended.ok) throw new Error(appended.code);
  await store.close();
}
