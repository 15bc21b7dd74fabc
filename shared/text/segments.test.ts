import fc from "fast-check";
import { expect, test } from "vitest";
import { paragraphsOf } from "./paragraphs.ts";
import { segmentText } from "./segments.ts";

const seed = 20180622;

function sentences(text: string, language: string): string[] {
  return segmentText(text, paragraphsOf(text), language).map(({ range }) => text.slice(range.start, range.end));
}

/** Each text with `|` where a sentence begins. */
const table: Readonly<Record<string, readonly string[]>> = {
  de: [
    "Es kostete 86 Mio. Euro, sagte er. |Das ist viel.",
    "Das Defizit lag bei 3 Mrd. |Die Regierung schwieg.",
    "Am 3. Juni und am 21. Juni kam er. |Dann ging er.",
    "Im 20. Jahrhundert war das anders. |Heute nicht.",
    "Im Jahr 2018. |Die Allianz wuchs.",
    "Viele, z. B. Peter und d. h. auch Anna u. a. Leute, kamen. |Er nicht.",
    "Prof. Dr. Müller und Dr. Schmidt kamen. |Sie blieben.",
    "Siehe Nr. 5 und Abb. 3 (siehe S. 3.) im Anhang. |Ende.",
    "Der 1. FC Köln gewann um 9.30 Uhr. |Alle jubelten.",
    "„Warum?“ fragte er. |„Darum.“ |Er ging.",
    "Die Allianz.. |Das geht aus dem Bericht hervor.",
    "Ein Plan für Sicherheit.|Das sagte er auf tapchibitcoin.vn gestern.",
    "Er zahlte 11,15 Mio. Euro. |2018 war das viel.",
    "Kaiser Wilhelm II. |Er starb 1941.",
    "Wilhelm II. Kaiser von Deutschland, starb; Auguste auch. |Ja.",
    "Er kam usw. |Danach ging er.",
    "Herr Müller von der Muster GmbH & Co. KG sagte nichts. |Sie auch nicht.",
    "1. Der Anfang ist schwer.",
  ],
  en: [
    "Mr. Smith met J. K. Rowling in St. Petersburg. |They talked.",
    "U.S. officials met U.S. Senators at 9 a.m. on Friday. |They left the U.S. |The end.",
    "Apple Inc. said so. |It grew.",
    "“Why?” he asked. |“Because.” |He left.",
    '"Why?" he asked. |"Because I say so." |He left.',
    "It rose 3.5 percent to $13.2 million... |Then it fell… and rose again!? |Yes.",
    "He saw it (it was late. Very late.) and left. |Then he slept.",
    "(He was late.) |She was not.",
    "See No. 5 for details. |No. |That is wrong.",
    "Smart contracts, etc.), and application services. |The end.",
    "Visit Booking.Com or https://a.b/C.Das?Id=Ab today. |Then sleep.",
    "It works; it is good. |iPhone sales fell.",
    "The quote […] ends. |New York won.",
    "1. FC Köln won. |The crowd cheered.",
  ],
  vi: [
    "Ông sống ở TP. Hồ Chí Minh cùng GS. TS. Nguyễn Văn A. |Ông là người tốt.",
    "ThS. Lê Thị B và TS.Trần C ở TP.HCM đến. |Họ về sớm.",
    "Đây là “một đột phá.” |Ông nói vậy.",
    "Đầu tư 1.234,5 tỷ đồng v.v. |Các công ty vui mừng.",
    "Theo tapchibitcoin.vn thì giá tăng. |Điều này đúng.",
    "Ở Q. 1 và P. 5 có mưa. |Trời lạnh!",
  ],
  zh: ["他来了。|她走了！|“为什么？”他问。|好。", "第一句。」|第二句？|完"],
  ar: ["هل جاء؟ |نعم. |ذهب."],
  fr: ["« Non ! » dit-il. |Il part à 9.30 h. |Elle reste."],
};

const rows = Object.entries(table).flatMap(([language, texts]) => texts.map((text) => [language, text] as const));

test.each(rows)("%s: %s", (language, marked) => {
  const expected = marked.split("|").map((sentence) => sentence.trim());
  expect(sentences(marked.replaceAll("|", ""), language)).toEqual(expected);
});

test("a language without data is read by the general rules", () => {
  expect(sentences("Xin J. K. ja 3.5 na. Kato ba! Lo.", "tlh")).toEqual(["Xin J. K. ja 3.5 na.", "Kato ba!", "Lo."]);
});

test("segments lie in order inside their paragraphs and hold every character that is not white space", () => {
  const piece = fc.constantFrom(
    ...'a B . .. ! ? … ( ) [ ] " “ ” „ 。 ） 3. Dr. z. B. U.S. Mio. \n \n\n word.Next , ; : 👩 – 1. I. Das the'.split(
      " ",
    ),
    " ",
    "  ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom("de", "en", "vi", "xx"), (parts, language) => {
      const text = parts.join("");
      const paragraphs = paragraphsOf(text);
      const segments = segmentText(text, paragraphs, language);
      let position = 0;
      for (const { range, paragraph } of segments) {
        expect(text.slice(position, range.start).trim()).toBe("");
        expect(range.start).toBeGreaterThanOrEqual(paragraphs[paragraph]!.start);
        expect(range.end).toBeLessThanOrEqual(paragraphs[paragraph]!.end);
        const sentence = text.slice(range.start, range.end);
        expect(sentence).not.toBe("");
        expect(sentence).toBe(sentence.trim());
        position = range.end;
      }
      expect(text.slice(position).trim()).toBe("");
    }),
    { seed, numRuns: 3000 },
  );
});

test.each([
  ["no terminator", "word ".repeat(40_000)],
  ["one word", "a".repeat(200_000)],
  ["stops only", ".".repeat(200_000)],
  ["stops and spaces", ". ".repeat(100_000)],
  ["open brackets", "(a. ".repeat(50_000)],
  ["quotes after a mark", `Ja.${'"'.repeat(200_000)}`],
  ["dashes after marks", `Ja. ${"- ".repeat(100_000)}`],
  ["initials", "A. ".repeat(70_000)],
  ["empty lines", `a${"\n".repeat(5_000)}b`],
  ["spaces in a line", `a.${" ".repeat(200_000)}b`],
])("%s: long texts take linear time", (_, text) => {
  const started = process.cpuUsage();
  sentences(text, "de");
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(1500);
});
