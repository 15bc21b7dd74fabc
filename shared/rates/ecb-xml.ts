import { SaxesParser, type SaxesTagPlain } from "saxes";
import { toDay } from "./calendar-day.ts";
import { isForeignCode, type RateDay, readRate, refuseRates, type RatesFile, type RatesRefusal } from "./rates-file.ts";

/** Written to the parser at once, so that reading stops soon after a fault. */
const CHUNK_CHARACTERS = 65_536;

/**
 * Reads the European Central Bank's euro reference rates as XML (`eurofxref-daily.xml`, `eurofxref-hist.xml`,
 * `eurofxref-hist-90d.xml`): `<Cube time="2018-06-22"><Cube currency="USD" rate="1.1648"/>…`, newest day first. Other
 * elements are passed over. Entities beyond XML's own five are refused, never expanded. Linear.
 */
export function readEcbXml(xml: string): RatesFile | RatesRefusal {
  return new EcbXmlReading().read(xml);
}

class EcbXmlReading {
  readonly #parser = new SaxesParser();
  readonly #days: { readonly date: string; readonly perEuro: Map<string, number> }[] = [];
  #refusal: RatesRefusal | null = null;

  constructor() {
    this.#parser.on("error", ({ message }) => {
      this.#refuse("bad-xml", message.replace(/^\d+:\d+: /u, ""));
    });
    this.#parser.on("opentag", (tag) => {
      if (this.#refusal === null && /^(?:\w+:)?Cube$/.test(tag.name)) this.#cube(tag);
    });
  }

  read(xml: string): RatesFile | RatesRefusal {
    for (let start = 0; start < xml.length && this.#refusal === null; start += CHUNK_CHARACTERS) {
      this.#parser.write(xml.slice(start, start + CHUNK_CHARACTERS));
    }
    if (this.#refusal === null) this.#parser.close();
    if (this.#refusal !== null) return this.#refusal;
    const days: readonly RateDay[] = this.#days.filter(({ perEuro }) => perEuro.size > 0);
    return days.length === 0 ? refuseRates("empty", 1, "no days") : { kind: "rates", origin: "ecb", days };
  }

  #cube({ attributes: { time, currency, rate } }: SaxesTagPlain): void {
    if (time !== undefined) this.#startDay(time);
    else if (currency !== undefined) this.#addRate(currency, rate ?? "");
  }

  #startDay(date: string): void {
    const previous = this.#days.at(-1);
    if (Number.isNaN(toDay(date))) this.#refuse("bad-date", `"${date}" is no date`);
    else if (previous && previous.date <= date) this.#refuse("bad-order", `${date} is not before ${previous.date}`);
    else this.#days.push({ date, perEuro: new Map() });
  }

  #addRate(code: string, printed: string): void {
    const day = this.#days.at(-1);
    const rate = readRate(printed);
    if (day === undefined) this.#refuse("bad-date", `${code} stands before any day`);
    else if (!isForeignCode(code)) this.#refuse("bad-currency", `"${code}" is no currency code`);
    else if (day.perEuro.has(code)) this.#refuse("given-twice", `${code} on ${day.date}`);
    else if (rate === null) this.#refuse("bad-rate", `"${printed}" for ${code}`);
    else day.perEuro.set(code, rate);
  }

  #refuse(problem: RatesRefusal["problem"], detail: string): void {
    this.#refusal ??= refuseRates(problem, this.#parser.line, detail);
  }
}
