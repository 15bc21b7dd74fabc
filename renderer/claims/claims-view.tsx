import "./claims-view.css";
import { Fragment, useState, type KeyboardEvent } from "react";
import { useListKeys, usePrintedKey } from "../commands/use-keys.ts";
import type { Verdict } from "../../shared/project/claims/claim-record.ts";
import type { ShownClaim } from "../../shared/ipc/shown/records.ts";
import { AnchorNote } from "../revise/changed-words.tsx";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { Icon } from "../ui/icon.tsx";
import { ConfirmSheet } from "../ui/modal-sheet.tsx";
import { formatMoment } from "../ui/moment.ts";
import { RecordTable, type Column } from "../ui/record-table.tsx";
import { useWords, type Words } from "../ui/words.tsx";
import { versionTag } from "../words/version-words.ts";
import { ClaimDetail } from "./claim-detail.tsx";
import { claimRows, neighbourRow, verdictCounts } from "./claim-rows.ts";
import { VerdictBadge } from "./verdict-badge.tsx";
import { VERDICT_LOOKS } from "./verdicts.ts";
import { beadAt } from "./quotes.ts";

/** All claims of the project, and the selected one in full. */
export function ClaimsView() {
  const project = useWorkbenchState((state) => state.project);
  return project === null ? null : <Ledger project={project} />;
}

/** What is open beside the list, or over it. */
type Task = "verdict" | "delete" | null;

function Ledger({ project }: { project: OpenProject }) {
  const words = useWords();
  const { t } = words;
  const actions = useActions();
  const selected = useWorkbenchState((state) => state.claim);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [task, setTask] = useState<Task>(null);
  const isWritable = project.readOnly === null;
  const listKey = useListKeys("claims");
  const rows = claimRows(project.claims.values(), verdict);
  const claim = rows.find(({ id }) => id === selected) ?? rows[0] ?? null;

  const select = (id: string): void => {
    if (id !== claim?.id) setTask(null);
    actions.select({ claim: id });
  };

  const step = (by: 1 | -1): void => {
    const next = neighbourRow(rows, claim?.id ?? null, by);
    if (next !== null) select(next.id);
  };

  const showInText = (): void => {
    const place = claim?.wordings.find(({ range }) => range !== null);
    if (place?.range == null) return;
    const bead = beadAt(project, place.version, place.range);
    actions.show("compare");
    if (bead !== null) actions.selectBead(bead.id);
  };

  const remove = async (): Promise<void> => {
    if (claim === null) return;
    const next = rows[rows.indexOf(claim) + 1] ?? rows[rows.indexOf(claim) - 1] ?? null;
    const isRemoved = await actions.change({ name: "removeClaim", payload: { claim: claim.id } });
    if (!isRemoved) return;
    actions.announce(t("claim.deleted"));
    actions.select({ claim: next?.id ?? null });
  };

  const onKey = (event: KeyboardEvent): void => {
    const key = listKey(event.nativeEvent);
    if (claim === null || key === null) return;
    if (key === "show") showInText();
    else if (key === "verdict" && isWritable) setTask("verdict");
    else if (key === "delete" && isWritable) setTask("delete");
    else return;
    event.preventDefault();
  };

  if (project.claims.size === 0) return <NoClaims />;
  return (
    <>
      <main className="ledger">
        <div className="record-bar">
          <h1>{t("nav.claims")}</h1>
          <span className="sub num">{project.claims.size}</span>
          <span className="sp" />
          {isWritable && <NewClaim />}
        </div>
        <VerdictFilter project={project} verdict={verdict} onChange={setVerdict} />
        {rows.length === 0 ? (
          <div className="empty-records">{t("claim.noneHere")}</div>
        ) : (
          <RecordTable
            label={t("nav.claims")}
            columns={columnsOf(words, project)}
            rows={rows}
            selected={claim?.id ?? null}
            onSelect={select}
            onKey={onKey}
          />
        )}
      </main>
      {claim !== null && (
        <ClaimDetail
          key={claim.id}
          project={project}
          claim={claim}
          position={{ n: rows.indexOf(claim) + 1, total: rows.length }}
          isChangingVerdict={task === "verdict"}
          onStep={step}
          onShowInText={showInText}
          onChangeVerdict={(isOpen) => {
            setTask(isOpen ? "verdict" : null);
          }}
          onDelete={() => {
            setTask("delete");
          }}
        />
      )}
      {task === "delete" && (
        <ConfirmSheet
          title={t("dlg.deleteClaim")}
          body={t("dlg.deleteClaimBody")}
          action={t("dlg.delete")}
          onConfirm={() => {
            void remove();
          }}
          onClose={() => {
            setTask(null);
          }}
        />
      )}
    </>
  );
}

function NewClaim() {
  const { t } = useWords();
  const actions = useActions();
  return (
    <button
      type="button"
      className="btn pri"
      onClick={() => {
        actions.show("compare");
        actions.openDraft({ kind: "claim", finding: null });
      }}
    >
      <Icon name="plus" size="s" />
      {t("claim.new")}
    </button>
  );
}

function NoClaims() {
  const { t } = useWords();
  const key = usePrintedKey("claim.record");
  return (
    <main className="ledger">
      <div className="record-bar">
        <h1>{t("nav.claims")}</h1>
      </div>
      <div className="empty-records">
        <Icon name="claim" />
        <b>{t("claim.none")}</b>
        <p>{t("claim.noneHow", { key })}</p>
      </div>
    </main>
  );
}

function VerdictFilter({
  project,
  verdict,
  onChange,
}: {
  project: OpenProject;
  verdict: Verdict | null;
  onChange: (verdict: Verdict | null) => void;
}) {
  const { t } = useWords();
  return (
    <div className="verdict-filter" role="group" aria-label={t("claim.filter")}>
      <button
        type="button"
        aria-pressed={verdict === null}
        onClick={() => {
          onChange(null);
        }}
      >
        {t("claim.all")} <span className="num">{project.claims.size}</span>
      </button>
      {verdictCounts(project.claims.values()).map(({ verdict: each, count }) => {
        const { label, icon, tone } = VERDICT_LOOKS[each];
        return (
          <button
            type="button"
            key={each}
            className={tone}
            aria-pressed={verdict === each}
            onClick={() => {
              onChange(verdict === each ? null : each);
            }}
          >
            <Icon name={icon} />
            {t(label)} <span className="num">{count}</span>
          </button>
        );
      })}
    </div>
  );
}

function columnsOf(words: Words, project: OpenProject): readonly Column<ShownClaim>[] {
  const { t, language } = words;
  return [
    {
      id: "verdict",
      heading: t("claim.verdict"),
      width: "clamp(128px, 11vw, 152px)",
      cell: ({ verdict }) => <VerdictBadge verdict={verdict} isPlain />,
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

/** Where the claim is made, by its first words that have a place. */
function ClaimedBead({ project, claim }: { project: OpenProject; claim: ShownClaim }) {
  const { t } = useWords();
  const place = claim.wordings.find(({ range }) => range !== null);
  const bead = place?.range == null ? null : beadAt(project, place.version, place.range);
  return bead !== null && <small className="sub">{t("bead.named", { bead: bead.number })}</small>;
}

/** How one version words it: pinned words, "not stated" for a place without, nothing where nothing was pinned. */
function Wording({ claim, version, language }: { claim: ShownClaim; version: string; language: string }) {
  const { t } = useWords();
  const own = claim.wordings.filter((wording) => wording.version === version);
  const quoted = own.filter(({ exact }) => exact !== "");
  if (own.length > 0 && quoted.length === 0) return <span className="sub">{t("fact.notStated")}</span>;
  return (
    <>
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
