import { planReply, planResolution, planSuggestions } from "./annotations/plan-annotation.ts";
import { planBeadEdit } from "./bead-edits/plan-bead-edit.ts";
import { canonicalJson } from "./canonical-json.ts";
import { commandSchema, type Command, type CommandOf } from "./commands.ts";
import { EMPTY_DIFF } from "./diff.ts";
import type { AnnotationId, ClaimId, DismissalId } from "./ids.ts";
import type { Anchor } from "./anchor.ts";
import { refuse, type Given, type PlannedCommand, type RefusedCommand } from "./planned-command.ts";
import { planConfirmation, planReattachment } from "./revise/plan-repin.ts";
import { planRevision } from "./revise/plan-revision.ts";
import { planAlignment } from "./plan-alignment.ts";
import { planJoin, planVersion } from "./plan-join.ts";
import { planRateChoice } from "./plan-rate-choice.ts";
import { withPublication } from "./publication.ts";
import type { ClaimRecord } from "./claims/claim-record.ts";
import type { BeadRecord, DismissalRecord, ProjectRecord, ProjectState } from "./records.ts";

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

function checkClaim(state: ProjectState, claim: ClaimRecord): RefusedCommand | null {
  if (claim.verdict !== "inReview" && claim.rationale === null) {
    return refuse("rationale-missing", `the verdict "${claim.verdict}" needs a reason`);
  }
  return checkAnchors(state, claim.wordings);
}

/** An anchor must name a revision that the project holds, and the version it is of. */
function checkAnchors(state: ProjectState, anchors: readonly Anchor[]): RefusedCommand | null {
  const fits = anchors.every((anchor) => find(state, anchor.revision, "revision")?.version === anchor.version);
  return fits ? null : refuse("wrong-revision", "an anchor names a revision that this project doesn't hold");
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

type RecordOf<Kind extends ProjectRecord["kind"]> = Extract<ProjectRecord, { kind: Kind }>;

function find<Kind extends ProjectRecord["kind"]>(
  state: ProjectState,
  id: RecordOf<Kind>["id"],
  kind: Kind,
): RecordOf<Kind> | null {
  const record = state.get(id);
  return record?.kind === kind ? (record as RecordOf<Kind>) : null;
}

/** The fields that are given: zod's optional fields may be there as `undefined`, which must not erase anything. */
function given<Change extends object>(change: Change): { [Key in keyof Change]: Exclude<Change[Key], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as never;
}

const add = (...added: readonly ProjectRecord[]): PlannedCommand => ({ ok: true, diff: { ...EMPTY_DIFF, added } });

const NOTHING: PlannedCommand = { ok: true, diff: EMPTY_DIFF };

const isSame = (a: ProjectRecord, b: ProjectRecord): boolean => canonicalJson(a) === canonicalJson(b);

const replace = <Kept extends ProjectRecord>(from: Kept, to: Kept): PlannedCommand =>
  isSame(from, to) ? NOTHING : { ok: true, diff: { ...EMPTY_DIFF, updated: [[from, to]] } };

const remove = (record: ProjectRecord | null): PlannedCommand =>
  record === null ? unknown("record") : { ok: true, diff: { ...EMPTY_DIFF, removed: [record] } };

const unknown = (kind: string): RefusedCommand => refuse("unknown-record", `there is no such ${kind}`);
