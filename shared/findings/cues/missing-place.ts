import type { ViewRange } from "../../text/range.ts";
import type { VersionKey } from "../../text/version.ts";
import type { BeadContext } from "../bead-context.ts";
import { correspondingPlace } from "../corresponding-place.ts";
import type { CueMention } from "./cue-mention.ts";

/**
 * The clause of a version that says without a cue what others say with it, estimated from all that have it: where most
 * of them point, the first of equals.
 */
export function clauseWithout(bead: BeadContext, cues: readonly CueMention[], version: VersionKey): ViewRange {
  const clauses = cues.map((cue) => correspondingPlace(bead, cue.version, cue.range, version).clause);
  const votes = (clause: ViewRange): number => clauses.filter(({ start }) => start === clause.start).length;
  return clauses.reduce((best, clause) => (votes(clause) > votes(best) ? clause : best));
}
