import { formatShortDate, formatTime } from "../../shared/i18n/format.ts";
import { isStringKey } from "../../shared/i18n/resources.ts";
import type { HistoryEntry, Verification } from "../../shared/ipc/shown/history.ts";
import { localDay } from "../ui/moment.ts";
import type { Words } from "../ui/words.tsx";
import { capitalised } from "../words/version-words.ts";

/** What an entry did. A command that only a later program knows keeps its own name. */
export function entryName({ t }: Words, { command, of }: HistoryEntry): string {
  if (of !== null) return t(command === "redo" ? "log.redoOf" : "log.undoOf", { n: of });
  if (command === "setAlignment") return capitalised(t("log.automatic"));
  const key = `action.${command}`;
  return isStringKey(key) ? capitalised(t(key)) : command;
}

/** An instant in full: `21/11/2026, 22:10`, on the reader's own clock. */
export function momentInFull({ language }: Words, instant: string): string {
  const moment = new Date(instant);
  return `${formatShortDate(language, localDay(moment))}, ${formatTime(language, moment)}`;
}

const CHANGED = "log.problem.changed";
const PROBLEMS = {
  "damaged-entry": CHANGED,
  hash: CHANGED,
  sequence: "log.problem.sequence",
  parents: "log.problem.parents",
  replay: "log.problem.replay",
  head: "log.problem.head",
  records: "log.problem.records",
  steps: "log.problem.steps",
  pages: "log.problem.pages",
  original: "log.problem.original",
  kept: "log.problem.kept",
} as const;
/** Where the chain itself breaks, rather than what hangs on it. */
const BREAKS: ReadonlySet<string> = new Set(["damaged-entry", "hash", "sequence", "parents", "replay"]);

/** What was found, in one or two sentences. */
export function verificationWords({ t }: Words, found: Verification, earlier: string | null): string {
  if (found.isWhole) {
    const whole = `${t("log.intact")}: ${t("log.entries", { count: found.entries })}.`;
    return earlier === null ? whole : `${whole} ${t("log.earlierFound")}`;
  }
  const n = found.sequence ?? 0;
  const problem = t(PROBLEMS[found.code], { n });
  return BREAKS.has(found.code) ? `${t("log.broken", { n })}. ${problem}` : problem;
}
