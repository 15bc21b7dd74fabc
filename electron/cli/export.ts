import { resolve } from "node:path";
import { writeAlignmentJson } from "../../shared/exchange/alignment/alignment-json.ts";
import type { ExchangeAlignment } from "../../shared/exchange/alignment/exchange-alignment.ts";
import { writeAlignmentCsv } from "../../shared/exchange/alignment/tables.ts";
import { writeTei } from "../../shared/exchange/alignment/write-tei.ts";
import { writeTmx } from "../../shared/exchange/alignment/write-tmx.ts";
import { writeXliff12, writeXliff21 } from "../../shared/exchange/alignment/write-xliff.ts";
import { projectAlignment } from "../host/project/project-alignment.ts";
import { readStore } from "../host/project/read-project.ts";
import { openStoreForReading } from "../host/store/open-store.ts";
import { readArguments } from "./arguments.ts";
import { badInput, type Outcome, type Terminal } from "./outcome.ts";
import { writeAnswer } from "./output.ts";

const FORMATS = ["tmx", "xliff", "tei", "csv", "json"] as const;
type Format = (typeof FORMATS)[number];
/** Named by the contract. */
const NOT_YET = ["po", "tbx", "mqm", "xlsx", "claimreview", "annotations", "prov"];

/** `parallax export`: a saved project's alignment in a format of the field. The project is left as it is. */
export async function runExport(args: readonly string[], terminal: Terminal): Promise<Outcome<number>> {
  const read = readArguments(args, { flags: [], values: ["format", "pair", "out"] });
  if (!read.ok) return read;
  const { words, values } = read.value;
  const [project, second] = words;
  if (project === undefined || second !== undefined) return badInput(`export takes one project, got ${words.length}`);
  const given = values.get("format");
  const format = FORMATS.find((known) => known === given);
  if (given !== undefined && NOT_YET.includes(given)) {
    return badInput(`--format ${given}: not in this version yet; use ${FORMATS.join(", ")}`);
  }
  if (format === undefined) return badInput(`--format ${given ?? "is missing"}: use ${FORMATS.join(", ")}`);
  const opened = await readAlignment(resolve(terminal.folder, project), project);
  if (!opened.ok) return opened;
  const written = textOf(opened.value, format, values.get("pair"));
  return written.ok ? await writeAnswer(written.value, values.get("out"), terminal) : written;
}

interface OpenedAlignment {
  readonly alignment: ExchangeAlignment;
  /** The journal's head hash. */
  readonly head: string | null;
}

async function readAlignment(path: string, name: string): Promise<Outcome<OpenedAlignment>> {
  const opened = await openStoreForReading(path);
  if (!opened.ok) return badInput(opened.message);
  try {
    const read = await readStore(opened.store);
    if (!read.ok) return badInput(`${name}: the project is damaged; parallax verify says where`);
    const { project, texts } = read;
    const alignment = projectAlignment(project.state, texts);
    if (alignment.beads.length === 0) return badInput(`${name}: nothing is aligned yet; open it in the window first`);
    return { ok: true, value: { alignment, head: project.head?.hash ?? null } };
  } finally {
    await opened.store.close();
  }
}

function textOf({ alignment, head }: OpenedAlignment, format: Format, pair: string | undefined): Outcome<string> {
  if (pair !== undefined && format !== "xliff") return badInput("--pair goes with --format xliff alone");
  switch (format) {
    case "tmx":
      return { ok: true, value: writeTmx(alignment) };
    case "tei":
      return { ok: true, value: writeTei(alignment) };
    case "csv":
      return { ok: true, value: writeAlignmentCsv(alignment) };
    case "json":
      return { ok: true, value: writeAlignmentJson(alignment, head) };
    case "xliff":
      return xliffOf(alignment, pair);
  }
}

/** XLIFF 2.1 holds one source and one target; what has more versions goes to 1.2, which has a file for each pair. */
function xliffOf(alignment: ExchangeAlignment, pair: string | undefined): Outcome<string> {
  const keys = alignment.versions.map(({ key }) => key);
  const [source, target, third] = pair?.split(",") ?? keys;
  if (pair === undefined && third !== undefined) return { ok: true, value: writeXliff12(alignment) };
  if (source === undefined || target === undefined || third !== undefined || source === target) {
    return badInput(`--pair ${pair ?? ""}: name two versions, such as ${keys.slice(0, 2).join(",")}`);
  }
  const unknown = [source, target].find((key) => !keys.includes(key));
  if (unknown !== undefined) return badInput(`--pair ${pair ?? ""}: there is no version ${unknown}`);
  return { ok: true, value: writeXliff21(alignment, source, target) };
}
