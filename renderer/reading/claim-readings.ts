import type { ShownClaim, ShownReading } from "../../shared/ipc/shown/records.ts";
import {
  readingsByClaim,
  readingState,
  type ClaimReadings,
  type ReadingState,
} from "../../shared/project/claims/reader-agreement.ts";
import type { OpenProject } from "../state/project.ts";

export type ShownReadings = ClaimReadings<ShownReading>;
type Read = Pick<OpenProject, "readings" | "adjudications">;

const UNREAD: ShownReadings = { readings: [], decided: null };

const known = new WeakMap<object, { readonly adjudications: object; readonly byClaim: ReturnType<typeof group> }>();

const group = ({ readings, adjudications }: Read) => readingsByClaim(readings.values(), adjudications.values());

/** What was read and decided about a claim, oldest first. Constant, after a linear pass whenever either has changed. */
export function readingsOf(project: Read, claim: ShownClaim["id"]): ShownReadings {
  const { readings, adjudications } = project;
  let kept = known.get(readings);
  if (kept?.adjudications !== adjudications) {
    kept = { adjudications, byClaim: group(project) };
    known.set(readings, kept);
  }
  return kept.byClaim.get(claim) ?? UNREAD;
}

export const stateOf = (project: Read, claim: ShownClaim["id"]): ReadingState =>
  readingState(readingsOf(project, claim));

/** How many claims more than one person has read. */
export const readTwice = (project: Read & Pick<OpenProject, "claims">): number =>
  [...project.claims.keys()].filter((id) => readingsOf(project, id as ShownClaim["id"]).readings.length > 1).length;

/** Conflicts that nobody has decided, oldest first. */
export const openConflicts = ({ conflicts }: Pick<OpenProject, "conflicts">) =>
  [...conflicts.values()].filter(({ decided }) => decided === undefined);
