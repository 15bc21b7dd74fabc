import type { InterfaceLanguage } from "../../../shared/i18n/resources.ts";
import type { CallInput } from "../../../shared/ipc/contract.ts";
import type { ShownClaim, ShownVersion } from "../../../shared/ipc/shown/records.ts";
import type { ClaimDraft } from "../draft/claim-draft.ts";
import { wordsOf } from "../draft/pinned-draft.ts";
import { readValue } from "../draft/value-draft.ts";

/** A claim at hand, as it is held against those of other projects. */
export type WantedClaim = CallInput<"claims.checkedBefore">;

/** More of a text tells no claim from another. */
const MOST_LETTERS = 2000;
const MOST_WORDINGS = 100;

/** A saved claim. */
export const wantedClaim = ({
  statement,
  value,
  wordings,
}: Pick<ShownClaim, "statement" | "value" | "wordings">): WantedClaim => ({
  statement: shortened(statement),
  value: value ?? null,
  wordings: shortenedAll(wordings.map(({ exact }) => exact)),
});

/** A claim that is being written; a value that can't be read yet is none. */
export function wantedDraft(
  { statement, value, wordings }: Pick<ClaimDraft, "statement" | "value" | "wordings">,
  versions: readonly Pick<ShownVersion, "key" | "text">[],
  language: InterfaceLanguage,
): WantedClaim {
  const read = readValue(value, language);
  const pinned = wordings.flatMap((wording) => {
    const version = versions.find(({ key }) => key === wording.version);
    return version === undefined ? [] : [wordsOf(version, wording)];
  });
  return {
    statement: shortened(statement.trim()),
    value: read.ok ? read.value : null,
    wordings: shortenedAll(pinned),
  };
}

const shortened = (text: string): string => text.slice(0, MOST_LETTERS);
const shortenedAll = (texts: readonly string[]): readonly string[] =>
  texts
    .filter((text) => text.trim() !== "")
    .slice(0, MOST_WORDINGS)
    .map(shortened);
