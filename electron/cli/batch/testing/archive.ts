import { readFileSync } from "node:fs";
import type { Command } from "../../../../shared/exchange/contract/commands.ts";

const SEEDS = new URL("../../../../seeds/", import.meta.url);

interface Manifest {
  readonly date: string;
  readonly versions: readonly { readonly key: string; readonly file: string }[];
}

/**
 * An archive without end: the n-th request is the sample story with every digit moved on by n and one paragraph left out
 * of one version. No two in ten are alike, all are stories that people wrote, and the same n gives the same bytes.
 */
export function archive(command: Command): (n: number) => string {
  const { date, versions } = JSON.parse(readFileSync(new URL("manifest.json", SEEDS), "utf8")) as Manifest;
  const texts = versions.map(({ key, file }) => ({
    key,
    paragraphs: readFileSync(new URL(file, SEEDS), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== ""),
  }));
  const textOf = (index: number, n: number): string => {
    const { paragraphs } = texts[index]!;
    const left = n % texts.length === index ? n % paragraphs.length : -1;
    const kept = paragraphs.filter((_, at) => at !== left);
    return kept.join("\n").replace(/\d/g, (digit) => String((Number(digit) + n) % 10));
  };
  return (n) => {
    const id = `story-${n}`;
    if (command === "facts") {
      const index = n % texts.length;
      return JSON.stringify({ id, lang: texts[index]!.key, date, text: textOf(index, n) });
    }
    const own = Object.fromEntries(texts.map(({ key }, index) => [key, textOf(index, n)]));
    return JSON.stringify({ id, ...(command === "check" ? { date } : {}), versions: own });
  };
}

/** The first requests, as a file holds them, until they come to `bytes` or `count` of them. */
export function* archiveLines(
  command: Command,
  until: { readonly bytes?: number; readonly count?: number },
): Generator<Buffer> {
  const request = archive(command);
  let bytes = 0;
  for (let n = 0; bytes < (until.bytes ?? Infinity) && n < (until.count ?? Infinity); n += 1) {
    const line = Buffer.from(`${request(n)}\n`);
    bytes += line.length;
    yield line;
  }
}
