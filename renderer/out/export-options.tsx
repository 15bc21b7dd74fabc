import { useId, type ReactNode } from "react";
import type { Translate } from "../../shared/i18n/create-translator.ts";
import { INTERFACE_LANGUAGES, LANGUAGE_NAMES, type InterfaceLanguage } from "../../shared/i18n/resources.ts";
import { SHEET_NAMES, TAKEN_OPTIONS, type ExportChoice, type RedactionKind } from "../../shared/ipc/out.ts";
import type { OpenProject } from "../state/project.ts";
import { useWords } from "../ui/words.tsx";
import { versionLabel } from "../words/version-words.ts";
import { pairsOf, type Pair } from "./contents.ts";
import { SHEET_WORDS } from "./formats.ts";

/** Only the options that the chosen format has; for sharing, every format can do. */
export function ExportOptions({
  project,
  choice,
  pair,
  onChange,
  onPair,
}: {
  project: OpenProject;
  choice: ExportChoice;
  pair: Pair | null;
  onChange: (part: Partial<ExportChoice>) => void;
  onPair: (pair: Pair | null) => void;
}) {
  const { t, language } = useWords();
  const takes = TAKEN_OPTIONS[choice.format];
  const isOfAPeople = choice.format !== "csv" || choice.sheet !== null;
  return (
    <>
      {takes.includes("pair") && <PairField project={project} choice={choice} pair={pair} onPair={onPair} />}
      {takes.includes("sheet") && (
        <Select
          label={t("out.table")}
          value={choice.sheet ?? ""}
          options={[["", t("out.readable")], ...SHEET_NAMES.map((name) => [name, t(SHEET_WORDS[name])] as const)]}
          onChange={(value) => {
            onChange({ sheet: SHEET_NAMES.find((name) => name === value) ?? null });
          }}
        />
      )}
      {takes.includes("language") && isOfAPeople && (
        <LanguageField
          label={t("out.language")}
          value={choice.language ?? language}
          onChange={(chosen) => {
            onChange({ language: chosen });
          }}
        />
      )}
      {takes.includes("bom") && (
        <label className="export-tick">
          <input
            type="checkbox"
            checked={choice.bom}
            onChange={(event) => {
              onChange({ bom: event.target.checked });
            }}
          />
          {t("out.bom")}
        </label>
      )}
      <RedactField
        value={choice.redact}
        onChange={(redact) => {
          onChange({ redact });
        }}
      />
    </>
  );
}

function PairField({
  project,
  choice,
  pair,
  onPair,
}: {
  project: OpenProject;
  choice: ExportChoice;
  pair: Pair | null;
  onPair: (pair: Pair | null) => void;
}) {
  const words = useWords();
  const { t } = words;
  const pairs = pairsOf(project.versions.map(({ key }) => key));
  const label = (key: string): string => versionLabel(words, project, key);
  const mayBeAll = choice.format === "xliff" && project.versions.length > 2;
  return (
    <Select
      label={t("out.pair")}
      value={pair?.join(" ") ?? ""}
      options={[
        ...(mayBeAll ? [["", t("out.allPairs")] as const] : []),
        ...pairs.map(([source, target]) => {
          return [`${source} ${target}`, t("out.pairOf", { source: label(source), target: label(target) })] as const;
        }),
      ]}
      onChange={(value) => {
        onPair(pairs.find((known) => known.join(" ") === value) ?? null);
      }}
    />
  );
}

export function LanguageField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: InterfaceLanguage;
  onChange: (language: InterfaceLanguage) => void;
}) {
  return (
    <Select
      label={label}
      value={value}
      options={INTERFACE_LANGUAGES.map((name) => [name, LANGUAGE_NAMES[name]] as const)}
      onChange={(chosen) => {
        const known = INTERFACE_LANGUAGES.find((name) => name === chosen);
        if (known !== undefined) onChange(known);
      }}
    />
  );
}

const REDACTION_WORDS = { none: "out.asIs", names: "out.names", notes: "out.notes" } as const;

/** For sharing or not, and what that takes out. */
export function RedactField({
  value,
  onChange,
}: {
  value: RedactionKind | null;
  onChange: (redact: RedactionKind | null) => void;
}) {
  const { t } = useWords();
  return (
    <Select
      label={t("out.sharing")}
      value={value ?? "none"}
      options={Object.entries(REDACTION_WORDS).map(([kind, key]) => [kind, t(key)] as const)}
      onChange={(kind) => {
        onChange(kind === "names" || kind === "notes" ? kind : null);
      }}
      hint={redactionHint(t, value)}
    />
  );
}

function redactionHint(t: Translate, value: RedactionKind | null): string {
  if (value === null) return t("out.asIsHow");
  const [first, second] = [1, 2].map((n) => t("report.reader", { n }));
  const names = t("out.namesHow", { first: first ?? "", second: second ?? "" });
  return value === "names" ? names : `${names} ${t("out.notesHow")}`;
}

function Select({
  label,
  value,
  options,
  onChange,
  hint,
}: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
  hint?: string;
}) {
  const hintId = useId();
  return (
    <label className="field">
      <span className="lab">{label}</span>
      <select
        className="input"
        value={value}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {options.map(([each, name]): ReactNode => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <span className="sub hint" id={hintId}>
          {hint}
        </span>
      )}
    </label>
  );
}
