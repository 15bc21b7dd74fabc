import { basename } from "node:path";
import { answerFacts, type FactsAnswer } from "../../../shared/exchange/contract/facts.ts";
import { readRequest } from "../../../shared/exchange/contract/requests.ts";
import { FACT_LANGUAGES } from "../../../shared/facts/lang/registry.ts";
import { readArguments, readDate } from "../arguments.ts";
import { badInput, type Outcome, type Terminal } from "../outcome.ts";
import { writeAnswer } from "../output.ts";
import { readText } from "../inputs/version-files.ts";

/** `parallax facts`: what one text states. */
export async function runFacts(args: readonly string[], terminal: Terminal): Promise<Outcome<number>> {
  const read = readArguments(args, { flags: ["json"], values: ["lang", "date", "out"] });
  if (!read.ok) return read;
  const { flags, values, words } = read.value;
  const date = readDate(read.value);
  if (!date.ok) return date;
  const [file, second] = words;
  if (file === undefined || second !== undefined) return badInput(`facts takes one file, got ${words.length}`);
  const lang = values.get("lang");
  if (lang === undefined)
    return badInput(`facts needs the text's language, --lang with one of ${FACT_LANGUAGES.join(", ")}`);
  const text = await readText(file, terminal);
  if (!text.ok) return text;
  const id = file === "-" ? "standard-input" : basename(file).replace(/\.[^.]+$/, "");
  const request = readRequest("facts", { id, lang, text: text.value, ...(date.value && { date: date.value }) });
  if (!request.ok) return badInput(request.message);
  const answer = answerFacts(request.request);
  const page = flags.has("json") ? `${JSON.stringify(answer, null, 2)}\n` : factsPage(answer);
  return await writeAnswer(page, values.get("out"), terminal);
}

const SHOWN_APART = new Set(["kind", "start", "end", "text"]);

/** One fact a line: where, what kind, the words, the reading. */
function factsPage({ facts }: FactsAnswer): string {
  if (facts.length === 0) return "No facts found.\n";
  const rows = facts.map((fact) => ({
    where: `${String(fact["start"])}-${String(fact["end"])}`,
    kind: fact.kind,
    words: String(fact["text"]),
    reading: Object.entries(fact)
      .filter(([field]) => !SHOWN_APART.has(field))
      .map(([field, value]) => `${field} ${JSON.stringify(value)}`)
      .join(", "),
  }));
  const width = (field: "where" | "kind" | "words") => Math.max(...rows.map((row) => row[field].length));
  const [where, kind, words] = [width("where"), width("kind"), width("words")];
  return rows
    .map((row) => `${row.where.padEnd(where)}  ${row.kind.padEnd(kind)}  ${row.words.padEnd(words)}  ${row.reading}\n`)
    .join("");
}
