import { Fragment } from "react";
import type { ShownClaim } from "../../../shared/ipc/shown/records.ts";
import { HiddenBadge } from "../../reading/blind-toggle.tsx";
import { ReadingsCell } from "../../reading/readings-cell.tsx";
import { AnchorNote } from "../../revise/changed-words.tsx";
import type { OpenProject } from "../../state/project.ts";
import { formatMoment } from "../../ui/moment.ts";
import type { Column } from "../../ui/record-table.tsx";
import { useWords, type Words } from "../../ui/words.tsx";
import { isolated } from "../../words/isolated.ts";
import { versionTag } from "../../words/version-words.ts";
import { valueWords } from "../detail/value-words.ts";
import { beadAt } from "../quotes.ts";
import { VerdictBadge } from "../verdict-badge.tsx";
import { ABOUT_WORDS, VERDICT_LOOKS } from "../verdicts.ts";
import { isDeviating } from "./ledger-rows.ts";

/**
 * The ledger's columns: one a version between what is claimed and what speaks for it.
 *
 * @param hidden claims of which the reader should not see what others judged
 */
export function columnsOf(
  words: Words,
  project: OpenProject,
  hidden: ReadonlySet<string>,
): readonly Column<ShownClaim>[] {
  const { t, language } = words;
  return [
    {
      id: "verdict",
      heading: t("claim.verdict"),
      width: "clamp(128px, 11vw, 152px)",
      cell: ({ id, verdict }) =>
        hidden.has(id) ? <HiddenBadge isPlain /> : <VerdictBadge verdict={verdict} isPlain />,
    },
    {
      id: "statement",
      heading: t("claim.statement"),
      className: "statement",
      cell: (claim) => (
        <>
          <span className="clipped">{claim.statement}</span>
          <ClaimedBead project={project} claim={claim} />
        </>
      ),
    },
    ...project.versions.map(({ key, language: own }): Column<ShownClaim> => ({
      id: key,
      heading: <span className="lang">{versionTag(project, key)}</span>,
      width: "min(116px, 9vw)",
      className: "wording",
      cell: (claim) => <Wording claim={claim} version={key} language={own} />,
    })),
    {
      id: "evidence",
      heading: t("evidence.title"),
      width: "84px",
      className: "r optional",
      cell: ({ evidence }) => evidence.length,
    },
    {
      id: "readings",
      heading: <span className="vh">{t("read.column")}</span>,
      width: "58px",
      className: "optional",
      cell: ({ id }) => <ReadingsCell project={project} claim={id} />,
    },
    {
      id: "changed",
      heading: t("claim.changed"),
      width: "96px",
      className: "optional",
      cell: ({ changedAt }) => (
        <time className="sub" dateTime={changedAt}>
          {formatMoment(language, changedAt)}
        </time>
      ),
    },
  ];
}

/** What the claim is about, where it is made, by its first words that have a place, and its group. */
function ClaimedBead({ project, claim }: { project: OpenProject; claim: ShownClaim }) {
  const { t } = useWords();
  const place = claim.wordings.find(({ range }) => range !== null);
  const bead = place?.range == null ? null : beadAt(project, place.version, place.range);
  const parts = [
    claim.about && t(ABOUT_WORDS[claim.about]),
    bead !== null && t("bead.named", { bead: bead.number }),
    claim.group,
  ].flatMap((part) => (typeof part === "string" && part !== "" ? [isolated(part)] : []));
  return parts.length > 0 && <small className="sub">{parts.join(" · ")}</small>;
}

/** How one version words it: pinned words, "not stated" for a place without, nothing where nothing was pinned. */
function Wording({ claim, version, language }: { claim: ShownClaim; version: string; language: string }) {
  const words = useWords();
  const { t } = words;
  const own = claim.wordings.filter((wording) => wording.version === version);
  const quoted = own.filter(({ exact }) => exact !== "");
  const judged = claim.byVersion?.find((one) => one.version === version);
  return (
    <>
      {judged != null && isDeviating(claim, version) && (
        <span className={`deviation ${judged.verdict === null ? "major" : VERDICT_LOOKS[judged.verdict].tone}`}>
          {judged.verdict !== null && judged.verdict !== claim.verdict && t(VERDICT_LOOKS[judged.verdict].label)}
          {judged.value != null && <span className="num"> {valueWords(words, judged.value)}</span>}
        </span>
      )}
      {own.length > 0 && quoted.length === 0 && <span className="sub">{t("fact.notStated")}</span>}
      {quoted.map((wording, index) => (
        <Fragment key={index}>
          <span className="clipped" lang={language}>
            {wording.exact}
          </span>
          <AnchorNote anchor={wording} />
        </Fragment>
      ))}
    </>
  );
}
