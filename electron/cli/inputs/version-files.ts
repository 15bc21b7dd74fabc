import { basename, resolve } from "node:path";
import { decodeBytes } from "../../host/import/decode.ts";
import { readTextFile } from "../../host/import/read-text-file.ts";
import { identityOf } from "../../host/sha256.ts";
import type { CheckedFile } from "../../../shared/exchange/report/checked-project.ts";
import { languageOf, primarySubtag } from "../../../shared/text/language-tag.ts";
import { isPlainlyIn } from "../../../shared/text/plainly-in.ts";
import { badInput, type Outcome, type Terminal } from "../outcome.ts";

/** The texts of a command, keyed by version, and a name for the story. */
export interface VersionFiles {
  readonly id: string;
  readonly versions: Readonly<Record<string, string>>;
  /** What each text was read from. */
  readonly files: Readonly<Record<string, CheckedFile>>;
  /** Things worth saying on standard error that stop nothing. */
  readonly warnings: readonly string[];
}

/** Reads `vi=FILE de=FILE …`. Whether keys and texts make a request, the contract says. */
export async function readVersionFiles(words: readonly string[], terminal: Terminal): Promise<Outcome<VersionFiles>> {
  const files = new Map<string, string>();
  for (const word of words) {
    const [, key, path] = /^([^=]*)=(.*)$/s.exec(word) ?? [];
    if (key === undefined || path === undefined || path === "") {
      return badInput(
        `${word}: name each file with its language, such as de=${word.replace(/^.*=/, "") || "story.txt"}`,
      );
    }
    if (files.has(key)) return badInput(`${key} is given twice; key a second text in one language ${key}-x-b`);
    files.set(key, path);
  }
  if ([...files.values()].filter((path) => path === "-").length > 1) {
    return badInput("standard input (-) can be read only once");
  }
  const versions: Record<string, string> = {};
  const origins: Record<string, CheckedFile> = {};
  for (const [key, path] of files) {
    const read = await readDecoded(path, terminal);
    if (!read.ok) return read;
    versions[key] = read.value.text;
    origins[key] = { fileName: path === "-" ? null : basename(path), ...identityOf(read.value.bytes) };
  }
  return {
    ok: true,
    value: {
      id: storyId([...files.values()]),
      versions,
      files: origins,
      warnings: [...identicalVersions(versions), ...(await wrongLanguages(versions))],
    },
  };
}

/** Decodes one file, or standard input for `-`. */
export async function readText(path: string, terminal: Terminal): Promise<Outcome<string>> {
  const read = await readDecoded(path, terminal);
  return read.ok ? { ok: true, value: read.value.text } : read;
}

/** The same, with the bytes as they were read. */
async function readDecoded(
  path: string,
  terminal: Terminal,
): Promise<Outcome<{ readonly text: string; readonly bytes: Uint8Array }>> {
  if (path !== "-") {
    const read = await readTextFile(resolve(terminal.folder, path));
    return read.ok ? { ok: true, value: read } : badInput(read.message);
  }
  const chunks: Buffer[] = [];
  for await (const chunk of terminal.stdin) chunks.push(Buffer.from(chunk as Buffer | string));
  const bytes = Buffer.concat(chunks);
  const decoded = decodeBytes(bytes);
  return decoded.ok
    ? { ok: true, value: { text: decoded.text, bytes } }
    : badInput(`standard input: ${decoded.message}`);
}

function storyId(paths: readonly string[]): string {
  const first = paths.find((path) => path !== "-") ?? "standard-input";
  return basename(first).replace(/\.[^.]+$/, "");
}

function identicalVersions(versions: Readonly<Record<string, string>>): string[] {
  const firstWith = new Map<string, string>();
  const warnings: string[] = [];
  for (const [key, content] of Object.entries(versions)) {
    const twin = firstWith.get(content);
    if (twin === undefined) firstWith.set(content, key);
    else warnings.push(`${twin} and ${key} are the same text; was one file given twice?`);
  }
  return warnings;
}

/** Below this a guess is not worth a warning: short texts and close relatives are often mistaken. */
const SURE = 0.8;

async function wrongLanguages(versions: Readonly<Record<string, string>>): Promise<string[]> {
  const doubtful = Object.entries(versions).filter(([key, content]) => !isPlainlyIn(content, languageOf(key)));
  if (doubtful.length === 0) return [];
  const { guessLanguage } = await import("../../../shared/text/language-guess.ts");
  return doubtful.flatMap(([key, content]) => {
    const guess = guessLanguage(content);
    if (guess === null || guess.confidence < SURE || guess.language === primarySubtag(languageOf(key))) return [];
    return [`${key}: this text looks like "${guess.language}"; was the wrong file given?`];
  });
}
