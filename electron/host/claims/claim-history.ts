import type { CallOutput } from "../../../shared/ipc/contract.ts";
import { claimChanges } from "../../../shared/project/claims/claim-changes.ts";
import type { ClaimRecord } from "../../../shared/project/claims/claim-record.ts";
import type { RecordsDiff } from "../../../shared/project/diff.ts";
import type { ClaimId } from "../../../shared/project/ids.ts";
import type { JournalEntry } from "../../../shared/project/journal.ts";
import type { ProjectRecord } from "../../../shared/project/records.ts";
import type { VersionTexts } from "../project/version-texts.ts";

type ClaimEntry = Extract<CallOutput<"claims.history">, { ok: true }>["entries"][number];

/** What happened to one claim, newest first; entries that left it as it was are not told. Linear in the journal. */
export function claimHistory(
  entries: readonly JournalEntry[],
  claim: ClaimId,
  texts: VersionTexts,
): readonly ClaimEntry[] {
  const keyOf = new Map<string, string>(texts.all.map(({ id, version: { key } }) => [id, key]));
  return entries.toReversed().flatMap(({ sequence, at, author, command, why, diff }): readonly ClaimEntry[] => {
    const [before, after] = statesOf(diff, claim);
    const changes = claimChanges(before, after).map(({ what, of, verdict }) => ({
      ...{ what, of: of === null ? null : (keyOf.get(of) ?? of) },
      ...(verdict && { verdict }),
    }));
    return changes.length === 0 ? [] : [{ sequence, at, author, command, why, changes }];
  });
}

function statesOf(
  { added, updated, removed }: RecordsDiff,
  id: ClaimId,
): readonly [before: ClaimRecord | null, after: ClaimRecord | null] {
  const pair = updated.find(([, to]) => to.id === id);
  if (pair !== undefined) return [asClaim(pair[0]), asClaim(pair[1])];
  const find = (records: readonly ProjectRecord[]): ClaimRecord | null =>
    asClaim(records.find((record) => record.id === id));
  return [find(removed), find(added)];
}

const asClaim = (record: ProjectRecord | undefined): ClaimRecord | null => (record?.kind === "claim" ? record : null);
