import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBytes, type TextEncodingName } from "./decode.ts";

const german = "Die Größe der Straße ärgert „müde“ Übersetzer – für 11 €.";
const vietnamese =
  "Ngân hàng trung ương Trung Quốc gần đây cũng đã phát triển hệ thống Blockchain để số hóa các giấy tờ ký quỹ.";

/** Bytes of Windows-1258 that differ from Latin 1, for encoding in this test only. */
const page1258: Readonly<Record<string, number>> = {
  ...{ "\u0300": 0xcc, "\u0309": 0xd2, "\u0303": 0xde, "\u0301": 0xec, "\u0323": 0xf2 },
  ...{ Ă: 0xc3, ă: 0xe3, Đ: 0xd0, đ: 0xf0, Ơ: 0xd5, ơ: 0xf5, Ư: 0xdd, ư: 0xfd, "₫": 0xfe },
};
const page1252: Readonly<Record<string, number>> = { "€": 0x80, "„": 0x84, "“": 0x93, "”": 0x94, "–": 0x96, "’": 0x92 };

/** Circumflex, breve and horn stay on their letter; the tone follows as a mark of its own. */
function encode1258(text: string): Uint8Array {
  const split = text.normalize("NFD").replace(/\p{L}\p{M}+/gu, (cluster) => {
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(cluster)?.[0] ?? "";
    return cluster.replace(tone, "").normalize("NFC") + tone;
  });
  return encodeSingle(split, page1258);
}

function encodeSingle(text: string, page: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const byte = page[character] ?? character.codePointAt(0)!;
    if (byte > 0xff) throw new Error(`no byte for ${character}`);
    return byte;
  });
}

function utf16(text: string, order: "le" | "be", mark = ""): Uint8Array {
  const bytes = Buffer.from(mark + text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

const utf8 = (text: string) => new TextEncoder().encode(text);

const table: readonly [name: string, bytes: Uint8Array, encoding: TextEncodingName, hadBom: boolean, text: string][] = [
  ["UTF-8", utf8(vietnamese), "utf-8", false, vietnamese],
  ["UTF-8 with a mark", utf8(`\ufeff${german}`), "utf-8", true, german],
  ["plain ASCII", utf8("Hello, world."), "utf-8", false, "Hello, world."],
  ["UTF-16 LE with a mark", utf16(vietnamese, "le", "\ufeff"), "utf-16le", true, vietnamese],
  ["UTF-16 BE with a mark", utf16(german, "be", "\ufeff"), "utf-16be", true, german],
  ["UTF-16 LE unmarked", utf16(vietnamese, "le"), "utf-16le", false, vietnamese],
  ["UTF-16 BE unmarked", utf16(german, "be"), "utf-16be", false, german],
  ["German in Windows-1252", encodeSingle(german, page1252), "windows-1252", false, german],
  ["Vietnamese in Windows-1258", encode1258(vietnamese), "windows-1258", false, vietnamese],
  ["one Vietnamese line", encode1258("Hội nghị được tổ chức."), "windows-1258", false, "Hội nghị được tổ chức."],
];

test.each(table)("%s", (_, bytes, encoding, hadBom, text) => {
  const result = decodeBytes(bytes);
  expect(result).toMatchObject({ ok: true, encoding, hadBom });
  expect(result.ok && result.text.normalize("NFC")).toBe(text);
});

test.each([
  ["Italian", "Però così non è più ciò che può essere: la città è lì."],
  ["Portuguese", "As ações não são boas, disse então o João; Conceição também não."],
  ["Icelandic", "Það er ekki rétt að við höfum ýtt þessu áfram, sagði maðurinn."],
  ["French", "Où est passé l'élève à la forêt ? Ça, c'est sûr: là-bas."],
  ["Spanish", "El niño comió piña, ¿verdad? Sí, según él."],
])("%s in Windows-1252 is not taken for Vietnamese", (_, text) => {
  expect(decodeBytes(encodeSingle(text, page1252))).toMatchObject({ ok: true, encoding: "windows-1252", text });
});

test("line ends, decomposed letters and an inner byte-order mark are left as they are", () => {
  const text = "a\r\nVie\u0323\u0302t\ufeff\r";
  expect(decodeBytes(utf8(`\ufeff${text}`))).toMatchObject({ text });
  expect(decodeBytes(utf8(`\ufeff\ufeff${text}`))).toMatchObject({ text: `\ufeff${text}` });
});

test("UTF-8 that was cut short stays UTF-8", () => {
  const bytes = utf8(vietnamese.repeat(3));
  const cut = bytes.subarray(0, bytes.lastIndexOf(0xbb));
  const result = decodeBytes(cut);
  expect(result).toMatchObject({ ok: true, encoding: "utf-8" });
  expect(result.ok && result.text.startsWith(vietnamese)).toBe(true);
});

test.each([
  ["nothing", new Uint8Array()],
  ["white space", utf8(" \r\n\t\u00a0\n")],
  ["a byte-order mark", utf8("\ufeff")],
])("%s is empty", (_, bytes) => {
  expect(decodeBytes(bytes)).toMatchObject({ ok: false, reason: "empty" });
});

test.each([
  ["PNG", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), /PNG picture/],
  ["PDF", utf8("%PDF-1.7\n1 0 obj"), /PDF.*copy its text/],
  ["DOCX", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), /Word.*plain text/],
  ["RTF", utf8("{\\rtf1\\ansi Hallo}"), /rich-text/],
  ["NULs", Uint8Array.from({ length: 999 }, (_, index) => (index % 7 === 0 ? 0 : 65)), /plain text/],
  ["control characters", Uint8Array.from({ length: 999 }, (_, index) => (index % 9 === 0 ? 3 : 65)), /plain text/],
])("%s is refused with one sentence that says what to do", (_, bytes, message) => {
  const result = decodeBytes(bytes);
  expect(result).toMatchObject({ ok: false, reason: "binary" });
  expect(!result.ok && result.message).toMatch(message);
  expect(!result.ok && result.message).toMatch(/^[^\n]+\.$/u);
});

test("millions of letters without a space are decoded all the same", () => {
  expect(decodeBytes(new Uint8Array(8_000_000).fill(0xe4))).toMatchObject({ ok: true, encoding: "windows-1252" });
});

test("any Vietnamese words survive UTF-8 and their own code page", () => {
  const words = fc.constantFrom(...vietnamese.slice(0, -1).split(" "), "người", "Đảng", "rượu", "nghiêng", "khuỷu");
  fc.assert(
    fc.property(fc.array(words, { minLength: 8, maxLength: 40 }), (list) => {
      const text = `Được ${list.join(" ")}`;
      for (const bytes of [utf8(text), encode1258(text)]) {
        const result = decodeBytes(bytes);
        expect(result.ok && result.text.normalize("NFC")).toBe(text);
      }
    }),
    { seed: 20180622, numRuns: 300 },
  );
});
