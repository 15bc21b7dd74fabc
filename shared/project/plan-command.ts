import { planReply, planResolution, planSuggestions } from "./annotations/plan-annotation.ts";
import { planBeadEdit } from "./bead-edits/plan-bead-edit.ts";
import { commandSchema, type Command, type CommandOf } from "./commands.ts";
import { EMPTY_DIFF } from "./diff.ts";
import type { AnnotationId, DismissalId } from "./ids.ts";
import { add, checkAnchors, find, given, remove, replace, unknown } from "./plan-records.ts";
import { refuse, type Given, type PlannedCommand } from "./planned-command.ts";
import { planConfirmation, planReattachment } from "./revise/plan-repin.ts";
import { planRevision } from "./revise/plan-revision.ts";
import { planAlignment } from "./plan-alignment.ts";
import { planJoin, planVersion } from "./plan-join.ts";
import { planRateChoice } from "./plan-rate-choice.ts";
import { withPublication } from "./publication.ts";
import { planClaim } from "./claims/plan-claim.ts";
import { planReading } from "./claims/plan-reading.ts";
import { planDecision } from "./merge/plan-decision.ts";
import type { BeadRecord, DismissalRecord, ProjectState } from "./records.ts";

/**
 * What a command would change, without changing it. `command` is checked here, since it comes over a border. A command
 * that changes nothing has an empty diff, and the host writes no entry for it.
 */
export function planCommand(state: ProjectState, command: unknown, give: Given): PlannedCommand {
  const parsed = commandSchema.safeParse(command);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse("bad-payload", `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not a command"}`);
  }
  return plan(state, parsed.data, give);
}

function plan(state: ProjectState, command: Command, give: Given): PlannedCommand {
  const { name, payload } = command;
  switch (name) {
    case "mergeBeads":
    case "splitBead":
    case "mergeSegments":
    case "splitSegment":
    case "moveSegments":
    case "shiftRest":
    case "unlinkSegments":
    case "swapBeads":
    case "insertBead":
    case "removeBead":
    case "setBookmark":
      return planBeadEdit(state, command, give);
    case "addVersion":
      return planVersion(state, payload, give);
    case "joinVersion":
      return planJoin(state, payload, give);
    case "reviseVersion":
      return planRevision(state, payload, give);
    case "confirmAnchor":
      return planConfirmation(state, payload, give);
    case "reattachAnchor":
      return checkAnchors(state, [payload.anchor]) ?? planReattachment(state, payload, give);
    case "changeVersion": {
      const version = find(state, payload.version, "version");
      if (version === null) return unknown("version");
      const { publishedOn, publishedTime, ...change } = payload.change;
      return replace(version, withPublication({ ...version, ...given(change) }, { publishedOn, publishedTime }));
    }
    case "setAlignment":
      return planAlignment(state, payload.beads, give);
    case "setBeadStatus":
      return setBeadStatus(state, payload);
    case "recordClaim":
    case "changeClaim":
    case "removeClaim":
      return planClaim(state, command, give);
    case "recordReading":
    case "removeReading":
    case "adjudicate":
    case "setScale":
      return planReading(state, command, give);
    case "decideConflict":
      return planDecision(state, payload, give);
    case "annotate": {
      const fields = { id: give.id() as AnnotationId, author: give.author, createdAt: give.now() };
      return checkAnchors(state, [payload.anchor]) ?? add({ kind: "annotation", ...payload, ...fields });
    }
    case "changeAnnotation": {
      const annotation = find(state, payload.annotation, "annotation");
      if (annotation === null) return unknown("annotation");
      const changed = { ...annotation, ...given(payload.change) };
      return checkAnchors(state, [changed.anchor]) ?? replace(annotation, changed);
    }
    case "replyToAnnotation":
      return planReply(state, payload, give);
    case "resolveAnnotations":
      return planResolution(state, payload, give);
    case "applySuggestions":
      return planSuggestions(state, payload, give);
    case "removeAnnotation":
      return remove(find(state, payload.annotation, "annotation"));
    case "dismiss": {
      if (isDismissed(state, payload)) return refuse("already-dismissed", "this finding is dismissed already");
      const { also = [], ...own } = payload;
      const others = [...new Set(also)].filter(
        (other) => other !== own.fingerprint && dismissalOf(state, other) === null,
      );
      const at = give.now();
      const dismissal = (payloadOfOne: typeof own): DismissalRecord => ({
        ...{ kind: "dismissal", ...given(payloadOfOne) },
        ...{ id: give.id() as DismissalId, author: give.author, createdAt: at },
      });
      return add(
        dismissal(own),
        ...others.map((fingerprint) => dismissal({ fingerprint, reason: own.reason, note: own.note })),
      );
    }
    case "chooseRate":
      return checkAnchors(state, [payload.anchor]) ?? planRateChoice(state, payload, give);
    case "restore":
      return remove(dismissalOf(state, payload.fingerprint));
  }
}

function setBeadStatus(state: ProjectState, payload: CommandOf<"setBeadStatus">["payload"]): PlannedCommand {
  const updated: (readonly [BeadRecord, BeadRecord])[] = [];
  for (const id of new Set(payload.beads)) {
    const bead = find(state, id, "bead");
    if (bead === null) return unknown("bead");
    if (bead.status !== payload.status) updated.push([bead, { ...bead, status: payload.status }]);
  }
  return { ok: true, diff: { ...EMPTY_DIFF, updated } };
}

function isDismissed(state: ProjectState, { fingerprint, pattern }: CommandOf<"dismiss">["payload"]): boolean {
  if (dismissalOf(state, fingerprint) !== null) return true;
  return [...state.values()].some(
    (record) => record.kind === "dismissal" && pattern !== undefined && record.pattern === pattern,
  );
}

function dismissalOf(state: ProjectState, fingerprint: string): DismissalRecord | null {
  for (const record of state.values()) {
    if (record.kind === "dismissal" && record.fingerprint === fingerprint) return record;
  }
  return null;
}
