import { resolve } from "node:path";
import type { ExchangeProject } from "../../../shared/exchange/exchange-project.ts";
import { readExchangeProject } from "../../host/out/read-exchange-project.ts";
import { openStoreForReading } from "../../host/store/open-store.ts";
import type { ReadArguments } from "../arguments.ts";
import { badInput, type Outcome, type Terminal } from "../outcome.ts";
import { readRateFiles } from "../inputs/own-rates.ts";
import { PROGRAM } from "../program.ts";

/**
 * A saved project as writers take it, with the rates of `--rates`, exported by the program: nobody sits at a window. The day's
 * clock may be given (`SOURCE_DATE_EPOCH`), for the same bytes again.
 */
export async function readSavedProject(
  name: string,
  { lists }: Pick<ReadArguments, "lists">,
  terminal: Terminal,
): Promise<Outcome<ExchangeProject>> {
  const rates = await readRateFiles(lists, terminal);
  if (!rates.ok) return rates;
  const opened = await openStoreForReading(resolve(terminal.folder, name));
  if (!opened.ok) return badInput(opened.message);
  const options = { at: instantOf(terminal), author: PROGRAM.name, rates: rates.value };
  const read = await readExchangeProject(opened, name, options);
  if (!read.ok) return badInput(`${name}: the project is damaged; parallax verify says where`);
  return { ok: true, value: read.project };
}

function instantOf({ environment }: Terminal): string {
  const given = environment["SOURCE_DATE_EPOCH"];
  return (given !== undefined && /^\d{1,11}$/u.test(given) ? new Date(Number(given) * 1000) : new Date()).toISOString();
}
