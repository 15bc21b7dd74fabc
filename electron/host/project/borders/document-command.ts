import type { HostFailure } from "../../../../shared/ipc/failure.ts";
import type { WindowCommand } from "../../../../shared/ipc/window-command.ts";
import type { ProjectState } from "../../../../shared/project/records.ts";
import { fail } from "../../failures.ts";
import { beadEdit } from "./bead-edit-border.ts";
import { claimContent } from "../../claims/claim-border.ts";
import type { ClaimFiles } from "../../claims/claim-files.ts";
import { anchorOf } from "./anchor-border.ts";
import type { VersionTexts } from "../version-texts.ts";

/** A command of the document, to be checked by `planCommand`, and the reason that a person gave with it. */
export type DocumentCommand =
  | {
      readonly ok: true;
      readonly command: { readonly name: string; readonly payload: unknown };
      readonly why: string | null;
      /** Files that the command brings, to be kept with it. */
      readonly originals?: readonly Uint8Array[];
    }
  | HostFailure;

/** Translates what the window asks: version keys to ids, view ranges to anchors. */
export function documentCommand(
  command: WindowCommand,
  texts: VersionTexts,
  state: ProjectState,
  files: ClaimFiles,
): DocumentCommand {
  const { name, payload } = command;
  switch (name) {
    case "splitBead":
    case "mergeSegments":
    case "splitSegment":
    case "moveSegments":
    case "shiftRest":
    case "unlinkSegments":
    case "swapBeads": {
      const edit = beadEdit(command, texts);
      return edit === null ? fail("unknown-record") : asked(name, edit);
    }
    case "changeVersion": {
      const text = texts.ofKey(payload.version);
      if (text === undefined) return fail("unknown-record");
      return asked(name, { version: text.id, change: payload.change });
    }
    case "recordClaim": {
      const read = claimContent(payload, { texts, present: null, attachment: (asked) => files.checked(asked) });
      if (!read.ok) return read;
      return { ...asked(name, read.content, payload.rationale), originals: files.bytesFor(read.content) };
    }
    case "changeClaim": {
      const record = state.get(payload.claim);
      const present = record?.kind === "claim" ? record : null;
      const read = claimContent(payload.change, { texts, present, attachment: (asked) => files.checked(asked) });
      if (!read.ok) return read;
      const { rationale = null } = payload.change;
      // The reason was given when the verdict was; a later change of another field is not made for it.
      const why = rationale === present?.rationale ? null : rationale;
      const change = { claim: payload.claim, change: read.content };
      return { ...asked(name, change, why), originals: files.bytesFor(read.content) };
    }
    case "annotate": {
      const made = anchorOf(payload.anchor, texts);
      return made.ok ? asked(name, { ...payload, anchor: made.anchor }) : made;
    }
    case "chooseRate": {
      const made = anchorOf(payload.place, texts);
      return made.ok ? asked(name, { anchor: made.anchor, use: payload.use }) : made;
    }
    case "reattachAnchor": {
      const made = anchorOf(payload.place, texts);
      return made.ok ? asked(name, { pin: payload.pin, anchor: made.anchor }) : made;
    }
    case "dismiss":
      return asked(name, payload, payload.note === "" ? null : payload.note);
    case "recordReading": {
      const read = claimContent(payload, { texts, present: null, attachment: () => null });
      return read.ok ? asked(name, read.content, payload.rationale) : read;
    }
    case "adjudicate":
      return asked(name, payload, payload.rationale);
    case "decideConflict":
      return asked(name, payload, payload.reason);
    case "removeReading":
    case "setScale":
    case "mergeBeads":
    case "insertBead":
    case "removeBead":
    case "setBookmark":
    case "setBeadStatus":
    case "removeClaim":
    case "changeAnnotation":
    case "removeAnnotation":
    case "replyToAnnotation":
    case "resolveAnnotations":
    case "restore":
    case "confirmAnchor":
      return asked(name, payload);
  }
}

function asked(name: string, payload: unknown, why: string | null = null) {
  return { ok: true, command: { name, payload }, why } as const;
}
