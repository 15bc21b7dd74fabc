import "./claims-view.css";
import { useCallback, useDeferredValue, useEffect, useMemo, useState, type KeyboardEvent } from "react";
import type { ShownClaim } from "../../shared/ipc/shown/records.ts";
import { useListKeys, usePrintedKey } from "../commands/use-keys.ts";
import { ExportBar } from "../out/export-bar.tsx";
import { useActions, useWorkbenchState } from "../state/context.tsx";
import type { OpenProject } from "../state/project.ts";
import { BlindToggle } from "../reading/blind-toggle.tsx";
import { useBlind } from "../reading/blind.ts";
import { stateOf } from "../reading/claim-readings.ts";
import { ClaimsParts } from "../reading/claims-parts.tsx";
import { AfterTyping } from "../ui/after-typing.tsx";
import { Icon } from "../ui/icon.tsx";
import { ConfirmSheet } from "../ui/modal-sheet.tsx";
import { RecordTable } from "../ui/record-table.tsx";
import type { TableGroup } from "../ui/table-lines.ts";
import { useWords } from "../ui/words.tsx";
import { versionTag } from "../words/version-words.ts";
import { ClaimDetail } from "./detail/claim-detail.tsx";
import { CandidateList } from "./ledger/candidate-list.tsx";
import { projectCandidates } from "./ledger/candidates.ts";
import { LedgerBar, VerdictFilter } from "./ledger/ledger-bar.tsx";
import { readyForSearch } from "./ledger/claim-search.ts";
import { columnsOf } from "./ledger/ledger-columns.tsx";
import {
  groupKey,
  neighbourRow,
  orderedClaims,
  rowFinder,
  WHOLE_LEDGER,
  type LedgerView,
} from "./ledger/ledger-rows.ts";
import { beadAt } from "./quotes.ts";

/** All claims of the project, and the selected one in full. */
export function ClaimsView() {
  const project = useWorkbenchState((state) => state.project);
  return project === null ? null : <Ledger key={project.session} whole={project} />;
}

/** What is open beside the list, or over it. */
type Task = "verdict" | "read" | "settle" | "delete" | null;

function Ledger({ whole }: { whole: OpenProject }) {
  const { project, hidden } = useBlind(whole);
  const words = useWords();
  const { t } = words;
  const actions = useActions();
  const selected = useWorkbenchState((state) => state.claim);
  const part = useWorkbenchState((state) => state.claimsPart);
  const [view, setView] = useState<LedgerView>(WHOLE_LEDGER);
  const [isWorthShown, setWorthShown] = useState(false);
  const [task, setTask] = useState<Task>(null);
  const isWritable = project.readOnly === null;
  const listKey = useListKeys("claims");
  const { claims } = project;
  useEffect(() => readyForSearch(claims.values()), [claims]);
  const { grouping, sort } = view;
  const ordered = useMemo(() => orderedClaims(claims.values(), { grouping, sort }), [claims, grouping, sort]);
  const findRows = useMemo(() => rowFinder(ordered), [ordered]);
  const rows = useMemo(() => findRows(view), [findRows, view]);
  const columns = useMemo(() => columnsOf(words, project, hidden), [words, project, hidden]);
  // What is worth checking may come a moment later: the list does not wait for it.
  const later = useDeferredValue(project);
  const candidates = useMemo(() => projectCandidates(later), [later]);
  const claim = rows.find(({ id }) => id === selected) ?? rows[0] ?? null;
  const groupOf = useGroups(project, view.grouping);
  const isHidden = claim !== null && hidden.has(claim.id);

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

  /** Beside the texts, so that words can be selected. */
  const edit = (): void => {
    if (claim === null || isHidden) return;
    actions.select({ claim: claim.id });
    actions.show("compare");
    const place = claim.wordings.find(({ range }) => range !== null);
    const bead = place?.range == null ? null : beadAt(project, place.version, place.range);
    if (bead !== null) actions.selectBead(bead.id);
    actions.openDraft({ kind: "claim", finding: null, claim: claim.id });
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
    else if (key === "verdict" && isWritable && !isHidden) setTask("verdict");
    else if (key === "read" && isWritable) setTask("read");
    else if (key === "settle" && canSettle(project, claim)) setTask("settle");
    else if (key === "editClaim" && isWritable) edit();
    else if (key === "delete" && isWritable) setTask("delete");
    else return;
    event.preventDefault();
  };

  const change = useCallback((part: Partial<LedgerView>): void => {
    setView((known) => ({ ...known, ...part }));
  }, []);

  const list = (
    <>
      {claims.size > 0 && (
        <>
          <VerdictFilter project={project} verdict={view.verdict} onChange={change} />
          <LedgerBar project={project} view={view} shown={rows.length} onChange={change} />
        </>
      )}
      <div className="ledger-body">
        {claims.size === 0 ? (
          <NoClaims />
        ) : rows.length === 0 ? (
          <div className="empty-records">{t("claim.noneHere")}</div>
        ) : (
          <RecordTable
            label={t("nav.claims")}
            columns={columns}
            rows={rows}
            selected={claim?.id ?? null}
            onSelect={select}
            onKey={onKey}
            {...(groupOf && { groupOf })}
          />
        )}
      </div>
      {claims.size > 0 && <ExportBar claims={claims} />}
    </>
  );

  return (
    <>
      <main className="ledger claims-view with-parts">
        <ClaimsParts
          project={project}
          list={list}
          tools={
            <>
              <BlindToggle />
              <button
                type="button"
                className="btn quiet"
                aria-pressed={isWorthShown}
                onClick={() => {
                  setWorthShown(!isWorthShown);
                }}
              >
                <Icon name="flag" size="s" />
                {t("worth.title")} <span className="num">{candidates.length}</span>
              </button>
              {isWritable && <NewClaim />}
            </>
          }
        />
      </main>
      {part === "list" && isWorthShown && <CandidateList project={project} candidates={candidates} />}
      <AfterTyping typed={view.query}>
        {part === "list" && claim !== null && !isWorthShown && (
          <ClaimDetail
            key={claim.id}
            project={project}
            claim={claim}
            position={{ n: rows.indexOf(claim) + 1, total: rows.length }}
            isHidden={isHidden}
            task={task === "delete" ? null : task}
            onStep={step}
            onShowInText={showInText}
            onTask={setTask}
            onEdit={edit}
            onDelete={() => {
              setTask("delete");
            }}
          />
        )}
      </AfterTyping>
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

const canSettle = (project: OpenProject, claim: ShownClaim): boolean =>
  project.readOnly === null && stateOf(project, claim.id) === "differ";

/** Headings over the groups. Verdicts stand in a column of their own already: they need none. */
function useGroups(project: OpenProject, grouping: LedgerView["grouping"]): ((claim: ShownClaim) => TableGroup) | null {
  const { t } = useWords();
  const { versions } = project;
  const groupOf = useCallback(
    (claim: ShownClaim): TableGroup => {
      const id = groupKey(claim, grouping);
      if (id === "") return { id, heading: t(grouping === "group" ? "ledger.noGroup" : "ledger.noQuotes") };
      const tags = id.split(" ").map((key) => versionTag({ versions }, key));
      return { id, heading: grouping === "versions" ? tags.join(" · ") : id };
    },
    [t, versions, grouping],
  );
  return grouping === "group" || grouping === "versions" ? groupOf : null;
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
    <div className="empty-records">
      <Icon name="claim" />
      <b>{t("claim.none")}</b>
      <p>{t("claim.noneHow", { key })}</p>
    </div>
  );
}
