import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { canonicalJson } from "../../../shared/project/canonical-json.ts";
import { ProjectDocument } from "../project/project-document.ts";
import { readStore } from "../project/read-project.ts";
import type { JournalStore } from "../store/journal-store.ts";
import { openStore, openStoreForReading } from "../store/open-store.ts";
import { verifyProject, type ProjectVerified } from "../store/verify-project.ts";
import { fixedGiver, makeSampleFile } from "./soak/sample-file.ts";

export const NAMES = ["Tin tức.parallax", "Tin tức Lan.parallax"] as const;

/** Makes a project in a folder, and a copy of it on which Lan recorded two claims; answers both paths. */
export async function makeTwoCopies(folder: string): Promise<readonly [string, string]> {
  const [path, copy] = [join(folder, NAMES[0]), join(folder, NAMES[1])];
  await makeSampleFile(path, { sentences: 12, steps: 4, seed: 5 });
  copyFileSync(path, copy);
  await working(copy, "Lan", 7, async (document) => {
    await record(document, "86 triệu yên");
    await record(document, "bốn người");
  });
  return [path, copy];
}

/** Opens a project as a person, closes it afterwards. */
export async function working<Answer>(
  file: string,
  author: string,
  seed: number,
  use: (document: ProjectDocument) => Promise<Answer>,
): Promise<Answer> {
  const opened = await openStore(file);
  if (!opened.ok) throw new Error(opened.message);
  const read = await readStore(opened.store);
  if (!read.ok) throw new Error(read.code);
  const give = { ...fixedGiver(seed), author: () => author };
  const document = new ProjectDocument(opened.store, read.project, give, {
    prepare: () => Promise.resolve(null),
    follow: () => undefined,
  });
  try {
    return await use(document);
  } finally {
    await document.close();
  }
}

export const CLAIM = {
  ...{ verdict: "inReview" as const, rationale: null, finding: null },
  ...{ wordings: [], evidence: [] },
};
/** Records a claim. */
export async function record(document: ProjectDocument, statement: string): Promise<void> {
  const done = await document.change({ command: { name: "recordClaim", payload: { ...CLAIM, statement } }, why: null });
  if (!done.ok) throw new Error(done.code);
}

/** Reads a project as nobody who could write it. */
export async function reading<Answer>(file: string, use: (store: JournalStore) => Promise<Answer>): Promise<Answer> {
  const opened = await openStoreForReading(file);
  if (!opened.ok) throw new Error(opened.message);
  try {
    return await use(opened.store);
  } finally {
    await opened.store.close();
  }
}
export const verified = (file: string): Promise<ProjectVerified> => reading(file, (store) => verifyProject(store));
/** All records as text. */
export const recordsOf = (file: string): Promise<string> =>
  reading(file, async (store) => {
    const read = await readStore(store);
    if (!read.ok) throw new Error(read.code);
    return canonicalJson([...read.project.state.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
  });

/** Changes a closed file behind the program's back. */
export function tamper(file: string, change: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(file);
  change(database);
  database.close();
}
