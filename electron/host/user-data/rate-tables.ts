import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { CallInput, CallOutput } from "../../../shared/ipc/contract.ts";
import type { HostFailure } from "../../../shared/ipc/failure.ts";
import type { ImportedTable, ShownRates } from "../../../shared/ipc/rates.ts";
import { toDate, toDay } from "../../../shared/rates/calendar-day.ts";
import { RATES_INFO } from "../../../shared/rates/look-up.ts";
import { importRates, type ImportedRates } from "../../../shared/rates/rate-layer.ts";
import { referenceRates } from "../../../shared/rates/reference-rates.ts";
import { DONE, fail, writeFailed } from "../failures.ts";
import type { EngineRates } from "../engine/engine-messages.ts";
import { readRatesFile } from "../import/read-rates-file.ts";
import { readJsonFile, writeJsonFile } from "./json-file.ts";

/** More would only make every look-up's table larger: someone imports daily files instead of a history. */
const MOST_TABLES = 100;

/** A currency's rates, a day each, `-` where there is none: a tenth of the room of JSON's own lists. */
const series = z
  .string()
  .transform((text) => Float64Array.from(text.split(" "), (cell) => (cell === "-" ? NaN : +cell)));

const tableFile = z
  .strictObject({
    format: z.literal("parallax.rates/1"),
    id: z.string().min(1).max(64),
    name: z.string().min(1).max(1000),
    importedAt: z.iso.datetime(),
    isBanks: z.boolean(),
    /** ISO dates, ascending. */
    days: z.string().transform((text) => Int32Array.from(text.split(" "), toDayOrZero)),
    perEuro: z.record(z.string().regex(/^[A-Z]{3}$/), series),
  })
  .refine(({ days }) => days.every((day, index) => day !== 0 && (index === 0 || days[index - 1]! < day)))
  .refine(({ days, perEuro }) =>
    Object.values(perEuro).every(
      (rates) => rates.length === days.length && rates.every((rate) => Number.isNaN(rate) || (rate > 0 && rate < 1e13)),
    ),
  );
/** As {@link tableFile} reads it. */
interface Table extends Omit<ImportedRates, "source"> {
  readonly format: "parallax.rates/1";
  readonly id: string;
  readonly name: string;
  readonly importedAt: string;
}

/** NaN would become 0 in an `Int32Array` anyway; 1970-01-01 has no reference rate. */
const toDayOrZero = (date: string): number => toDay(date) || 0;

const written = (rates: Float64Array): string =>
  Array.from(rates, (rate) => (Number.isNaN(rate) ? "-" : rate)).join(" ");

interface Giver {
  id(): string;
  now(): string;
}

/**
 * The tables of reference rates that a person imported, each a file in `rates` of the user's data folder: what was read,
 * not the file it was read from, so that nothing is read unchecked twice. Read at the first need.
 */
export class RateTables {
  readonly #folder: string;
  readonly #give: Giver;
  #tables: readonly Table[] | null = null;

  constructor(userDataFolder: string, give: Giver) {
    this.#folder = join(userDataFolder, "rates");
    this.#give = give;
  }

  shown(): ShownRates {
    return { embedded: RATES_INFO, imported: this.#all().map(shownTable) };
  }

  /** The last day that the bank's own tables reach. */
  get lastDate(): string {
    const ends = this.#all().flatMap(({ isBanks, days }) => (isBanks ? [toDate(days.at(-1)!)] : []));
    return [RATES_INFO.lastDate, ...ends].sort().at(-1)!;
  }

  /** What the engine's thread looks rates up in. */
  forEngine(): EngineRates {
    return {
      key: this.#all()
        .map(({ id }) => id)
        .join(),
      tables: this.#all().map(engineTable),
    };
  }

  /** The rate of a day, or of the week before it, as evidence of a claim; `null` where there is none. */
  asEvidence({ date, from, to }: CallInput<"rates.lookUp">): CallOutput<"rates.lookUp">["rate"] {
    const found = referenceRates(this.#all().map(engineTable)).lookUp(date, from, to);
    return found.kind === "none" ? null : { from, to, date: found.date, factor: found.value, source: found.source };
  }

  /** A table of one's own takes the place of an earlier one of that name: it was corrected. */
  import({ name, bytes }: CallInput<"rates.import">): CallOutput<"rates.import"> {
    const others = this.#all().filter((table) => table.isBanks || table.name !== name);
    const read = readRatesFile(bytes, referenceRates(others.map(engineTable)).lookUp);
    if (read.kind === "too-large" || others.length >= MOST_TABLES) return fail("too-large", name);
    if (read.kind === "failure") {
      return { ok: true, result: { kind: "refused", problem: read.problem, line: read.line } };
    }
    const { isBanks, days, perEuro } = importRates(read, name);
    const about = { format: "parallax.rates/1", id: this.#give.id(), name, importedAt: this.#give.now() } as const;
    const table: Table = { ...about, isBanks, days, perEuro };
    const saved = this.#save(table);
    if (!saved.ok) return saved;
    for (const { id } of this.#all().filter((replaced) => !others.includes(replaced))) this.#delete(id);
    this.#tables = [...others, table];
    return { ok: true, result: { kind: "imported", table: shownTable(table), rates: this.shown() } };
  }

  remove({ id }: CallInput<"rates.remove">): CallOutput<"rates.remove"> {
    const table = this.#all().find((known) => known.id === id);
    if (table === undefined) return fail("unknown-record");
    const deleted = this.#delete(id);
    if (!deleted.ok) return deleted;
    this.#tables = this.#all().filter((known) => known !== table);
    return { ok: true, rates: this.shown() };
  }

  #all(): readonly Table[] {
    return (this.#tables ??= this.#read());
  }

  /** In the order of import. A file that is broken is kept aside and left out. */
  #read(): readonly Table[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder)
      .filter((file) => file.endsWith(".json"))
      .flatMap((file) => readJsonFile<Table>(join(this.#folder, file), tableFile as z.ZodType<Table>) ?? [])
      .sort((a, b) => (a.importedAt === b.importedAt ? (a.id < b.id ? -1 : 1) : a.importedAt < b.importedAt ? -1 : 1));
  }

  #save({ days, perEuro, ...about }: Table): typeof DONE | HostFailure {
    return writeJsonFile(this.#path(about.id), {
      ...about,
      days: Array.from(days, toDate).join(" "),
      perEuro: Object.fromEntries(Object.entries(perEuro).map(([code, rates]) => [code, written(rates)])),
    });
  }

  #delete(id: string): typeof DONE | HostFailure {
    try {
      rmSync(this.#path(id), { force: true });
      return DONE;
    } catch (error) {
      return writeFailed(error, this.#path(id));
    }
  }

  #path(id: string): string {
    return join(this.#folder, `${id}.json`);
  }
}

const engineTable = ({ name, isBanks, days, perEuro }: Table): ImportedRates => ({
  source: name,
  isBanks,
  days,
  perEuro,
});

function shownTable({ id, name, isBanks, days, perEuro }: Table): ImportedTable {
  return {
    ...{ id, name, isBanks },
    firstDate: toDate(days[0]!),
    lastDate: toDate(days.at(-1)!),
    currencies: Object.keys(perEuro).sort(),
  };
}
