import { extractFacts, type ExtractOptions } from "../facts/extract.ts";
import type { Fact } from "../facts/fact.ts";

/** {@link extractFacts}, or a way to spare it. */
export type FactReader = (text: string, language: string, options: ExtractOptions) => readonly Fact[];

/** Of two generations: a story of 10,000 segments in eight versions is still held as a whole. */
const MOST_KNOWN = 100_000;

/**
 * Reads facts, and remembers them by text, language and date: while a story is edited, it is read again and again, and
 * nearly all its segments stay as they were. Of what has not been asked for in a long while nothing is kept.
 *
 * @param most segments known before older ones are forgotten
 */
export function rememberedFacts(read: FactReader = extractFacts, most = MOST_KNOWN): FactReader {
  let recent = new Map<string, readonly Fact[]>();
  let older = new Map<string, readonly Fact[]>();
  return (text, language, options) => {
    const key = `${language} ${options.date ?? ""} ${options.countable === true} ${text}`;
    let facts = recent.get(key);
    if (facts !== undefined) return facts;
    facts = older.get(key) ?? read(text, language, options);
    if (recent.size >= most) {
      older = recent;
      recent = new Map();
    }
    recent.set(key, facts);
    return facts;
  };
}
