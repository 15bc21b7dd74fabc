import type { CommandOf } from "../commands.ts";
import type { ClaimId } from "../ids.ts";
import { add, checkAnchors, find, given, isSame, NOTHING, remove, replace, unknown } from "../plan-records.ts";
import { refuse, type Given, type PlannedCommand, type RefusedCommand } from "../planned-command.ts";
import type { ProjectState } from "../records.ts";
import type { ClaimRecord } from "./claim-record.ts";

export type ClaimCommand = CommandOf<"recordClaim" | "changeClaim" | "removeClaim">;

/** What a command about a claim changes. */
export function planClaim(state: ProjectState, { name, payload }: ClaimCommand, give: Given): PlannedCommand {
  switch (name) {
    case "recordClaim": {
      const at = give.now();
      const fields = { id: give.id() as ClaimId, author: give.author, createdAt: at, changedAt: at };
      const claim: ClaimRecord = { kind: "claim", ...payload, ...fields };
      return checkClaim(state, claim) ?? add(claim);
    }
    case "changeClaim": {
      const claim = find(state, payload.claim, "claim");
      if (claim === null) return unknown("claim");
      const changed = { ...claim, ...given(payload.change) };
      if (isSame(claim, changed)) return NOTHING;
      return checkClaim(state, changed) ?? replace(claim, { ...changed, changedAt: give.now() });
    }
    case "removeClaim":
      return remove(find(state, payload.claim, "claim"));
  }
}

function checkClaim(state: ProjectState, claim: ClaimRecord): RefusedCommand | null {
  if (claim.verdict !== "inReview" && claim.rationale === null) {
    return refuse("rationale-missing", `the verdict "${claim.verdict}" needs a reason`);
  }
  return checkAnchors(state, claim.wordings);
}
