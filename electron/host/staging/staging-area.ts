import type { CallInput, CallOutput } from "../../../shared/ipc/contract.ts";
import type { HostFailure } from "../../../shared/ipc/failure.ts";
import type { StagedText, TextEncoding } from "../../../shared/ipc/staging.ts";
import { findDateline } from "../../../shared/engine/story-date.ts";
import { guessLanguage } from "../../../shared/text/language-guess.ts";
import { isLanguageTag } from "../../../shared/text/language-tag.ts";
import { readVersion } from "../../../shared/text/read-version.ts";
import type { Version } from "../../../shared/text/version.ts";
import { DONE, fail } from "../failures.ts";
import { decodeAs, decodeBytes } from "../import/decode.ts";
import { LARGEST_TEXT_BYTES } from "../import/read-text-file.ts";
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
}

/** A waiting text with what a person confirmed about it. */
export interface ChosenText extends WaitingText {
  readonly id: string;
  /** A well-formed BCP 47 tag. */
  readonly language: string;
  readonly publishedOn: string | null;
}

type Staged = CallOutput<"staging.add">;

/** The texts that a person dropped, pasted or chose, until a project is made of them. */
export class StagingArea {
  readonly #newId: () => string;
  readonly #texts = new Map<string, WaitingText>();

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  add({ name, bytes }: CallInput<"staging.add">): Staged {
    if (bytes.length > LARGEST_TEXT_BYTES || this.#texts.size >= MOST_TEXTS) return fail("too-large", name);
    const decoded = decodeBytes(bytes);
    if (!decoded.ok) return fail(decoded.reason, name);
    return this.#keep(this.#newId(), { name, bytes, encoding: decoded.encoding, text: decoded.text });
  }

  /** Reads a text's bytes in another encoding. */
  decode({ id, encoding }: CallInput<"staging.decode">): Staged {
    const present = this.#texts.get(id);
    if (present === undefined) return fail("unknown-text");
    return this.#keep(id, { ...present, encoding, text: decodeAs(present.bytes, encoding).text });
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
    for (const { id, language, publishedOn } of chosen) {
      const text = this.#texts.get(id);
      if (text === undefined || texts.some((other) => other.id === id)) return fail("unknown-text", text?.name ?? null);
      if (!isLanguageTag(language)) return fail("unknown-language", text.name);
      texts.push({ ...text, id, language, publishedOn });
    }
    return { ok: true, texts };
  }

  clear(): void {
    this.#texts.clear();
  }

  #keep(id: string, text: WaitingText): Staged {
    this.#texts.set(id, text);
    return { ok: true, text: stagedText(id, text) };
  }
}

function stagedText(id: string, { name, encoding, text }: WaitingText): StagedText {
  const guess = guessLanguage(text);
  const version = readVersion({ key: guess?.language ?? "und", text });
  const inText = findDateline(version);
  const inName = dateInName(name);
  return {
    id,
    name,
    language: guess && { tag: guess.language, confidence: guess.confidence },
    encoding,
    unreadableCharacters: text.match(/\ufffd/gu)?.length ?? 0,
    date:
      inName !== null ? { value: inName, source: "file" } : inText !== null ? { value: inText, source: "text" } : null,
    paragraphs: version.paragraphs.length,
    segments: version.segments.length,
    boilerplate: version.segments.filter(({ boilerplate }) => boilerplate !== null).length,
    preview: previewOf(version),
  };
}

function previewOf({ view, paragraphs }: Version): readonly string[] {
  return paragraphs.slice(0, PREVIEW_LINES).map(({ start, end }) => shortened(view.text.slice(start, end)));
}

/** Cut between characters, never inside one. */
function shortened(line: string): string {
  if (line.length <= PREVIEW_LENGTH) return line;
  return `${line.slice(0, PREVIEW_LENGTH - 1).replace(/[\ud800-\udbff]$/u, "")}…`;
}
