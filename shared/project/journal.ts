import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { z } from "zod";
import { canonicalJson } from "./canonical-json.ts";
import { recordsDiffSchema } from "./diff.ts";
import { sha256Schema, type Sha256 } from "./ids.ts";
import { instantSchema } from "./fields.ts";

/**
 * One change of the document: who, when, what, why. The journal of entries *is* the file; it is only ever added to.
 */
export const journalEntrySchema = z
  .strictObject({
    /** Counts from 1 without a gap. */
    sequence: z.int().positive(),
    at: instantSchema,
    author: z.string().min(1),
    /** The command's name, or `undo`, `redo`. */
    command: z.string().min(1),
    /** A person's reason, where one was given. */
    why: z.string().nullable(),
    diff: recordsDiffSchema,
    /** The entry that this one takes back. */
    undoes: sha256Schema.nullable(),
    /** The entry, taken back earlier, that this one does again. */
    redoes: sha256Schema.nullable(),
    /** Hashes of the entries before: none for the first, two where two copies of a file were merged, ours first. */
    parents: z.array(sha256Schema).readonly(),
    /** SHA-256 over the canonical JSON of all the other fields. */
    hash: sha256Schema,
  })
  .readonly();
export type JournalEntry = z.infer<typeof journalEntrySchema>;

/** What the next entry follows. */
export type Tip = Pick<JournalEntry, "sequence" | "hash">;

/** A project's own chain, and the entries of other copies that were merged into it, in the order in which they came. */
export interface Journal {
  readonly entries: readonly JournalEntry[];
  readonly kept: readonly JournalEntry[];
}

/** What the host decides about an entry; place in the chain and hash follow. */
export type EntryContent = Omit<JournalEntry, "sequence" | "parents" | "hash">;

/**
 * The entry that follows `previous` (`null`: the first one); with `other`, the head of another copy's journal, the entry
 * that merges the two.
 */
export function sealEntry(previous: Tip | null, content: EntryContent, other: Sha256 | null = null): JournalEntry {
  // Field by field: a caller may pass a whole entry, whose own hash must not be hashed.
  const { at, author, command, why, diff, undoes, redoes } = content;
  const entry = {
    ...{ at, author, command, why, diff, undoes, redoes },
    sequence: (previous?.sequence ?? 0) + 1,
    parents: [...(previous === null ? [] : [previous.hash]), ...(other === null ? [] : [other])],
  };
  return { ...entry, hash: hashOf(entry) };
}

/** An entry as it is stored. */
export const writeEntry = (entry: JournalEntry): string => canonicalJson(entry);

/**
 * Reads a stored entry; `null` where it isn't one. Only the canonical form is taken: JSON has many spellings of one
 * value, and a changed byte must show even where the value stayed. Whether the hash is right, {@link verifyJournal} says.
 */
export function readEntry(text: string): JournalEntry | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = journalEntrySchema.safeParse(value);
  return parsed.success && canonicalJson(parsed.data) === text ? parsed.data : null;
}

/** Whether an entry is what was sealed; that it follows the one before is not looked at. */
export function isSealed({ hash, ...content }: JournalEntry): boolean {
  return hashOf(content) === hash;
}

export type Verification =
  | { readonly ok: true; readonly head: Sha256 | null }
  | {
      readonly ok: false;
      /**
       * `sequence`: an entry is missing, doubled or moved. `hash`: an entry was changed. `parents`: it does not
       * follow the one before. `head`: the chain holds together, but the printed head is not in it, so the past was
       * rewritten as a whole, or cut off.
       */
      readonly code: "sequence" | "hash" | "parents" | "head";
      /** The first entry that is wrong, counted from 1; for `head` the last one, as any up to it may be. */
      readonly sequence: number;
    };

/**
 * Checks the chain from its first entry. `expectedHead` is a head hash printed earlier, in a report or an export:
 * entries added since are fine, a past other than the one it was printed from is not. Linear, with a SHA-256 an entry.
 */
export function verifyJournal(entries: readonly JournalEntry[], expectedHead?: string): Verification {
  let previous: JournalEntry | null = null;
  let isHeadFound = expectedHead === undefined;
  for (const [index, entry] of entries.entries()) {
    const sequence = index + 1;
    const { hash } = entry;
    if (entry.sequence !== sequence) return { ok: false, code: "sequence", sequence };
    if (!isSealed(entry)) return { ok: false, code: "hash", sequence };
    if (entry.parents[0] !== previous?.hash) return { ok: false, code: "parents", sequence };
    isHeadFound ||= hash === expectedHead;
    previous = entry;
  }
  if (!isHeadFound) return { ok: false, code: "head", sequence: entries.length };
  return { ok: true, head: previous?.hash ?? null };
}

function hashOf(content: Omit<JournalEntry, "hash">): Sha256 {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(content)))) as Sha256;
}
