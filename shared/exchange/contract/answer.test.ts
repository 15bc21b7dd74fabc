import { describe, expect, test } from "vitest";
import { answerRequest, type Answer } from "./answer.ts";
import type { FactsAnswer } from "./facts.ts";
import type { FindingsAnswer } from "./findings.ts";
import type { Command } from "./commands.ts";

function answer(command: Command, request: unknown): Answer {
  const answered = answerRequest(command, request);
  if (!answered.ok) throw new Error(answered.message);
  return answered.answer;
}
const findingsOf = (request: unknown) => answer("check", request) as FindingsAnswer;

const PLAIN = {
  vi: "Quỹ đã trả hơn 86 triệu yên (tương đương 13 triệu USD) cho 300 nhà đầu tư.\nBốn người bị bắt ở Huế.",
  de: "Der Fonds zahlte über 86 Mio. Yuan (13 Mio. US-Dollar) an 300 Anleger.\nVier Personen wurden in Hue festgenommen.",
  en: "The fund paid over 86 million yuan ($13 million) to 300 investors.\nFour people were arrested in Hue.",
};
const check = (versions: Record<string, string>, more: object = {}) =>
  findingsOf({ id: "x", date: "2018-06-22", versions, ...more });

/** The words that the first finding is pinned to, cut from the texts as they were given. */
function firstWords(versions: Record<string, string>): Record<string, string[]> {
  const [first] = check(versions).findings;
  return Object.fromEntries(
    Object.entries(first?.spans ?? {}).map(([key, spans]) => [
      key,
      spans.map(([start, end]) => versions[key]!.slice(start, end).normalize("NFC")),
    ]),
  );
}

describe("ranges are those of the text as given, whatever its form", () => {
  const expected = firstWords(PLAIN);

  test("the words are the amounts", () => {
    expect(expected["vi"]).toEqual(["86 triệu yên", "13 triệu USD"]);
  });

  test.each<[string, (text: string) => string]>([
    ["NFD", (text) => text.normalize("NFD")],
    ["CRLF line ends", (text) => text.replaceAll("\n", "\r\n")],
    ["zero-width spaces before digits", (text) => text.replaceAll(/(?=86)/g, "\u200B")],
    ["no-break spaces between digits and words", (text) => text.replaceAll(/(?<=\d) /g, "\u00A0")],
  ])("%s", (_form, rewrite) => {
    const rewritten = Object.fromEntries(Object.entries(PLAIN).map(([key, text]) => [key, rewrite(text)]));
    const words = firstWords(rewritten);
    for (const [key, spans] of Object.entries(words)) {
      expect(spans.map((span) => span.replaceAll("\u00A0", " ").replaceAll("\u200B", ""))).toEqual(expected[key]);
    }
  });
});

describe("check", () => {
  test("each segment of each version is in exactly one bead", () => {
    const { beads } = check(PLAIN);
    for (const key of Object.keys(PLAIN)) {
      const spans = beads.flatMap((bead) => bead.spans[key]!).toSorted(([a], [b]) => a - b);
      expect(spans).toHaveLength(2);
      expect(spans[0]![1]).toBeLessThanOrEqual(spans[1]![0]);
    }
  });

  test("findings name beads that exist, and hold no related of related", () => {
    const { beads, findings } = check(PLAIN);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(beads[finding.bead]).toBeDefined();
      for (const inside of finding.related ?? []) expect(inside.related).toBeUndefined();
    }
  });

  test("no date: no conversion is judged, and the answer says so", () => {
    const { date, findings } = findingsOf({ id: "x", versions: PLAIN });
    expect(date).toEqual({ value: null, source: "none" });
    expect(findings.filter(({ why }) => why.rates)).toEqual([]);
  });

  test("a dateline of its own is a date, one inside a sentence is not", () => {
    const withLine = { ...PLAIN, en: `Published 22 June 2018\n${PLAIN.en}` };
    expect(findingsOf({ id: "x", versions: withLine }).date).toEqual({
      value: "2018-06-22",
      source: "text",
    });
    const inside = {
      ...PLAIN,
      en: `On 9 November 1989, as everybody in that city remembers to this day, the wall came down at last. ${PLAIN.en}`,
    };
    expect(findingsOf({ id: "x", versions: inside }).date.source).toBe("none");
  });

  test("dates override the story's date for one version", () => {
    const { date, findings } = check(PLAIN, { dates: { vi: "2008-06-20" } });
    expect(date).toEqual({ value: "2018-06-22", source: "given" });
    expect(findings.find(({ odd, severity }) => odd === "vi" && severity === "critical")?.why.rates?.["date"]).toBe(
      "2008-06-20",
    );
  });

  test("the answer carries nothing that JSON drops or bends", () => {
    const plain = check(PLAIN);
    expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
  });
});

describe("facts", () => {
  test("a hedge has its scope in the text's own offsets, decomposed or not, and nothing the contract does not name", () => {
    const text = "Trời mưa ở Huế.\nTheo công an, ông ta được cho là đã trộm xe.".normalize("NFD");
    const { facts } = answer("facts", { id: "x", lang: "vi", text }) as FactsAnswer;
    const hedge = facts.find(({ kind }) => kind === "hedge")!;
    const [start, end] = hedge["scope"] as [number, number];
    expect(text.slice(start, end).normalize("NFC")).toBe("ông ta được cho là đã trộm xe.");
    expect(Object.keys(hedge).sort()).toEqual(["cue", "end", "kind", "scope", "start", "text"]);
    expect(facts.find(({ kind }) => kind === "attribution")).not.toHaveProperty("source");
  });

  test("conversionOf counts over the whole text", () => {
    const text = "It cost $5 million. Later it paid 86 million yuan ($13 million).";
    const { facts } = answer("facts", { id: "x", lang: "en", text }) as FactsAnswer;
    const money = facts.filter(({ kind }) => kind === "money");
    expect(money.map((fact) => text.slice(fact["start"] as number, fact["end"] as number))).toEqual([
      "$5 million",
      "86 million yuan",
      "$13 million",
    ]);
    expect(facts[money[2]!["conversionOf"] as number]).toEqual(money[1]);
    for (const fact of facts) {
      expect(Object.keys(fact)).not.toContain("tolerance");
      expect(Object.keys(fact)).not.toContain("converted");
    }
  });
});
