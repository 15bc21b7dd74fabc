import type { CallInput, CallOutput } from "../../../shared/ipc/contract.ts";
import type { HostFailure } from "../../../shared/ipc/failure.ts";
import { MOST_VERSIONS, type FileKind, type StagedText, type TextEncoding } from "../../../shared/ipc/staging.ts";
import type { PublishedTime } from "../../../shared/project/records.ts";
import { findDateline } from "../../../shared/engine/story-date.ts";
import { guessLanguage } from "../../../shared/text/language-guess.ts";
import { isLanguageTag } from "../../../shared/text/language-tag.ts";
import { readVersion } from "../../../shared/text/read-version.ts";
import type { Version } from "../../../shared/text/version.ts";
import { DONE, fail } from "../failures.ts";
import { decodeAs, decodeBytes } from "../import/decode.ts";
import { fileKind } from "../import/files/file-kind.ts";
import type { ImportClient } from "../import/files/import-client.ts";
import type { ImportedRecords, ImportedText, WrappedKind } from "../import/files/imported-file.ts";
import { LARGEST_TEXT_BYTES } from "../import/read-text-file.ts";
import type { NewBead } from "../project/making/brought-beads.ts";
import { dateInName } from "./date-in-name.ts";

const MOST_TEXTS = 64;
const PREVIEW_LINES = 3;
const PREVIEW_LENGTH = 120;

/** A text that waits to become a version. */
export interface WaitingText {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding: TextEncoding;
  readonly text: string;
  /** The file that the words were taken out of; `null` for a text as it stands. */
  readonly original: OriginalFile | null;
}

/** A file of another kind than text, with what it says about one of its texts. */
export interface OriginalFile {
  readonly kind: WrappedKind;
  readonly bytes: Uint8Array;
  readonly about: ImportedText;
  /** The file's beads, by the keys of its texts. */
  readonly beads: readonly NewBead[];
  /** What people made of its texts, where the file is a whole project. */
  readonly records: ImportedRecords | null;
}

/** A waiting text with what a person confirmed about it. */
export interface ChosenText extends WaitingText {
  readonly id: string;
  /** A well-formed BCP 47 tag. */
  readonly language: string;
  readonly publishedOn: string | null;
  readonly publishedTime?: PublishedTime | undefined;
}

type Staged = CallOutput<"staging.decode">;

/** The texts that a person dropped, pasted or chose, until a project is made of them. */
export class StagingArea {
  readonly #newId: () => string;
  readonly #texts = new Map<string, WaitingText>();

  readonly #client: ImportClient;

  constructor(newId: () => string, client: ImportClient) {
    this.#newId = newId;
    this.#client = client;
  }

  async add({ name, bytes }: CallInput<"staging.add">, signal?: AbortSignal): Promise<CallOutput<"staging.add">> {
    if (bytes.length > LARGEST_TEXT_BYTES || this.#texts.size >= MOST_TEXTS) return fail("too-large", name);
    const found = fileKind(name, bytes);
    if (!found.ok) return fail(found.code, name);
    if (found.kind !== "text") return await this.#addFile(found.kind, name, bytes, signal);
    const decoded = decodeBytes(bytes);
    if (!decoded.ok) return fail(decoded.reason, name);
    const { encoding, text } = decoded;
    return { ok: true, text: this.#keep(this.#newId(), { name, bytes, encoding, text, original: null }), further: [] };
  }

  /** The words of a file are kept in UTF-8, so that they stay what they are whatever a later reader would make of it. */
  async #addFile(
    kind: WrappedKind,
    name: string,
    bytes: Uint8Array,
    signal: AbortSignal | undefined,
  ): Promise<CallOutput<"staging.add">> {
    const file = await this.#client.read({ kind, bytes }, signal);
    if (!file.ok) return fail(file.code, name, file.line);
    if (file.texts.length > MOST_VERSIONS) return fail("too-many-versions", name);
    const staged = file.texts.map((about) => {
      const { text } = about;
      const words = new TextEncoder().encode(text);
      const original: OriginalFile = { kind, bytes, about, beads: file.beads, records: file.records ?? null };
      // The kept bytes are decoded again when the project is opened.
      const kept = decodeAs(words, "utf-8");
      return this.#keep(this.#newId(), { name, bytes: words, encoding: "utf-8", text: kept.text, original });
    });
    const [text, ...further] = staged;
    return text === undefined ? fail("empty", name) : { ok: true, text, further };
  }

  /** Reads a text's bytes in another encoding. */
  decode({ id, encoding }: CallInput<"staging.decode">): Staged {
    const present = this.#texts.get(id);
    if (present === undefined) return fail("unknown-text");
    // A file's words are not bytes of the file.
    if (present.original !== null) return { ok: true, text: stagedText(id, present) };
    return { ok: true, text: this.#keep(id, { ...present, encoding, text: decodeAs(present.bytes, encoding).text }) };
  }

  remove({ id }: CallInput<"staging.remove">): CallOutput<"staging.remove"> {
    return this.#texts.delete(id) ? DONE : fail("unknown-text");
  }

  /** A text that waits, as it was read last. */
  read(id: string): WaitingText | null {
    return this.#texts.get(id) ?? null;
  }

  /** The texts of a choice, in its order. */
  choose(
    chosen: CallInput<"staging.compare">["texts"],
  ): { readonly ok: true; readonly texts: readonly ChosenText[] } | HostFailure {
    const texts: ChosenText[] = [];
    for (const { id, language, publishedOn, publishedTime } of chosen) {
      const text = this.#texts.get(id);
      if (text === undefined || texts.some((other) => other.id === id)) return fail("unknown-text", text?.name ?? null);
      if (!isLanguageTag(language)) return fail("unknown-language", text.name);
      texts.push({ ...text, id, language, publishedOn, publishedTime });
    }
    return { ok: true, texts };
  }

  clear(): void {
    this.#texts.clear();
  }

  #keep(id: string, text: WaitingText): StagedText {
    this.#texts.set(id, text);
    return stagedText(id, text);
  }
}

function stagedText(id: string, { name, encoding, text, original }: WaitingText): StagedText {
  const stated = original?.about.language ?? null;
  const guess = guessLanguage(text);
  // What an alignment calls a text is no guess; a web page's language is often that of its template.
  const isSure = stated !== null && (original?.beads.length !== 0 || guess === null);
  const language = isSure
    ? { tag: stated, confidence: 1 }
    : guess && { tag: guess.language, confidence: guess.confidence };
  const records = original?.records ?? null;
  const version = readVersion({ key: language?.tag ?? "und", text });
  return {
    id,
    name,
    kind: kindOf(original),
    beads: original?.beads.filter(({ spans }) => Object.hasOwn(spans, original.about.key)).length ?? 0,
    ...(records && {
      project: { title: records.title, claims: records.claims.length, annotations: records.annotations.length },
    }),
    language,
    encoding,
    unreadableCharacters: text.match(/\ufffd/gu)?.length ?? 0,
    date: dateOf(name, original, version),
    paragraphs: version.paragraphs.length,
    segments: version.segments.length,
    boilerplate: version.segments.filter(({ boilerplate }) => boilerplate !== null).length,
    preview: previewOf(version),
  };
}

const kindOf = (original: OriginalFile | null): FileKind => original?.kind ?? "text";

/** What the file says of itself, then its name, then the text. */
function dateOf(name: string, original: OriginalFile | null, version: Version): StagedText["date"] {
  const { publishedOn = null, publishedTime = null } = original?.about ?? {};
  if (publishedOn !== null) {
    return { value: publishedOn, source: "page", ...(publishedTime && { time: publishedTime }) };
  }
  const inName = dateInName(name);
  if (inName !== null) return { value: inName, source: "file" };
  const inText = findDateline(version);
  return inText === null ? null : { value: inText, source: "text" };
}

/**
 * The first line, by which a person knows the text, and those by which they can judge the encoding: lines with signs that
 * were not read, then lines with signs beyond ASCII, which encodings read differently. In text order; linear.
 */
function previewOf({ view, paragraphs }: Version): readonly string[] {
  const lines = paragraphs.map(({ start, end }, index) => {
    const line = view.text.slice(start, end);
    const unread = line.indexOf("\ufffd");
    return { index, line, isUnread: unread >= 0, tellingAt: unread >= 0 ? unread : line.search(/[^\0-\x7f]/u) };
  });
  const [first, ...others] = lines;
  const ranked = [
    ...others.filter(({ isUnread }) => isUnread),
    ...others.filter(({ isUnread, tellingAt }) => !isUnread && tellingAt >= 0),
    ...others.filter(({ tellingAt }) => tellingAt < 0),
  ];
  const shown = ranked.slice(0, PREVIEW_LINES - 1).sort((a, b) => a.index - b.index);
  return [
    ...(first === undefined ? [] : [shortened(first.line, 0)]),
    ...shown.map(({ line, tellingAt }) => shortened(line, tellingAt)),
  ];
}

/** Of a long line the part with the sign at `tellingAt`. Cut between characters, never inside one. */
function shortened(line: string, tellingAt: number): string {
  if (line.length <= PREVIEW_LENGTH) return line;
  const start = tellingAt < PREVIEW_LENGTH - 1 ? 0 : tellingAt - PREVIEW_LENGTH / 3;
  const part = line.slice(start, start + PREVIEW_LENGTH - 1);
  const whole = part.replace(/^[\udc00-\udfff]/u, "").replace(/[\ud800-\udbff]$/u, "");
  return `${start > 0 ? "…" : ""}${whole}${start + PREVIEW_LENGTH - 1 < line.length ? "…" : ""}`;
}
