import { useMemo } from "react";
import type { Settings } from "../../shared/ipc/settings.ts";
import type { HistoryEntry } from "../../shared/ipc/shown/history.ts";
import type { ShownClaim } from "../../shared/ipc/shown/records.ts";
import { without } from "../../shared/project/without-field.ts";
import { useWorkbenchState } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { readingsOf } from "./claim-readings.ts";

/** A claim without what somebody else judged of it: as if nobody had read it. Quotes and evidence stay. */
export function blinded(claim: ShownClaim): ShownClaim {
  return { ...without(without(claim, "grade"), "byVersion"), verdict: "inReview", rationale: null };
}

/** Whether others have judged the claim and this reader has not. A verdict that no reading tells of is its author's. */
export function isOthersAlone(
  project: Pick<OpenProject, "readings" | "adjudications">,
  claim: ShownClaim,
  reader: string,
): boolean {
  const { readings } = readingsOf(project, claim.id);
  if (readings.length === 0) return claim.verdict !== "inReview" && claim.author !== reader;
  return readings.every(({ author }) => author !== reader);
}

/** What a reader sees, and the claims of which something is hidden from them. */
export interface Blinded {
  readonly project: OpenProject;
  readonly hidden: ReadonlySet<string>;
}

/** Entries whose reason is that of a judgement on a claim. */
const JUDGING: ReadonlySet<string> = new Set(["recordClaim", "changeClaim", "recordReading", "adjudicate"]);

/** The reason that an entry of the journal gives; `null` also while the person reads blind and it is another's verdict's. */
export function shownReason(
  { author, command, why }: Pick<HistoryEntry, "author" | "command" | "why">,
  { readsBlind, author: reader }: Pick<Settings, "readsBlind" | "author">,
): string | null {
  return readsBlind && author !== reader && JUDGING.has(command) ? null : why;
}

const NONE: ReadonlySet<string> = new Set();

/** The project as it is, or, while the person reads blind, without what they should not have seen yet. */
export function useBlind(project: OpenProject): Blinded {
  const isBlind = useWorkbenchState(({ settings }) => settings.readsBlind);
  const reader = useWorkbenchState(({ settings }) => settings.author);
  const { claims, readings, adjudications, conflicts } = project;
  const judged = useMemo(
    () => (isBlind ? masked({ claims, readings, adjudications, conflicts }, reader) : null),
    [isBlind, reader, claims, readings, adjudications, conflicts],
  );
  return useMemo(() => {
    if (judged === null) return { project, hidden: NONE };
    const { hidden, ...rest } = judged;
    return { project: { ...project, ...rest }, hidden };
  }, [project, judged]);
}

type Judged = Pick<OpenProject, "claims" | "readings" | "conflicts">;

function masked(
  project: Judged & Pick<OpenProject, "adjudications">,
  reader: string,
): Judged & Pick<Blinded, "hidden"> {
  const { claims, readings, conflicts } = project;
  const hidden = new Set<string>();
  for (const claim of claims.values()) if (isOthersAlone(project, claim, reader)) hidden.add(claim.id);
  const isHidden = (record: string): boolean => hidden.has(record) || hidden.has(readings.get(record)?.claim ?? "");
  return {
    hidden,
    claims: new Map([...claims].map(([id, claim]) => [id, hidden.has(id) ? blinded(claim) : claim])),
    readings: new Map([...readings].filter(([, { claim }]) => !hidden.has(claim))),
    conflicts: new Map([...conflicts].filter(([, { record }]) => !isHidden(record))),
  };
}
