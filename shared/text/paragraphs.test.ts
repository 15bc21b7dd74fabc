import { expect, test } from "vitest";
import { linesOf, paragraphsOf } from "./paragraphs.ts";

const texts = (text: string) => paragraphsOf(text).map(({ start, end }) => text.slice(start, end));

/** Wraps like a mail program. */
function wrap(paragraph: string, width: number): string {
  const lines = [""];
  for (const word of paragraph.split(" ")) {
    const line = lines.at(-1)!;
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
}

const german =
  "Die neue Allianz, die das Ziel hat, die Sicherheit in der Blockchain-Industrie zu fördern, wurde gestern auf dem " +
  "China Blockchain Security Forum in Peking angekündigt, das von der China Technology Market Association veranstaltet wurde.";
const vietnamese =
  "Ngân hàng trung ương Trung Quốc gần đây cũng đã phát triển hệ thống Blockchain để số hóa các giấy tờ ký quỹ, " +
  "trong khi nhà điều hành mạng thanh toán đã đạt được thỏa thuận ký kết đầu tư 14 tỷ USD vào Blockchain.";

test("each line that is not empty is a paragraph, white space around it left out", () => {
  expect(texts("Eins.\nZwei. \n\n\t Drei.\n \n")).toEqual(["Eins.", "Zwei.", "Drei."]);
  expect(texts("")).toEqual([]);
});

test.each([60, 72, 80])("text wrapped at %i columns is read by blocks", (width) => {
  const blocks = [wrap(german, width), "Eine Zwischenzeile", wrap(vietnamese, width), "- ein Punkt\n- noch einer"];
  expect(texts(blocks.join("\n\n"))).toEqual([blocks[0], blocks[1], blocks[2], "- ein Punkt", "- noch einer"]);
});

test("verse, lists and short paragraphs keep their lines", () => {
  const verse = "Es schlug mein Herz, geschwind zu Pferde!\nEs war getan fast eh gedacht.\n\n".repeat(4);
  expect(paragraphsOf(verse)).toEqual(linesOf(verse));
  const paragraphs = "Ein kurzer Absatz, der eine Zeile füllt und mit einem Punkt zu Ende geht.\n".repeat(8);
  expect(paragraphsOf(`${paragraphs}\n${paragraphs}`)).toHaveLength(16);
});

test("one wide line is enough to leave the line breaks alone", () => {
  const text = `${wrap(german, 60)}\n\n${vietnamese}`;
  expect(paragraphsOf(text)).toEqual(linesOf(text));
});
