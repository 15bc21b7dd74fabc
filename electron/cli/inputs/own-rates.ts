import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { averagedRates, AVERAGE_SPANS } from "../../../shared/rates/rate-use.ts";
import type { RateSource } from "../../../shared/rates/rate-answer.ts";
import { referenceRates, type ReferenceRates } from "../../../shared/rates/reference-rates.ts";
import { importRates, type ImportedRates } from "../../../shared/rates/rate-layer.ts";
import { readRatesFile } from "../../host/import/read-rates-file.ts";
import type { ReadArguments } from "../arguments.ts";
import { badInput, type Outcome, type Terminal } from "../outcome.ts";
import { reasonOf } from "../output.ts";

/** The rates that `--rates` (files over the embedded table, the last one on top) and `--average` ask for. */
export async function readOwnRates(
  { lists, values }: Pick<ReadArguments, "lists" | "values">,
  terminal: Pick<Terminal, "folder">,
): Promise<Outcome<RateSource>> {
  const rates = await readRateFiles(lists, terminal);
  if (!rates.ok) return rates;
  const given = values.get("average");
  if (given === undefined) return { ok: true, value: rates.value.lookUp };
  const span = AVERAGE_SPANS.find((known) => known === given);
  if (span === undefined) return badInput(`--average ${given}: use month or year`);
  return { ok: true, value: averagedRates(rates.value, span) };
}

/** The embedded rates, with the files of `--rates` over them. */
export async function readRateFiles(
  lists: ReadArguments["lists"],
  terminal: Pick<Terminal, "folder">,
): Promise<Outcome<ReferenceRates>> {
  const imported: ImportedRates[] = [];
  for (const path of lists.get("rates") ?? []) {
    const bytes = await readBytes(path, terminal);
    if (!bytes.ok) return bytes;
    const read = readRatesFile(bytes.value, referenceRates(imported).lookUp);
    if (read.kind === "too-large") return badInput(`${path}: too large for a file of reference rates`);
    if (read.kind === "failure") return badInput(`${path}:${read.line}: ${read.problem}: ${read.detail}`);
    imported.push(importRates(read, basename(path)));
  }
  return { ok: true, value: referenceRates(imported) };
}

async function readBytes(path: string, terminal: Pick<Terminal, "folder">): Promise<Outcome<Uint8Array>> {
  try {
    return { ok: true, value: await readFile(resolve(terminal.folder, path)) };
  } catch (error) {
    return badInput(`${path}: could not be read (${reasonOf(error)})`);
  }
}
