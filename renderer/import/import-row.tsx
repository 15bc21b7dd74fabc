import { useId, useState } from "react";
import { formatLanguage, formatNumber, formatPercent } from "../../shared/i18n/format.ts";
import type { Translate } from "../../shared/i18n/create-translator.ts";
import { INTERFACE_LANGUAGES } from "../../shared/i18n/resources.ts";
import { TEXT_ENCODINGS, type StagedText, type TextEncoding } from "../../shared/ipc/staging.ts";
import { useActions } from "../state/context.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../ui/words.tsx";
import { ENCODING_NAMES } from "./encoding-names.ts";
import { KIND_NAMES } from "./kind-names.ts";
import { PublishedTimeField } from "./published-time-field.tsx";
import { changeRow, decode, removeRow, useStaging } from "./staging.ts";
import { isOtherStory, keepsBeads, type ReadRow, type StagingRow } from "./staging-rows.ts";

/** One file of the import, as a table body of its own: the row, its preview, its warning. */
export function ImportRow({ row, isComparing }: { row: StagingRow; isComparing: boolean }) {
  if (row.state === "read") return <TextRow row={row} isComparing={isComparing} />;
  return (
    <tbody className={row.state === "failed" ? "out" : ""}>
      <tr>
        <td>{row.state === "failed" && <Icon name="sev-major" />}</td>
        <td colSpan={5}>
          <b>{row.name}</b>
          <Told row={row} />
        </td>
        <td>
          <RemoveButton row={row} />
        </td>
      </tr>
    </tbody>
  );
}

function Told({ row }: { row: Exclude<StagingRow, ReadRow> }) {
  const { t } = useWords();
  return row.state === "reading" ? (
    <small role="status">{t("import.reading")}</small>
  ) : (
    <span role="alert">{t(`fail.${row.code}`, { file: row.name, line: row.line ?? 1 })}</span>
  );
}

function RemoveButton({ row }: { row: StagingRow }) {
  const { t } = useWords();
  const actions = useActions();
  return (
    <button
      type="button"
      className="ib"
      aria-label={t("import.remove", { file: row.name })}
      onClick={() => {
        removeRow(actions, row);
      }}
    >
      <Icon name="x" size="s" />
    </button>
  );
}

function TextRow({ row, isComparing }: { row: ReadRow; isComparing: boolean }) {
  const { t } = useWords();
  const actions = useActions();
  const { text } = row;
  const [isPreviewOpen, setPreviewOpen] = useState(false);
  // Signs that could not be read are looked at without being asked.
  const showsPreview = isPreviewOpen || text.unreadableCharacters > 0;
  const isOther = isOtherStory(row);
  const isKept = useStaging(({ rows, joins }) => joins === null && keepsBeads(row, rows));
  // What belongs to the whole file is told once.
  const isFirst = useStaging(({ rows }) => rows.find(({ name }) => name === row.name)?.key === row.key);
  const details = [
    t("import.paragraphs", { count: text.paragraphs }),
    t("import.segments", { count: text.segments }),
    ...(text.boilerplate > 0 ? [t("import.extra", { count: text.boilerplate })] : []),
    ...cameAlong(t, isFirst ? text : { ...text, project: undefined }, isKept),
  ].join(", ");
  return (
    <tbody className={isOther ? "out" : ""}>
      <tr>
        <td>
          <input
            type="checkbox"
            className="tick"
            aria-label={t("import.use", { file: row.name })}
            checked={row.isChosen}
            onChange={(event) => {
              const isChosen = event.target.checked;
              changeRow(actions, row, { isChosen, isForced: isChosen && row.fit?.verdict === "different" });
            }}
          />
        </td>
        <td>
          <b title={row.name}>{row.name}</b>
          <small>{details}</small>
        </td>
        <td>
          <LanguageField row={row} />
        </td>
        <td>
          <EncodingField
            row={row}
            onOpen={() => {
              setPreviewOpen(true);
            }}
          />
        </td>
        <td>
          <DateField row={row} />
        </td>
        <td>
          <Fit row={row} isComparing={isComparing} />
        </td>
        <td>
          <RemoveButton row={row} />
        </td>
      </tr>
      {showsPreview && <Preview row={row} />}
      {isOther && <OtherStory row={row} />}
    </tbody>
  );
}

function LanguageField({ row }: { row: ReadRow }) {
  const { t, language } = useWords();
  const actions = useActions();
  const detected = row.text.language;
  const tags = [...new Set([...INTERFACE_LANGUAGES, ...(detected === null ? [] : [detected.tag])])];
  return (
    <>
      <select
        className="input"
        aria-label={`${t("import.language")}, ${row.name}`}
        aria-invalid={row.language === null}
        value={row.language ?? ""}
        onChange={(event) => {
          changeRow(actions, row, { language: event.target.value });
        }}
      >
        {row.language === null && <option value="">{t("import.chooseLanguage")}</option>}
        {tags.map((tag) => (
          <option key={tag} value={tag}>
            {formatLanguage(language, tag)}
          </option>
        ))}
      </select>
      {row.language === null && <small className="problem">{t("error.language")}</small>}
      {detected !== null && row.language === detected.tag && (
        <small>
          {t("import.detected", { percent: formatPercent(language, Math.round(detected.confidence * 100)) })}
        </small>
      )}
    </>
  );
}

/** What is in a text's file besides words, or that it goes unused. */
function cameAlong(
  t: Translate,
  { beads, project }: Pick<StagedText, "beads" | "project">,
  isKept: boolean,
): readonly string[] {
  if (beads === 0) return [];
  if (!isKept) return [t(project === undefined ? "import.beadsUnused" : "import.recordsUnused")];
  const { claims = 0, annotations = 0 } = project ?? {};
  return [
    t("import.beads", { count: beads }),
    ...(claims > 0 ? [t("claim.count", { count: claims })] : []),
    ...(annotations > 0 ? [t("out.annotations", { count: annotations })] : []),
  ];
}

function EncodingField({ row, onOpen }: { row: ReadRow; onOpen: () => void }) {
  const { t } = useWords();
  const actions = useActions();
  const { unreadableCharacters: unreadable, encoding, kind } = row.text;
  if (kind !== "text") return <span className="kind">{KIND_NAMES[kind]}</span>;
  return (
    <>
      <select
        className="input"
        aria-label={`${t("import.encoding")}, ${row.name}`}
        value={encoding}
        onFocus={onOpen}
        onChange={(event) => {
          onOpen();
          void decode(actions, row, event.target.value as TextEncoding);
        }}
      >
        {TEXT_ENCODINGS.map((name) => (
          <option key={name} value={name}>
            {ENCODING_NAMES[name]}
          </option>
        ))}
      </select>
      {unreadable > 0 && <small className="problem">{t("import.badChars", { count: unreadable })}</small>}
      {unreadable === 0 && encoding !== "utf-8" && <small>{t("import.looksRight")}</small>}
    </>
  );
}

function DateField({ row }: { row: ReadRow }) {
  const { t } = useWords();
  const actions = useActions();
  const id = useId();
  return (
    <>
      <input
        type="date"
        className="input num"
        aria-label={`${t("import.published")}, ${row.name}`}
        aria-describedby={id}
        value={row.date ?? ""}
        onChange={(event) => {
          const date = event.target.value === "" ? null : event.target.value;
          changeRow(actions, row, { date, dateFrom: date === null ? null : "hand" });
        }}
      />
      {row.date !== null && (
        <PublishedTimeField
          name={row.name}
          value={row.time}
          onChange={(time) => {
            changeRow(actions, row, { time });
          }}
        />
      )}
      <small id={id}>{row.dateFrom === null ? t("import.noDate") : t(`dateFrom.${row.dateFrom}`)}</small>
    </>
  );
}

const FIT_LOOKS = {
  same: { icon: "sev-ok", tone: "ok" },
  related: { icon: "sev-minor", tone: "minor" },
  different: { icon: "sev-major", tone: "major" },
} as const;

function Fit({ row, isComparing }: { row: ReadRow; isComparing: boolean }) {
  const { t, language } = useWords();
  if (row.fit === null) return isComparing ? <small>{t("import.comparing")}</small> : null;
  const { icon, tone } = FIT_LOOKS[row.fit.verdict];
  return (
    <span className={`tone-label ${tone}`}>
      <Icon name={icon} />
      {formatPercent(language, Math.round(row.fit.score * 100))}
    </span>
  );
}

/** Lines shown to judge an encoding by. */
const PREVIEW_LINES = 3;

function Preview({ row }: { row: ReadRow }) {
  const { t } = useWords();
  return (
    <tr className="preview">
      <td />
      <td colSpan={5}>
        <div lang={row.language ?? undefined} role="group" aria-label={t("import.preview", { file: row.name })}>
          {row.text.preview.slice(0, PREVIEW_LINES).map((line, index) => (
            <p key={index} className="reading">
              {line}
            </p>
          ))}
        </div>
      </td>
      <td />
    </tr>
  );
}

function OtherStory({ row }: { row: ReadRow }) {
  const { t, language } = useWords();
  const actions = useActions();
  const { shared } = row.fit ?? {};
  const counts = Object.entries(shared ?? {}).map(([name, count]) => [name, formatNumber(language, count)] as const);
  return (
    <tr className="warn">
      <td />
      <td colSpan={6}>
        <div role="alert">
          <Icon name="sev-major" />
          <p>
            <strong>{t("import.otherStory")}</strong>{" "}
            {shared !== undefined && <span className="num">{t("import.otherWhy", Object.fromEntries(counts))}</span>}
          </p>
          <button
            type="button"
            className="btn"
            onClick={() => {
              changeRow(actions, row, { isChosen: true, isForced: true });
            }}
          >
            {t("import.compareAnyway")}
          </button>
        </div>
      </td>
    </tr>
  );
}
