import { formatPeriod, formatShortDate } from "../../../shared/i18n/format.ts";
import { isStringKey, type StringKey } from "../../../shared/i18n/resources.ts";
import type { ShownConflict } from "../../../shared/ipc/shown/records.ts";
import { MQM_CATEGORIES, MQM_SEVERITIES } from "../../../shared/project/annotations/mqm.ts";
import { RESOLUTIONS } from "../../../shared/project/annotations/annotation-record.ts";
import { CLAIM_KINDS, claimValueSchema, VERDICTS } from "../../../shared/project/claims/claim-record.ts";
import { rateUseSchema } from "../../../shared/project/records.ts";
import { categoryName, RESOLUTION_LOOKS, SEVERITY_LOOKS } from "../../annotations/mqm-words.ts";
import { valueWords } from "../../claims/detail/value-words.ts";
import { ABOUT_WORDS, VERDICT_LOOKS } from "../../claims/verdicts.ts";
import type { OpenProject } from "../../state/project.ts";
import type { Words } from "../../ui/words.tsx";
import { versionTag } from "../../words/version-words.ts";
import { gradeName } from "../grade-words.ts";
import { fieldName, kindName } from "./record-names.ts";

type Json = ShownConflict["ours"]["value"];
type JsonObject = Readonly<Record<string, Json>>;

/** One thing that a side of a conflict says. */
export interface SideLine {
  readonly label: StringKey;
  readonly text: string;
  /** The version that the text is of, by key; `null`: it is nobody's wording, or the desk's. */
  readonly version: string | null;
}

/** Fields that say nothing to a person, or that stand beside the side anyway. */
const UNSAID: ReadonlySet<string> = new Set(["id", "kind", "author", "createdAt", "changedAt", "readings", "isBlind"]);
/** Of a value that this program has no words for, so much is shown as it is. */
const MOST_CHARACTERS = 400;
/** Of many records, so many are told one by one. */
const MOST_RECORDS = 8;

/** What a side made of it, line by line. Nothing where it removed it. A value of a later program is shown as it is. */
export function sideLines(words: Words, project: OpenProject, value: Json): readonly SideLine[] {
  if (Array.isArray(value)) {
    const told = value.slice(0, MOST_RECORDS).flatMap((one) => recordLines(words, project, one));
    const rest = value.length - MOST_RECORDS;
    return rest > 0 ? [...told, said("part.other", words.t("part.records", { count: rest }))] : told;
  }
  return isObject(value) ? fieldLines(words, project, value) : [];
}

const said = (label: StringKey, text: string, version: string | null = null): SideLine => ({ label, text, version });

const isObject = (value: Json): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function recordLines(words: Words, project: OpenProject, record: Json): readonly SideLine[] {
  if (!isObject(record)) return [];
  if (isObject(record["spans"] ?? null)) return beadLines(words, project, record["spans"] as JsonObject, record);
  const label = kindName(typeof record["kind"] === "string" ? record["kind"] : null);
  const lines = fieldLines(words, project, record);
  return lines.map((line) => ({ ...line, label: line.label === "part.other" ? label : line.label }));
}

/** The words that each version has in a bead. */
function beadLines({ t }: Words, project: OpenProject, spans: JsonObject, { status }: JsonObject): readonly SideLine[] {
  const lines = project.versions.flatMap(({ key, text }) => {
    const ranges = Array.isArray(spans[key]) ? spans[key] : [];
    const words = ranges.flatMap((range) =>
      Array.isArray(range) && typeof range[0] === "number" && typeof range[1] === "number"
        ? [text.slice(range[0], range[1]).trim()]
        : [],
    );
    return words.length === 0 ? [] : [said("part.links", shortened(words.join(" · ")), key)];
  });
  const state = typeof status === "string" ? `status.${status}` : "";
  return isStringKey(state) ? [...lines, said("part.state", t(state))] : lines;
}

function fieldLines(words: Words, project: OpenProject, fields: JsonObject): readonly SideLine[] {
  return Object.entries(fields).flatMap(([name, value]): readonly SideLine[] => {
    if (UNSAID.has(name) || value === null || value === "") return [];
    if (name === "byVersion" && Array.isArray(value)) return value.flatMap((one) => versionLines(words, project, one));
    const text = fieldWords(words, project, name, value);
    return text === null ? [] : [said(fieldName(name), text)];
  });
}

function versionLines(words: Words, project: OpenProject, judged: Json): readonly SideLine[] {
  if (!isObject(judged)) return [];
  const { version, ...rest } = judged;
  const tag = typeof version === "string" && project.versions.some(({ key }) => key === version);
  const parts = fieldLines(words, project, rest).map(({ text }) => text);
  if (parts.length === 0) return [];
  const text = parts.join(", ");
  return [said("judgement.title", tag ? `${versionTag(project, version)}: ${text}` : text)];
}

function oneOf<Known extends string>(known: readonly Known[], value: Json): Known | null {
  return known.find((one) => one === value) ?? null;
}

/** `null`: it is not told. */
function fieldWords(words: Words, project: OpenProject, name: string, value: Json): string | null {
  const { t, language } = words;
  const known = KNOWN[name]?.(words, project, value) ?? null;
  if (known !== null) return known;
  const reason = name === "reason" && typeof value === "string" ? `reason.${value}` : "";
  if (isStringKey(reason)) return t(reason);
  if (name === "publishedOn" && typeof value === "string") return formatShortDate(language, value);
  if (typeof value === "string") return shortened(value);
  return shortened(JSON.stringify(value));
}

type Teller = (words: Words, project: OpenProject, value: Json) => string | null;

const KNOWN: Readonly<Record<string, Teller>> = {
  verdict: ({ t }, _project, value) => {
    const verdict = oneOf(VERDICTS, value);
    return verdict && t(VERDICT_LOOKS[verdict].label);
  },
  grade: (_words, { scale }, value) => (typeof value === "string" ? gradeName(scale, value) : null),
  about: ({ t }, _project, value) => {
    const kind = oneOf(CLAIM_KINDS, value);
    return kind && t(ABOUT_WORDS[kind]);
  },
  value: (words, _project, value) => {
    const read = claimValueSchema.safeParse(value);
    return read.success ? valueWords(words, read.data) : null;
  },
  severity: ({ t }, _project, value) => {
    const severity = oneOf(MQM_SEVERITIES, value);
    return severity && t(SEVERITY_LOOKS[severity].label);
  },
  category: (words, _project, value) => {
    const category = oneOf(MQM_CATEGORIES, value);
    return category && categoryName(words, category);
  },
  resolved: ({ t }, _project, value) => {
    const as = isObject(value) ? oneOf(RESOLUTIONS, value["as"] ?? null) : null;
    return as && t(RESOLUTION_LOOKS[as].label);
  },
  use: ({ language }, _project, value) => {
    const use = rateUseSchema.safeParse(value).data;
    if (use === undefined) return null;
    return use.kind === "day" ? formatShortDate(language, use.date) : formatPeriod(language, use.period);
  },
  grades: (_words, _project, value) =>
    Array.isArray(value)
      ? value
          .flatMap((grade) => (isObject(grade) && typeof grade["name"] === "string" ? [grade["name"]] : []))
          .join(", ")
      : null,
};

const shortened = (text: string): string =>
  text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS).replace(/[\ud800-\udbff]$/u, "")}…`;

/** Which lines the other side has not, by their place: they are marked. */
export const differingLines = (lines: readonly SideLine[], others: readonly SideLine[]): ReadonlySet<number> => {
  const known = new Set(others.map((line) => JSON.stringify(line)));
  return new Set(lines.flatMap((line, index) => (known.has(JSON.stringify(line)) ? [] : [index])));
};
