// A child process for tests: merges the second project named on its command line into the first, over and over, and says
// when it begins, until it is killed.
import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import { ProjectDocument } from "../../project/project-document.ts";
import { readStore } from "../../project/read-project.ts";
import { openStore } from "../open-store.ts";

const [path = "", copy = ""] = process.argv.slice(2);
const opened = await openStore(path);
if (!opened.ok) throw new Error(opened.message);
const read = await readStore(opened.store);
if (!read.ok) throw new Error(read.code);
const give = { id: randomUUID, now: () => new Date().toISOString(), author: () => "Mai" };
const document = new ProjectDocument(opened.store, read.project, give, {
  prepare: () => Promise.resolve(null),
  follow: () => undefined,
});
writeSync(1, "begin\n");
for (;;) {
  const merged = await document.merge(copy, null, () => true);
  if (!merged.ok) throw new Error(merged.code);
  writeSync(1, "merged\n");
  await document.undo();
}
