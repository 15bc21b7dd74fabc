import { resolve } from "node:path";
import { openStoreForReading } from "../../host/store/open-store.ts";
import { verifyProject, type ProjectVerified } from "../../host/store/verify-project.ts";
import { readArguments } from "../arguments.ts";
import { badInput, EXIT, type Outcome, type Terminal } from "../outcome.ts";
import { write } from "../output.ts";

/** `parallax verify`: whether a project's past is what it was. */
export async function runVerify(args: readonly string[], terminal: Terminal): Promise<Outcome<number>> {
  const read = readArguments(args, { flags: [], values: ["head"] });
  if (!read.ok) return read;
  const [project, second] = read.value.words;
  if (project === undefined || second !== undefined) {
    return badInput(`verify takes one project, got ${read.value.words.length}`);
  }
  const head = read.value.values.get("head");
  if (head !== undefined && !/^[0-9a-f]{64}$/u.test(head)) {
    return badInput(`--head ${head}: not a head hash; it is 64 hexadecimal digits, as reports and exports print it`);
  }
  const opened = await openStoreForReading(resolve(terminal.folder, project));
  if (!opened.ok) return badInput(opened.message);
  try {
    const verified = await verifyProject(opened.store, head);
    if (!verified.ok) return badInput(`${project}: ${problemOf(verified)}`);
    const { entries } = verified;
    const count = `${entries} ${entries === 1 ? "entry" : "entries"}`;
    await write(terminal.stdout, `${project}: whole, ${count}, head ${verified.head ?? "none"}\n`);
    return { ok: true, value: EXIT.done };
  } finally {
    await opened.store.close();
  }
}

function problemOf({ code, sequence }: Extract<ProjectVerified, { ok: false }>): string {
  switch (code) {
    case "damaged-entry":
    case "hash":
      return `entry ${sequence} of its journal was changed`;
    case "sequence":
      return `an entry of its journal is missing, doubled or moved at ${sequence}`;
    case "parents":
      return `entry ${sequence} of its journal does not follow the one before`;
    case "head":
      return `the head given is not in its journal of ${sequence} entries: the past was rewritten or cut off`;
    case "replay":
      return `entry ${sequence} of its journal does not fit what came before it`;
    case "records":
      return "what it shows is not what its journal says";
    case "steps":
      return "what it could undo is not what its journal says";
    case "pages":
      return "its journal is whole, but other parts of the file are damaged on the disk";
    case "kept":
      return sequence === null
        ? "the entries it keeps of other copies were changed"
        : `the entries of the copy that was merged at entry ${sequence} were changed or are missing`;
    case "original":
      return `the text that entry ${sequence} brought is gone or was changed`;
  }
}
