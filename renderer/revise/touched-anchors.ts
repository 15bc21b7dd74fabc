import type { ShownAnchor } from "../../shared/ipc/shown/records.ts";
import type { Pin } from "../../shared/project/commands.ts";
import type { OpenProject } from "../state/project.ts";

/** A quote that a revision touched and that nobody has looked at since. */
export interface TouchedAnchor {
  readonly pin: Pin;
  readonly anchor: ShownAnchor;
  /** The claim's statement, the evidence's title or the annotation's note. */
  readonly about: string;
}

/**
 * What a revision did to a quote: left without a place, in other words, or at a place that is not certain. `past`: a person
 * keeps it as words of an earlier revision.
 */
export type AnchorState = "orphan" | "reworded" | "uncertain" | "past" | "settled";

export function anchorState({ range, exact, pinned, asItStood }: ShownAnchor): AnchorState {
  if (range === null) return asItStood === true ? "past" : "orphan";
  if (pinned === undefined) return "settled";
  return pinned.normalize("NFC") === exact.normalize("NFC") ? "uncertain" : "reworded";
}

/** Whether a revision did something to the quote that nobody has decided about. */
export function isTouched(anchor: ShownAnchor): boolean {
  const state = anchorState(anchor);
  return state !== "settled" && state !== "past";
}

/** Quotes without a place first, then those to check again; claims before annotations. */
export function touchedAnchors({
  claims,
  annotations,
}: Pick<OpenProject, "claims" | "annotations">): readonly TouchedAnchor[] {
  const all = [
    ...[...claims.values()].flatMap(({ id, statement, wordings, evidence }) => [
      ...wordings.map((anchor, wording): TouchedAnchor => ({
        ...{ pin: { kind: "claim", claim: id, wording }, anchor, about: statement },
      })),
      ...evidence.flatMap(({ sentence, title }, index): TouchedAnchor[] =>
        sentence === undefined
          ? []
          : [{ pin: { kind: "evidence", claim: id, evidence: index }, anchor: sentence, about: title }],
      ),
    ]),
    ...[...annotations.values()].map(({ id, anchor, note }): TouchedAnchor => ({
      ...{ pin: { kind: "annotation", annotation: id }, anchor, about: note },
    })),
  ];
  const touched = all.filter(({ anchor }) => isTouched(anchor));
  const isOrphan = ({ anchor }: TouchedAnchor): boolean => anchor.range === null;
  return [...touched.filter(isOrphan), ...touched.filter((one) => !isOrphan(one))];
}
