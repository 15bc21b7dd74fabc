import { canonicalJson } from "../canonical-json.ts";
import { EMPTY_DIFF, type RecordsDiff } from "../diff.ts";
import type { ReadingId } from "../ids.ts";
import { allOf, isSame } from "../plan-records.ts";
import type { Given } from "../planned-command.ts";
import type { ProjectState } from "../records.ts";
import type { ClaimRecord } from "./claim-record.ts";
import type { ReadingRecord } from "./reading-record.ts";

/**
 * The reading that goes with a claim's verdict: whoever sets the verdict has read the claim, and a second reader's judgement
 * is compared with theirs. Taking the claim back into review takes the reading back, unless an adjudication rests on it.
 * Mending another one's words is no reading. Linear in the document, and nothing where the verdict stays.
 *
 * @param before `null` of a new claim
 */
export function verdictReading(
  state: ProjectState,
  before: ClaimRecord | null,
  after: ClaimRecord,
  give: Given,
): RecordsDiff {
  const { id: claim, verdict, grade, rationale, byVersion = [] } = after;
  if (before !== null && isAlike(before, after) && hasSameWords(before, after)) return EMPTY_DIFF;
  const present = before === null ? undefined : ownReading(state, claim, give.author);
  if (verdict === "inReview") {
    const isDecidedOn = allOf(state, "adjudication").some(({ readings }) => readings.some((id) => id === present?.id));
    return present === undefined || isDecidedOn ? EMPTY_DIFF : { ...EMPTY_DIFF, removed: [present] };
  }
  if (rationale === null || (before !== null && present === undefined && isAlike(before, after))) return EMPTY_DIFF;
  const at = give.now();
  const judged = {
    ...{ claim, verdict, rationale, isBlind: false, author: give.author },
    ...(grade != null && { grade }),
    ...(byVersion.length > 0 && { byVersion }),
  };
  if (present === undefined) {
    const fields = { id: give.id() as ReadingId, createdAt: at, changedAt: at };
    return { ...EMPTY_DIFF, added: [{ kind: "reading", ...judged, ...fields }] };
  }
  const { kind, id, createdAt, changedAt, isBlind } = present;
  const changed: ReadingRecord = { ...judged, kind, id, createdAt, changedAt };
  if (isSame({ ...present, isBlind: false }, changed)) return EMPTY_DIFF;
  // Its words alone may be mended: what was judged blind stays so.
  const isKeptBlind = isBlind && isAlike(present, changed);
  return { ...EMPTY_DIFF, updated: [[present, { ...changed, isBlind: isKeptBlind, changedAt: at }]] };
}

const ownReading = (state: ProjectState, claim: ClaimRecord["id"], author: string): ReadingRecord | undefined =>
  allOf(state, "reading").find((reading) => reading.claim === claim && reading.author === author);

const hasSameWords = (a: ClaimRecord, b: ClaimRecord): boolean =>
  a.rationale === b.rationale && canonicalJson(a.byVersion ?? []) === canonicalJson(b.byVersion ?? []);

type Judged = Pick<ClaimRecord, "verdict" | "grade">;

const isAlike = (a: Judged, b: Judged): boolean => a.verdict === b.verdict && (a.grade ?? null) === (b.grade ?? null);
