import type { HostFailure } from "../../../shared/ipc/failure.ts";
import type { WindowClaim, WindowEvidence } from "../../../shared/ipc/window-claim.ts";
import type { Anchor } from "../../../shared/project/anchor.ts";
import type { CommandOf } from "../../../shared/project/commands.ts";
import type {
  Attachment,
  ClaimRecord,
  Evidence,
  VersionJudgement,
} from "../../../shared/project/claims/claim-record.ts";
import { fail } from "../failures.ts";
import { anchorOf, type Pinned } from "../project/borders/anchor-border.ts";
import type { VersionTexts } from "../project/version-texts.ts";

type ClaimContent = CommandOf<"recordClaim">["payload"];

/** What a claim of the window's is read against. */
export interface ClaimSurroundings {
  readonly texts: VersionTexts;
  /** The claim as it stands, for anchors that are kept; `null` of a new one. */
  readonly present: ClaimRecord | null;
  /** A file as the project has it, or as it waits to be stored; `null` where there is none of that hash. */
  readonly attachment: (asked: Attachment) => Attachment | null;
}

type PartOf<Whole> = { readonly [Field in keyof Whole]?: Whole[Field] | undefined };
type Read<Content> = { readonly ok: true; readonly content: Content } | HostFailure;

/** A claim, or a part of one, as the document has it: version keys as ids, view ranges as anchors, files checked. */
export function claimContent<Part extends PartOf<WindowClaim>>(
  { wordings, byVersion, evidence, ...same }: Part,
  around: ClaimSurroundings,
): Read<
  Omit<Part, "wordings" | "byVersion" | "evidence"> & Pick<Partial<ClaimContent>, "wordings" | "byVersion" | "evidence">
> {
  const anchors = wordings && readAll(wordings, (wording) => wordingOf(wording, around));
  if (anchors?.ok === false) return anchors;
  const judgements = byVersion && readAll(byVersion, (judgement) => judgementOf(judgement, around));
  if (judgements?.ok === false) return judgements;
  const pieces = evidence && readAll(evidence, (one) => evidenceOf(one, around));
  if (pieces?.ok === false) return pieces;
  return {
    ok: true,
    content: {
      ...same,
      ...(anchors && { wordings: anchors.content }),
      ...(judgements && { byVersion: judgements.content }),
      ...(pieces && { evidence: pieces.content }),
    },
  };
}

function readAll<Sent, Content>(sent: readonly Sent[], read: (one: Sent) => Read<Content>): Read<readonly Content[]> {
  const all: Content[] = [];
  for (const one of sent) {
    const each = read(one);
    if (!each.ok) return each;
    all.push(each.content);
  }
  return { ok: true, content: all };
}

function wordingOf(wording: WindowClaim["wordings"][number], { texts, present }: ClaimSurroundings): Read<Anchor> {
  return "kept" in wording ? keptAnchor(present?.wordings[wording.kept]) : pinnedAnchor(wording, texts);
}

function judgementOf(
  { version, ...judged }: NonNullable<WindowClaim["byVersion"]>[number],
  { texts }: ClaimSurroundings,
): Read<VersionJudgement> {
  const text = texts.ofKey(version);
  return text === undefined ? fail("unknown-record") : { ok: true, content: { version: text.id, ...judged } };
}

function evidenceOf(
  { sentence, attachment, ...same }: WindowEvidence,
  { texts, present, attachment: find }: ClaimSurroundings,
): Read<Evidence> {
  const file = attachment && find(attachment);
  if (file === null) return fail("attachment-missing", attachment?.name ?? null);
  const anchor =
    sentence &&
    ("kept" in sentence ? keptAnchor(present?.evidence[sentence.kept]?.sentence) : pinnedAnchor(sentence, texts));
  if (anchor?.ok === false) return anchor;
  return {
    ok: true,
    content: { ...same, ...(file && { attachment: file }), ...(anchor && { sentence: anchor.content }) },
  };
}

const keptAnchor = (anchor: Anchor | undefined): Read<Anchor> =>
  anchor === undefined ? fail("unknown-record") : { ok: true, content: anchor };

function pinnedAnchor(pinned: Pinned, texts: VersionTexts): Read<Anchor> {
  const made = anchorOf(pinned, texts);
  return made.ok ? { ok: true, content: made.anchor } : made;
}
