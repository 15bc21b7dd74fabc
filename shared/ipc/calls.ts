import * as z from "zod";
import { CLAIM_CALLS } from "./claims.ts";
import { backedUpPath, backup, backupName } from "./backups.ts";
import { hostFailure, outcome } from "./failure.ts";
import { MERGE_CALLS } from "./merge.ts";
import { OUT_CALLS } from "./out.ts";
import { chosenModel, evidenceId, ownEvidence } from "./own-evidence.ts";
import { importedRates, shownRates, tableId } from "./rates.ts";
import { REVISION_CALLS } from "./revision.ts";
import { settings, settingsChange } from "./settings.ts";
import { headHash, historyEntry, historyPage, verification } from "./shown/history.ts";
import { keptPanes, sequence, shownProject } from "./shown/project.ts";
import { chosenText, MOST_VERSIONS, stagedComparison, stagedId, stagedText, TEXT_ENCODINGS } from "./staging.ts";
import { STOPPABLE_CALLS } from "./stoppable.ts";
import { windowCommand } from "./window-command.ts";

const nothing = z.strictObject({});
const done = outcome({});
const changed = outcome({ sequence });
const evidence = outcome({ evidence: ownEvidence });

const openCount = z.int().min(0);

const recentProject = z
  .strictObject({
    path: z.string(),
    title: z.string(),
    languages: z.array(z.string()).readonly(),
    openedAt: z.iso.datetime(),
    isSample: z.boolean(),
    /** Findings that nobody has decided on, notes aside, as the last look at the beads left them; absent before the first. */
    open: z.strictObject({ critical: openCount, major: openCount, minor: openCount }).readonly().optional(),
  })
  .readonly();
export type RecentProject = z.infer<typeof recentProject>;

/**
 * Every call of the window to its host: what goes in, what comes out. A new channel is an entry here; the compiler then
 * asks the host for a handler, and both shells carry it.
 *
 * An input with a field `bytes` travels as an octet stream through the browser shell, by structured clone in Electron.
 */
export const CALLS = {
  "app.info": {
    input: nothing,
    output: z.strictObject({
      name: z.string(),
      version: z.string(),
      shell: z.enum(["browser", "electron"]),
      /** The last day that the bank's reference rates reach, embedded or imported. */
      ratesUntil: z.iso.date(),
      userDataFolder: z.string(),
    }),
  },
  "settings.read": { input: nothing, output: settings },
  "settings.change": { input: settingsChange, output: outcome({ settings }) },

  /** What counts from the next alignment on. */
  "evidence.read": { input: nothing, output: ownEvidence },
  /** Copies a glossary (CSV, TBX) or a translation memory (TMX), once it has been read, into the user's data folder. */
  "evidence.add": {
    input: z.strictObject({ name: z.string().min(1).max(1000), bytes: z.instanceof(Uint8Array) }),
    output: evidence,
  },
  "evidence.change": {
    input: z.strictObject({ id: evidenceId, enabled: z.boolean().optional(), removed: z.boolean().optional() }),
    output: evidence,
  },
  /** A model that can't be one is refused; `null` takes the present one away. */
  "evidence.setModel": { input: z.strictObject({ model: chosenModel.nullable() }), output: evidence },
  "rates.read": { input: nothing, output: shownRates },
  /** Lays a file of reference rates over those that are there; the open story is compared anew. */
  "rates.import": {
    input: z.strictObject({ name: z.string().min(1).max(1000), bytes: z.instanceof(Uint8Array) }),
    output: outcome({ result: importedRates }),
  },
  "rates.remove": { input: z.strictObject({ id: tableId }), output: outcome({ rates: shownRates }) },

  /** The open project, and why the one that was asked for at the start is not. */
  "project.read": {
    input: nothing,
    output: z.strictObject({ project: shownProject.nullable(), failure: hostFailure.nullable() }),
  },
  "project.recent": { input: nothing, output: z.array(recentProject).readonly() },
  /** `path` is absolute. */
  "project.open": { input: z.strictObject({ path: z.string().min(1).max(4096) }), output: done },
  "project.openSample": { input: nothing, output: done },
  /** Sets the sample's present project aside, under a name of its own, and opens a fresh one. */
  "project.resetSample": { input: nothing, output: outcome({ keptAs: z.string().nullable() }) },
  /** Makes a project of staged texts, in the user's data folder, and opens it; the alignment follows as work. */
  "project.create": {
    input: z.strictObject({
      title: z.string().min(1).max(200),
      texts: z.array(chosenText).min(1).max(MOST_VERSIONS).readonly(),
      /** Aligns texts that look like different stories all the same. */
      force: z.boolean(),
    }),
    output: done,
  },
  /** Keeps how the open project's panes stand, on this computer; no change of the project. */
  "project.keepPanes": { input: keptPanes, output: done },
  "project.close": { input: nothing, output: done },
  /**
   * Copies the open project as it is now, to an absolute path or, with `null`, beside it under a free name. Of a damaged
   * project, what can be read. No file is replaced; the open project stays the one it was.
   */
  "project.saveCopy": {
    input: z.strictObject({ path: z.string().min(1).max(4096).nullable() }),
    output: outcome({ path: z.string() }),
  },
  /** The project's backups, newest first. */
  "project.backups": {
    input: z.strictObject({ path: backedUpPath }),
    output: outcome({ path: z.string(), backups: z.array(backup).readonly() }),
  },
  /** Sets what is at the path aside, under a name of its own, and opens the backup in its place. */
  "project.restoreBackup": {
    input: z.strictObject({ path: backedUpPath, name: backupName }),
    output: outcome({ keptAs: z.string().nullable() }),
  },

  "staging.add": {
    input: z.strictObject({ name: z.string().min(1).max(1000), bytes: z.instanceof(Uint8Array) }),
    /** `further`: the other versions of a file that holds several. */
    output: outcome({ text: stagedText, further: z.array(stagedText).max(7).readonly() }),
  },
  "staging.decode": {
    input: z.strictObject({ id: stagedId, encoding: z.enum(TEXT_ENCODINGS) }),
    output: outcome({ text: stagedText }),
  },
  /** Whether the texts tell one story, `withProject` that of the open project's versions. One alone is not scored. */
  "staging.compare": {
    input: z.strictObject({
      texts: z.array(chosenText).min(1).max(MOST_VERSIONS).readonly(),
      withProject: z.boolean(),
    }),
    output: outcome({ comparisons: z.array(stagedComparison).readonly() }),
  },
  "staging.remove": { input: z.strictObject({ id: stagedId }), output: done },

  /** One change of the document. When it answers `ok`, the change is on the disk. */
  "document.change": { input: z.strictObject({ command: windowCommand }), output: changed },
  "document.undo": { input: nothing, output: changed },
  "document.redo": { input: nothing, output: changed },
  "document.history": { input: historyPage, output: outcome({ entries: z.array(historyEntry).readonly() }) },
  /**
   * Makes an entry the last one in force: undoes all steps after it, or does again those up to it, all or nothing. An entry
   * that is no step is stepped back to alike; 0 is before the first step. Refused where the entry's step is `lost`.
   */
  "document.stepTo": { input: z.strictObject({ sequence }), output: changed },
  /** Checks all that the file holds, and that an earlier `head`, if it is given, is still in its past. Changes nothing. */
  "document.verify": {
    input: z.strictObject({ head: headHash.nullable() }),
    output: outcome({ verification }),
  },

  ...REVISION_CALLS,
  ...MERGE_CALLS,
  ...CLAIM_CALLS,
  ...OUT_CALLS,

  /**
   * Adds a staged text to the open project's versions, aligned with them, as one step that undo takes back. Confirmed and
   * locked beads stay. The alignment is work: cancelled, nothing has changed, and the answer is `cancelled`.
   */
  "version.add": {
    input: z.strictObject({ text: chosenText, force: z.boolean() }),
    output: changed,
  },

  /** Stops the calls of that name that are under way: they answer `cancelled`, and leave nothing behind. */
  "call.stop": { input: z.strictObject({ call: z.enum(STOPPABLE_CALLS) }), output: done },
  /** Aligns anew; confirmed and locked beads stay. */
  "work.realign": { input: z.strictObject({ force: z.boolean() }), output: done },
  "work.cancel": { input: nothing, output: done },
} as const;
