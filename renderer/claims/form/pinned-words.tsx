import type { ShownVersion } from "../../../shared/ipc/shown/records.ts";
import { wordsOf, type PinnedDraft } from "../draft/pinned-draft.ts";
import type { OpenProject } from "../../state/project.ts";
import { Icon } from "../../ui/icon.tsx";
import { useWords } from "../../ui/words.tsx";
import { versionTag } from "../../words/version-words.ts";
import { quoteInContext } from "../quotes.ts";

/** The words that a claim will pin, each with its version; a place without words says so. */
export function PinnedWords({
  project,
  wordings,
  onRemove,
}: {
  project: OpenProject;
  wordings: readonly PinnedDraft[];
  onRemove: (index: number) => void;
}) {
  const { t } = useWords();
  if (wordings.length === 0) return <p className="sub">{t("claim.noQuotes")}</p>;
  return (
    <ul className="pinned-words">
      {wordings.map((wording, index) => {
        const version = project.versions.find(({ key }) => key === wording.version);
        if (version === undefined) return null;
        const tag = versionTag(project, version.key);
        const words = wordsOf(version, wording);
        return (
          <li key={index}>
            <span className="lang">{tag}</span>
            <Pinned version={version} wording={wording} />
            <button
              type="button"
              className="ib"
              aria-label={t("claim.removeQuote", { quote: `${tag} ${words || t("fact.notStated")}` })}
              onClick={() => {
                onRemove(index);
              }}
            >
              <Icon name="x" size="s" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Pinned({ version, wording }: { version: ShownVersion; wording: PinnedDraft }) {
  const { t } = useWords();
  if (wording.range === null) {
    return (
      <div>
        <p className="reading" lang={version.language}>
          {wording.exact}
        </p>
        <span className="sub">{t("revise.noPlace")}</span>
      </div>
    );
  }
  const { before, words, after } = quoteInContext(version, wording.range);
  const isMissing = words === "";
  return (
    <div>
      <p className="reading" lang={version.language}>
        {before}
        {isMissing ? <span className="gap note" /> : <mark className="note">{words}</mark>}
        {after}
      </p>
      {isMissing && <span className="sub">{t("fact.notStated")}</span>}
    </div>
  );
}
