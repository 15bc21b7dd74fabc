import type { Sha256 } from "../../../shared/project/ids.ts";
import type { ProjectRecord } from "../../../shared/project/records.ts";

/** The hashes of the bytes that a project keeps for a record: of a text and the file it was read from, of files that are evidence. */
export function keptBytesOf(record: ProjectRecord): readonly Sha256[] {
  if (record.kind === "revision") return [record.sha256, ...(record.original ? [record.original.sha256] : [])];
  return record.kind === "claim" ? record.evidence.flatMap(({ attachment }) => attachment?.sha256 ?? []) : [];
}
