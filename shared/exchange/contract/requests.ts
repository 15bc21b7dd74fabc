import * as z from "zod";
import { hasFacts } from "../../facts/extract.ts";
import { FACT_LANGUAGES } from "../../facts/lang/registry.ts";
import { isLanguageTag } from "../../text/language-tag.ts";
import type { Command } from "./commands.ts";

/** Why a request is refused; part of the contract. */
export type RequestFault =
  "bad-json" | "bad-shape" | "line-too-long" | "unknown-language" | "empty-version" | "too-few-versions" | "internal";

/** A typed refusal: `message` is one sentence that says what to change. */
export interface Refusal {
  readonly ok: false;
  /** The request's id where it could be read. */
  readonly id: string | null;
  readonly code: RequestFault;
  readonly message: string;
}

const id = z.string();
const date = z.iso.date();
const versions = z.record(z.string(), z.string());
const unit = z.literal("line").optional();

const SHAPES = {
  align: z.object({ id, versions, unit }),
  check: z.object({ id, versions, unit, date: date.optional(), dates: z.record(z.string(), date).optional() }),
  facts: z.object({ id, lang: z.string(), text: z.string(), date: date.optional() }),
};

export type RequestOf<C extends Command> = z.output<(typeof SHAPES)[C]>;

/** Checks a request of the machine-readable contract: its shape, its language tags, and that there is text to work on. */
export function readRequest<C extends Command>(
  command: C,
  value: unknown,
): { readonly ok: true; readonly request: RequestOf<C> } | Refusal {
  const given = z.object({ id }).safeParse(value);
  const known = given.success ? given.data.id : null;
  const refuse = (code: RequestFault, message: string): Refusal => ({ ok: false, id: known, code, message });

  const parsed = SHAPES[command].safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.join(".");
    return refuse("bad-shape", `${where ? `${where}: ` : ""}${issue?.message ?? "not the expected shape"}`);
  }
  const request = parsed.data;
  const fault = "versions" in request ? versionsFault(request) : textFault(request);
  if (fault) return refuse(...fault);
  return { ok: true, request: request as RequestOf<C> };
}

type Fault = readonly [code: RequestFault, message: string];

function versionsFault({ versions: texts, ...more }: RequestOf<"align" | "check">): Fault | null {
  const dates = "dates" in more ? more.dates : undefined;
  const keys = Object.keys(texts);
  const malformed = keys.find((key) => !isLanguageTag(key));
  if (malformed !== undefined) return ["unknown-language", `"${malformed}" is not a BCP 47 language tag`];
  if (keys.length < 2) return ["too-few-versions", `comparing needs at least two versions, got ${keys.length}`];
  const empty = keys.find((key) => texts[key]?.trim() === "");
  if (empty !== undefined) return ["empty-version", `the version "${empty}" has no text`];
  const stray = Object.keys(dates ?? {}).find((key) => !(key in texts));
  if (stray !== undefined) return ["bad-shape", `dates.${stray}: there is no version "${stray}"`];
  return null;
}

function textFault({ lang: language, text }: RequestOf<"facts">): Fault | null {
  if (!isLanguageTag(language)) return ["unknown-language", `"${language}" is not a BCP 47 language tag`];
  if (!hasFacts(language)) {
    const known = FACT_LANGUAGES.join(", ");
    return ["unknown-language", `there are no fact rules for "${language}" (only ${known})`];
  }
  if (text.trim() === "") return ["empty-version", "the text is empty"];
  return null;
}
