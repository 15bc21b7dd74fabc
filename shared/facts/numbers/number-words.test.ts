import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractFacts } from "../extract.ts";
import { toFactLine } from "../testing/fact-line.ts";
import { SPELL_OUT } from "../testing/spell-out.ts";
import { withoutDiacritics } from "../tokens.ts";

const SEED = { seed: 20180622, numRuns: 400 };
const LANGUAGES = ["en", "de", "vi"] as const;
/** Numbers of every size alike, not mostly large ones. */
const anyNumber = fc
  .tuple(fc.integer({ min: 2, max: 999_999_999_999 }), fc.integer({ min: 0, max: 10 }))
  .map(([value, cut]) => Math.max(2, Math.floor(value / 10 ** cut)));
const NOUN = { en: "boats", de: "Boote", vi: "người" } as const;

const lines = (text: string, language: string): string[] => extractFacts(text, language).map(toFactLine);

describe.each(LANGUAGES)("number words in %s", (language) => {
  const spell = SPELL_OUT[language];

  it("are read as the number they spell, whatever its size", () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        expect(lines(`${spell(value)} ${NOUN[language]}`, language)).toEqual([`number ${value}`]);
      }),
      SEED,
    );
  });

  it("are one fact that covers all of them", () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        const text = spell(value);
        const [fact] = extractFacts(`${text} ${NOUN[language]}`, language);
        expect(fact?.text).toBe(text);
      }),
      SEED,
    );
  });
});

describe("ordinals in words", () => {
  const englishOrdinal = (value: number): string => {
    const irregular: Record<string, string> = {
      one: "first",
      two: "second",
      three: "third",
      five: "fifth",
      eight: "eighth",
      nine: "ninth",
      twelve: "twelfth",
    };
    return SPELL_OUT.en(value).replace(/[a-z]+$/, (last) => irregular[last] ?? `${last.replace(/y$/, "ie")}th`);
  };
  const germanOrdinal = (value: number): string => {
    const spelt = SPELL_OUT.de(value).replaceAll(" ", "").toLowerCase();
    if (value % 100 >= 20 || value % 100 === 0) return `${spelt}ste`;
    return `${spelt}te`
      .replace(/einste$/, "erste")
      .replace(/dreite$/, "dritte")
      .replace(/siebente?te$/, "siebte")
      .replace(/siebente$/, "siebte")
      .replace(/achtte$/, "achte")
      .replace(/einste$/, "erste");
  };
  const small = fc.integer({ min: 2, max: 9999 });

  it("are read in English", () => {
    fc.assert(
      fc.property(small, (value) => {
        expect(lines(`the ${englishOrdinal(value)} boat`, "en")).toEqual([`ordinal ${value}`]);
      }),
      SEED,
    );
  });

  it("are read in German", () => {
    fc.assert(
      fc.property(
        small.filter((value) => value % 100 !== 1),
        (value) => {
          expect(lines(`das ${germanOrdinal(value)} Boot`, "de")).toEqual([`ordinal ${value}`]);
        },
      ),
      SEED,
    );
  });

  it("are read in Vietnamese, though the second to the seventh may be weekdays", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 8, max: 9999 }).filter((value) => !/năm$/.test(SPELL_OUT.vi(value))),
        (value) => {
          expect(lines(`người thứ ${SPELL_OUT.vi(value)}`, "vi")).toEqual([`ordinal ${value}`]);
        },
      ),
      SEED,
    );
    expect(lines("người thứ ba", "vi")).toEqual(["ordinal 3"]);
    expect(lines("sáng thứ ba", "vi").filter((line) => line.startsWith("ordinal"))).toEqual([]);
  });
});

describe("Vietnamese typed without diacritics", () => {
  it("is read as with them, before what is counted", () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        expect(lines(`${withoutDiacritics(SPELL_OUT.vi(value))} nguoi`, "vi")).toEqual([`number ${value}`]);
      }),
      SEED,
    );
  });

  it("leaves words alone that only then look like numbers", () => {
    expect(lines("ong ta di sau, bay ve nam im tam trong phong", "vi")).toEqual([]);
  });
});
