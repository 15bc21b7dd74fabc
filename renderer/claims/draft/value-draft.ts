import type { InterfaceLanguage, StringKey } from "../../../shared/i18n/resources.ts";
import type { ClaimValue } from "../../../shared/project/claims/claim-record.ts";

/** A value as it stands in the form; `none`: nothing is noted. */
export interface ValueDraft {
  readonly kind: ClaimValue["kind"] | "none";
  /** Figures as the reader's language writes them. */
  readonly amount: string;
  /** The upper end of a range; empty: no range. */
  readonly max: string;
  /** A currency's code, or a unit. */
  readonly measure: string;
  /** A date at the precision that is known, or words. */
  readonly text: string;
}

export const NO_VALUE: ValueDraft = { kind: "none", amount: "", max: "", measure: "", text: "" };

export type ValueRead =
  { readonly ok: true; readonly value: ClaimValue | null } | { readonly ok: false; readonly key: StringKey };

/** What is in the form, or what is wrong with it. */
export function readValue(draft: ValueDraft, language: InterfaceLanguage): ValueRead {
  const text = draft.text.trim();
  switch (draft.kind) {
    case "none":
      return { ok: true, value: null };
    case "words":
      return text === "" ? wrong("value.wordsMissing") : { ok: true, value: { kind: "words", text } };
    case "date":
      return isDate(text) ? { ok: true, value: { kind: "date", date: text } } : wrong("value.dateWrong");
    case "money":
    case "percent":
    case "quantity":
      return readFigure({ ...draft, kind: draft.kind }, language);
  }
}

const wrong = (key: StringKey): ValueRead => ({ ok: false, key });

function readFigure(
  { kind, ...draft }: ValueDraft & { readonly kind: "money" | "percent" | "quantity" },
  language: InterfaceLanguage,
): ValueRead {
  const amount = readAmount(draft.amount, language);
  const max = draft.max.trim() === "" ? undefined : readAmount(draft.max, language);
  if (amount === null || max === null) return wrong("value.amountWrong");
  if (max !== undefined && max <= amount) return wrong("value.rangeWrong");
  const figures = { amount, ...(max !== undefined && { max }) };
  const measure = draft.measure.trim();
  if (kind === "percent") return { ok: true, value: { kind, ...figures } };
  if (kind === "quantity") return { ok: true, value: { kind, ...figures, unit: measure === "" ? null : measure } };
  const currency = measure.toUpperCase();
  return /^[A-Z]{3}$/u.test(currency)
    ? { ok: true, value: { kind, ...figures, currency } }
    : wrong("value.currencyWrong");
}

/** A year, a month or a day that there is. */
function isDate(text: string): boolean {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** A figure as a reader of that language types it: `86.000.000` in German, `86,000,000` in English; `null` for none. */
export function readAmount(text: string, language: InterfaceLanguage): number | null {
  const { group, decimal } = separatorsOf(language);
  const plain = text.trim().replaceAll(/[\s\u00A0\u202F']/gu, "");
  if (!isGrouped(plain, group, decimal)) return null;
  const digits = plain.replaceAll(group, "").replace(decimal, ".").replace("−", "-");
  const value = /^-?\d+(?:\.\d+)?$/u.test(digits) ? Number(digits) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

/** Where groups are marked they have three digits: `1.5` is no fifteen in German. */
function isGrouped(text: string, group: string, decimal: string): boolean {
  const [whole = ""] = text.split(decimal);
  const [first = "", ...rest] = whole.replace(/^[-−]/u, "").split(group);
  return rest.every((part) => part.length === 3) && (rest.length === 0 || (first.length >= 1 && first.length <= 3));
}

/** {@link readAmount} back, to be changed by hand. */
export function writeAmount(value: number, language: InterfaceLanguage): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 20 }).format(value);
}

function separatorsOf(language: InterfaceLanguage): { readonly group: string; readonly decimal: string } {
  const parts = new Intl.NumberFormat(language).formatToParts(1234567.5);
  const find = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  return { group: find("group"), decimal: find("decimal") };
}

/** A value as the form shows it. */
export function valueDraft(value: ClaimValue | null | undefined, language: InterfaceLanguage): ValueDraft {
  if (value == null) return NO_VALUE;
  if (value.kind === "words") return { ...NO_VALUE, kind: "words", text: value.text };
  if (value.kind === "date") return { ...NO_VALUE, kind: "date", text: value.date };
  return {
    ...NO_VALUE,
    kind: value.kind,
    amount: writeAmount(value.amount, language),
    max: value.max === undefined ? "" : writeAmount(value.max, language),
    measure: value.kind === "money" ? value.currency : value.kind === "quantity" ? (value.unit ?? "") : "",
  };
}
