import type { Anchor } from "../anchor.ts";
import { canonicalJson } from "../canonical-json.ts";
import type { CommandOf, Pin } from "../commands.ts";
import { EMPTY_DIFF } from "../diff.ts";
import type { Given, PlannedCommand } from "../planned-command.ts";
import type { AnnotationRecord } from "../annotations/annotation-record.ts";
import { withSentence } from "../claims/claim-anchors.ts";
import type { ClaimRecord } from "../claims/claim-record.ts";
import type { ProjectState } from "../records.ts";

/**
 * A person has looked at words that a revision changed: they are right as they stand; or that it took out: they are quoted
 * as they stood before.
 */
export function planConfirmation(
  state: ProjectState,
  { pin }: CommandOf<"confirmAnchor">["payload"],
  give: Given,
): PlannedCommand {
  return repin(state, pin, give, (present) =>
    isCurrent(state, present) ? withoutCarried(present) : { ...present, asItStood: true },
  );
}

/** A person has found the words of an anchor, or better ones. They are of the same version. */
export function planReattachment(
  state: ProjectState,
  { pin, anchor }: CommandOf<"reattachAnchor">["payload"],
  give: Given,
): PlannedCommand {
  return repin(state, pin, give, (present) => (present.version === anchor.version ? anchor : null));
}

function isCurrent(state: ProjectState, { version, revision }: Anchor): boolean {
  const found = state.get(version);
  return found?.kind !== "version" || found.currentRevision === revision;
}

function withoutCarried({ version, revision, range, exact, prefix, suffix }: Anchor): Anchor {
  return { version, revision, range, exact, prefix, suffix };
}

/** @param change `null`: the anchor may not be put there */
function repin(state: ProjectState, pin: Pin, give: Given, change: (present: Anchor) => Anchor | null): PlannedCommand {
  const record = state.get(pin.kind === "annotation" ? pin.annotation : pin.claim);
  const present = anchorAt(record, pin);
  if (record === undefined || present === null) {
    return { ok: false, code: "unknown-record", message: "there is no such anchor" };
  }
  const anchor = change(present);
  if (anchor === null) return { ok: false, code: "wrong-revision", message: "the anchor is of another version" };
  if (canonicalJson(anchor) === canonicalJson(present)) return { ok: true, diff: EMPTY_DIFF };
  return { ok: true, diff: { ...EMPTY_DIFF, updated: [[record, repinned(record as Pinned, pin, anchor, give)]] } };
}

type Pinned = ClaimRecord | AnnotationRecord;

function anchorAt(record: ReturnType<ProjectState["get"]>, pin: Pin): Anchor | null {
  if (pin.kind === "annotation") return record?.kind === "annotation" ? record.anchor : null;
  if (record?.kind !== "claim") return null;
  return (pin.kind === "claim" ? record.wordings[pin.wording] : record.evidence[pin.evidence]?.sentence) ?? null;
}

function repinned(record: Pinned, pin: Pin, anchor: Anchor, give: Given): Pinned {
  if (record.kind === "annotation") return { ...record, anchor };
  const wordings = record.wordings.map((wording, index) =>
    pin.kind === "claim" && index === pin.wording ? anchor : wording,
  );
  const evidence = record.evidence.map((one, index) =>
    pin.kind === "evidence" && index === pin.evidence ? withSentence(one, () => anchor) : one,
  );
  return { ...record, wordings, evidence, changedAt: give.now() };
}
