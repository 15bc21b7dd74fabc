// A child process for tests: appends entries to the project named on its command line, and prints the sequence number
// of each one that was acknowledged, until it is killed.
import { writeSync } from "node:fs";
import type { Tip } from "../../../../shared/project/journal.ts";
import { openStore } from "../open-store.ts";
import { nextEntry } from "./sample-entries.ts";

const opened = await openStore(process.argv[2] ?? "");
if (!opened.ok) throw new Error(opened.message);
let head: Tip | null = (await opened.store.readSnapshot())?.head ?? null;
for (;;) {
  const entry = nextEntry(head, 1 + (((head?.sequence ?? 0) * 37) % 400));
  const appended = await opened.store.append(entry);
  if (!appended.ok) throw new Error(appended.message);
  head = entry;
  writeSync(1, `${entry.sequence}\n`);
}
