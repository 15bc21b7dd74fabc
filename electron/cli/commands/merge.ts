import { randomUUID } from "node:crypto";
import { userInfo } from "node:os";
import { resolve } from "node:path";
import { strings } from "../../../shared/i18n/en/strings.ts";
import { planCopyMerge, type CopyMerge } from "../../host/project/merging/merge-copy.ts";
import { previewOf } from "../../host/project/merging/merging.ts";
import { ProjectDocument, type Giver } from "../../host/project/project-document.ts";
import { readStore, type ReadProject } from "../../host/project/read-project.ts";
import type { JournalStore } from "../../host/store/journal-store.ts";
import { openStore, openStoreForReading } from "../../host/store/open-store.ts";
import type { HostFailure } from "../../../shared/ipc/failure.ts";
import { readArguments } from "../arguments.ts";
import { badInput, EXIT, type Outcome, type Terminal } from "../outcome.ts";
import { write } from "../output.ts";

/** `parallax merge`: joins another copy's journal to a project's. The copy is left as it is. */
export async function runMerge(args: readonly string[], terminal: Terminal): Promise<Outcome<number>> {
  const read = readArguments(args, { flags: ["dry-run"], values: ["author"] });
  if (!read.ok) return read;
  const { words, flags, values } = read.value;
  const [project, copy, third] = words;
  if (project === undefined || copy === undefined || third !== undefined) {
    return badInput(`merge takes a project and a copy of it, got ${words.length}`);
  }
  const isDryRun = flags.has("dry-run");
  const [path, copyPath] = [project, copy].map((word) => resolve(terminal.folder, word));
  const opened = await (isDryRun ? openStoreForReading : openStore)(path!);
  if (!opened.ok) return badInput(opened.message);
  const { store } = opened;
  try {
    if (!isDryRun && store.readOnly !== null) return badInput(`${project}: open in another window, or read-only`);
    const stored = await readStore(store);
    if (!stored.ok) return badInput(`${project}: the project is damaged; parallax verify says where`);
    const give: Giver = {
      id: randomUUID,
      now: () => new Date().toISOString(),
      author: () => values.get("author") ?? userInfo().username,
    };
    const planned = await planCopyMerge(store, copyPath!, {
      id: randomUUID,
      now: () => give.now(),
      author: give.author(),
    });
    if (!planned.ok)
      return planned.code === "nothing-to-merge" ? await nothing(copy, terminal) : refusal(planned, copy);
    const lines = summary(planned, stored.project);
    if (!isDryRun) {
      const merged = await apply(store, stored.project, give, copyPath!, planned);
      if (!merged.ok) return refusal(merged, project);
    }
    await write(terminal.stdout, `${project}: ${isDryRun ? "would merge" : "merged"} ${copy}\n${lines}`);
    return { ok: true, value: EXIT.done };
  } finally {
    await store.close();
  }
}

async function nothing(copy: string, terminal: Terminal): Promise<Outcome<number>> {
  await write(terminal.stdout, `${copy}: nothing that is not there already\n`);
  return { ok: true, value: EXIT.done };
}

async function apply(
  store: JournalStore,
  project: ReadProject,
  give: Giver,
  path: string,
  { plan }: CopyMerge,
): Promise<{ readonly ok: true } | HostFailure> {
  const document = new ProjectDocument(store, project, give, {
    prepare: () => Promise.resolve(null),
    follow: () => undefined,
  });
  return await document.merge(path, plan.theirHead, () => true);
}

function refusal({ code }: HostFailure, name: string): Outcome<number> {
  const words = (strings as Readonly<Record<string, string>>)[`fail.${code}`] ?? code;
  return badInput(words.includes("{{file}}") ? words.replace("{{file}}", name) : `${name}: ${words}`);
}

function summary(planned: CopyMerge, { state }: ReadProject): string {
  const { entries, by, changes, conflicts } = previewOf(planned, state);
  const who = by.map((one) => `${one.author} ${one.entries}`).join(", ");
  const what = changes.map(
    ({ kind, added, changed, removed }) => `  ${kind}: ${added} added, ${changed} changed, ${removed} removed`,
  );
  const open = conflicts.map(({ kind, field, count }) => `  ${kind}, ${field ?? "removed on one side"}: ${count}`);
  const count = conflicts.reduce((sum, conflict) => sum + conflict.count, 0);
  return [
    `${entries} new ${entries === 1 ? "entry" : "entries"} (${who})`,
    ...what,
    `conflicts: ${count}`,
    ...open,
    "",
  ].join("\n");
}
