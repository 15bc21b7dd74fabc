import type { StringKey } from "../../../shared/i18n/resources.ts";
import { memo, useMemo, type ReactNode } from "react";
import type { OpenProject } from "../../state/project.ts";
import { Icon } from "../../ui/icon.tsx";
import { useWords } from "../../ui/words.tsx";
import { capitalised, versionLabel } from "../../words/version-words.ts";
import { VERDICT_LOOKS } from "../verdicts.ts";
import { GROUPINGS, isFiltering, SORTS, verdictCounts, WHOLE_LEDGER, type LedgerView } from "./ledger-rows.ts";

const GROUPING_WORDS = {
  verdict: "ledger.byVerdict",
  group: "ledger.byGroup",
  versions: "ledger.byVersions",
  none: "ledger.ungrouped",
} as const satisfies Readonly<Record<LedgerView["grouping"], StringKey>>;

const SORT_WORDS = {
  changed: "ledger.sortChanged",
  recorded: "ledger.sortRecorded",
  statement: "ledger.sortStatement",
  evidence: "ledger.sortEvidence",
} as const satisfies Readonly<Record<LedgerView["sort"], StringKey>>;

interface LedgerBarProps {
  readonly project: OpenProject;
  readonly view: LedgerView;
  /** How many claims the view shows. */
  readonly shown: number;
  readonly onChange: (change: Partial<LedgerView>) => void;
}

/** Finds, filters, groups and sorts the claims. */
export function LedgerBar({ project, view, shown, onChange }: LedgerBarProps) {
  const { t } = useWords();
  const { query, ...choices } = view;
  return (
    <div className="ledger-bar">
      <label className="ledger-search">
        <span className="vh">{t("ledger.search")}</span>
        <Icon name="search" size="s" />
        <input
          type="search"
          className="input"
          placeholder={t("ledger.search")}
          value={query}
          onChange={(event) => {
            onChange({ query: event.target.value });
          }}
        />
      </label>
      <LedgerChoices project={project} onChange={onChange} {...choices} />
      {isFiltering(view) && (
        <button
          type="button"
          className="btn quiet"
          onClick={() => {
            const { grouping, sort } = view;
            onChange({ ...WHOLE_LEDGER, grouping, sort });
          }}
        >
          <Icon name="x" size="xs" />
          {t("ledger.clear")}
        </button>
      )}
      <span className="sub num" role="status">
        {isFiltering(view) && t("ledger.shown", { count: shown, total: project.claims.size })}
      </span>
    </div>
  );
}

type LedgerChoicesProps = Pick<LedgerBarProps, "project" | "onChange"> & Omit<LedgerView, "query">;

/** What is chosen beside the search; a key of that draws none of it again. */
const LedgerChoices = memo(function LedgerChoices(props: LedgerChoicesProps) {
  const { project, grouping, sort, evidence, deviates, author, isOrphaned, onChange } = props;
  const words = useWords();
  const { t } = words;
  const authors = useMemo(
    () => [...new Set([...project.claims.values()].map((claim) => claim.author))].sort(),
    [project.claims],
  );
  return (
    <>
      <Select
        label={t("ledger.grouping")}
        value={grouping}
        options={GROUPINGS.map((each) => [each, t(GROUPING_WORDS[each])])}
        onChange={(chosen) => {
          onChange({ grouping: chosen });
        }}
      />
      <Select
        label={t("ledger.sort")}
        value={sort}
        options={SORTS.map((each) => [each, t(SORT_WORDS[each])])}
        onChange={(chosen) => {
          onChange({ sort: chosen });
        }}
      />
      <Select
        label={t("ledger.evidence")}
        value={evidence}
        options={[
          ["any", t("ledger.anyEvidence")],
          ["with", t("ledger.withEvidence")],
          ["without", t("ledger.withoutEvidence")],
        ]}
        onChange={(chosen) => {
          onChange({ evidence: chosen });
        }}
      />
      <Select
        label={t("ledger.deviates")}
        value={deviates ?? ""}
        options={[
          ["", t("ledger.anyVersion")],
          ...project.versions.map(({ key }): readonly [string, string] => [
            key,
            t("ledger.deviatesIn", { version: capitalised(versionLabel(words, project, key)) }),
          ]),
        ]}
        onChange={(key) => {
          onChange({ deviates: key === "" ? null : key });
        }}
      />
      {authors.length > 1 && (
        <Select
          label={t("ledger.author")}
          value={author ?? ""}
          options={[["", t("ledger.anyAuthor")], ...authors.map((name): readonly [string, string] => [name, name])]}
          onChange={(chosen) => {
            onChange({ author: chosen === "" ? null : chosen });
          }}
        />
      )}
      <label className="ledger-tick">
        <input
          type="checkbox"
          checked={isOrphaned}
          onChange={(event) => {
            onChange({ isOrphaned: event.target.checked });
          }}
        />
        {t("ledger.orphaned")}
      </label>
    </>
  );
});

function Select<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  onChange: (value: Value) => void;
}) {
  return (
    <label>
      <span className="vh">{label}</span>
      <select
        className="input"
        title={label}
        value={value}
        onChange={(event) => {
          onChange(event.target.value as Value);
        }}
      >
        {options.map(([each, name]): ReactNode => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The verdicts that occur, each with how many claims have it. */
export const VerdictFilter = memo(function VerdictFilter({
  project,
  verdict,
  onChange,
}: Pick<LedgerBarProps, "project" | "onChange"> & Pick<LedgerView, "verdict">) {
  const { t } = useWords();
  const counts = useMemo(() => verdictCounts(project.claims.values()), [project.claims]);
  return (
    <div className="verdict-filter" role="group" aria-label={t("claim.filter")}>
      <button
        type="button"
        aria-pressed={verdict === null}
        onClick={() => {
          onChange({ verdict: null });
        }}
      >
        {t("claim.all")} <span className="num">{project.claims.size}</span>
      </button>
      {counts.map(({ verdict: each, count }) => {
        const { label, icon, tone } = VERDICT_LOOKS[each];
        return (
          <button
            type="button"
            key={each}
            className={tone}
            aria-pressed={verdict === each}
            onClick={() => {
              onChange({ verdict: verdict === each ? null : each });
            }}
          >
            <Icon name={icon} />
            {t(label)} <span className="num">{count}</span>
          </button>
        );
      })}
    </div>
  );
});
