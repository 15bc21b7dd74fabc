import { MQM_SEVERITIES } from "../../../shared/project/annotations/mqm.ts";
import type { OpenProject } from "../../state/project.ts";
import { useWords } from "../../ui/words.tsx";
import { versionLabel } from "../../words/version-words.ts";
import {
  authorsOf,
  countAnnotations,
  type AnnotationFilter,
  type AnnotationRow,
  type Grouping,
} from "./annotation-rows.ts";
import { dimensionName, MQM_DIMENSIONS, SEVERITY_LOOKS } from "../mqm-words.ts";

/** Which annotations are listed, and how they stand together. Counts are of all, whatever is asked for. */
export function AnnotationFilters({
  project,
  rows,
  filter,
  grouping,
  onFilter,
  onGroup,
}: {
  project: OpenProject;
  rows: readonly AnnotationRow[];
  filter: AnnotationFilter;
  grouping: Grouping;
  onFilter: (change: Partial<AnnotationFilter>) => void;
  onGroup: (grouping: Grouping) => void;
}) {
  const words = useWords();
  const { t } = words;
  const { open, resolved, severities } = countAnnotations(rows);
  const states = [
    [null, t("claim.all"), rows.length],
    ["open", t("ann.open"), open],
    ["resolved", t("ann.resolved"), resolved],
  ] as const;
  return (
    <search className="annotation-filters" aria-label={t("ann.filter")}>
      <div className="state-filter" role="group" aria-label={t("ann.state")}>
        {states.map(([state, label, count]) => (
          <button
            key={label}
            type="button"
            aria-pressed={filter.state === state}
            onClick={() => {
              onFilter({ state });
            }}
          >
            {label} <span className="num">{count}</span>
          </button>
        ))}
      </div>
      <FilterSelect
        label={t("sev.title")}
        all={t("ann.anySeverity")}
        value={filter.severity}
        options={MQM_SEVERITIES.toReversed().map((value) => ({
          value,
          label: `${t(SEVERITY_LOOKS[value].label)} (${severities[value]})`,
        }))}
        onChange={(severity) => {
          onFilter({ severity });
        }}
      />
      <FilterSelect
        label={t("ann.category")}
        all={t("ann.anyCategory")}
        value={filter.dimension}
        options={MQM_DIMENSIONS.map((value) => ({ value, label: dimensionName(words, value) }))}
        onChange={(dimension) => {
          onFilter({ dimension });
        }}
      />
      <FilterSelect
        label={t("ann.version")}
        all={t("filter.versions")}
        value={filter.version}
        options={project.versions.map(({ key }) => ({ value: key, label: versionLabel(words, project, key) }))}
        onChange={(version) => {
          onFilter({ version });
        }}
      />
      <FilterSelect
        label={t("ann.author")}
        all={t("ann.anyAuthor")}
        value={filter.author}
        options={authorsOf(rows).map((value) => ({ value, label: value }))}
        onChange={(author) => {
          onFilter({ author });
        }}
      />
      <label className="with-suggestion">
        <input
          type="checkbox"
          className="tick"
          checked={filter.withSuggestion}
          onChange={({ target }) => {
            onFilter({ withSuggestion: target.checked });
          }}
        />
        {t("ann.withSuggestion")}
      </label>
      <span className="sp" />
      <input
        type="search"
        className="input"
        aria-label={t("ann.search")}
        placeholder={t("ann.search")}
        value={filter.words}
        onChange={({ target }) => {
          onFilter({ words: target.value });
        }}
      />
      <label className="grouping">
        {t("ann.group")}
        <select
          className="input"
          value={grouping}
          onChange={({ target }) => {
            onGroup(target.value as Grouping);
          }}
        >
          <option value="version">{t("ann.version")}</option>
          <option value="bead">{t("ann.bead")}</option>
        </select>
      </label>
    </search>
  );
}

function FilterSelect<Value extends string>({
  label,
  all,
  value,
  options,
  onChange,
}: {
  label: string;
  /** What it says where nothing is left out. */
  all: string;
  value: Value | null;
  options: readonly { readonly value: Value; readonly label: string }[];
  onChange: (value: Value | null) => void;
}) {
  return (
    <select
      className="input"
      aria-label={label}
      value={value ?? ""}
      onChange={({ target }) => {
        onChange(options.find((option) => option.value === target.value)?.value ?? null);
      }}
    >
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
