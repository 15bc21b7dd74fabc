import { describe, expect, it } from "vitest";
import { beadContext } from "../bead-context.ts";
import { story } from "../testing/story.ts";
import { typography } from "./typography.ts";

/** `doubledStop «..»`: the slips of one sentence. */
function slips(text: string, language: string): readonly string[] {
  const bead = beadContext(story({ [language]: [{ text, facts: [] }] }), 0);
  return typography
    .find(bead)
    .map(
      ({ messageKey, why }) =>
        `${messageKey.slice("typography.".length)} ${why.words.map((word) => `«${word.text}»`).join(" ")}`,
    );
}

describe("slips of the keys", () => {
  it.each([
    ["de", "Die Brücke öffnet wieder..", "doubledStop «..»"],
    ["en", "He said “it is over”..", "doubledStop «..»"],
    ["vi", "Cơ quan này cho biết,cây cầu sẽ mở lại.", "missingSpace «,»"],
    ["en", "The bridge is open.Nobody was hurt.", "missingSpace «.»"],
    ["de", "Die Brücke ist offen.Niemand wurde verletzt.", "missingSpace «.»"],
    ["vi", "Cây cầu rất đẹp .", "spaceBefore « .»"],
    ["de", "Die Brücke , die gesperrt war, ist offen.", "spaceBefore « ,»"],
    ["en", "The bridge of of the city.", "doubledWord «of of»"],
    ["de", "Und und die Brücke.", "doubledWord «Und und»"],
    ["vi", "Cây cầu của của thành phố.", "doubledWord «của của»"],
    ["en", "The bridge (built in 1902 reopens.", "bracket «(»"],
    ["vi", "Cây cầu xây năm 1902) mở lại.", "bracket «)»"],
    ["de", 'Er nannte es „schön" und ging.', 'quotes «„schön"»'],
    ["vi", 'Ông gọi đó là “đẹp" và rời đi.', 'quotes «“đẹp"»'],
  ])("%s: %s", (language, text, expected) => {
    expect(slips(text, language)).toEqual([expected]);
  });

  it.each([
    ["en", "Wait... the U.S. army, 1.5 km off, paid 13,000 dollars."],
    ["en", "See www.example.com, a.b@c.org, Node.js or ../path."],
    ["en", "He had had enough of that that day; it was very very late."],
    ["en", "a) the bridge b) the tunnel"],
    ["en", "She said: “I see 'the bridge'”."],
    ["en", "“It goes on and on."],
    ["en", "A film . . . and another"],
    ["de", "Die, die die Brücke sahen, z. B. am 3. Mai, zahlten 11,15 Mio. Euro."],
    ["de", "Er sagte: »Die Brücke« und „der Turm“ sind alt."],
    ["de", "Schweizer schreiben «so», Österreicher „so“."],
    ["vi", "TP.HCM từ từ mở lại, PGS.TS Nguyễn Văn A cho biết 13,000 người."],
    ["vi", 'Ông nói “đẹp” và "cao" (rất cao).'],
  ])("none in %s: %s", (language, text) => {
    expect(slips(text, language)).toEqual([]);
  });

  it("are one note for all places of a kind, in the version's own text", () => {
    const bead = beadContext(
      story({ vi: [{ text: "Một,hai,ba rồi bốn.", facts: [] }], en: [{ text: "One, two.", facts: [] }] }),
      0,
    );
    const findings = typography.find(bead);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      severity: "note",
      spans: {
        vi: [
          { start: 3, end: 4 },
          { start: 7, end: 8 },
        ],
        en: [],
      },
    });
  });

  it("are none in a language whose habits nobody has written down", () => {
    expect(slips("Le pont est ouvert !", "fr")).toEqual([]);
  });

  it.each([
    ["(".repeat(20_000)],
    [". ".repeat(20_000)],
    ['„"'.repeat(20_000)],
    ["a,".repeat(20_000)],
    [" ,".repeat(20_000)],
  ])("stay quick on a hostile text %#", (text) => {
    const before = process.cpuUsage();
    slips(text, "de");
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000);
  });
});
