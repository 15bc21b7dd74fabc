import { expect, test } from "vitest";
import { readGlossaryCsv } from "./read-csv.ts";

const parliament = { en: ["parliament"], de: ["Parlament"] };

test.each([
  ["commas", "en,de\nparliament,Parlament\n", parliament],
  ["semicolons, commas in the cells", 'en;de\n"parliament, house";Haus\n', { en: ["parliament, house"], de: ["Haus"] }],
  ["tabs, no line end", "en\tde\nparliament\tParlament", parliament],
  ["a byte order mark and CRLF", "\ufeffen,de\r\nparliament,Parlament\r\n", parliament],
  ["blank lines before the header", "\n  \nen,de\nparliament,Parlament\n", parliament],
  ["quotes and a line break in a cell", 'en,de\n"the ""house""",Haus\n', { en: ['the "house"'], de: ["Haus"] }],
  [
    "several forms, repeated ones once",
    "en,de\nUK|Britain| UK |,Großbritannien",
    { en: ["UK", "Britain"], de: ["Großbritannien"] },
  ],
  ["other columns", "notes,en,de,status\nsee p. 3,parliament,Parlament,ok", parliament],
  [
    "tags as others write them",
    "EN_us,de-at\nparliament,Parlament",
    { "en-US": ["parliament"], "de-AT": ["Parlament"] },
  ],
  ["English names", "English,German\nparliament,Parlament", parliament],
  [
    "own names, case aside",
    "ENGLISH,Deutsch,Tiếng Việt\nparliament,Parlament,quốc hội",
    { ...parliament, vi: ["quốc hội"] },
  ],
  ["decomposed letters", "en,vi\nparliament,quô\u0301c hội", { en: ["parliament"], vi: ["quốc hội"] }],
  [
    "two columns of one language",
    "en,en,de\nparliament,house,Parlament",
    { en: ["parliament", "house"], de: ["Parlament"] },
  ],
])("reads %s", (_, text, entry) => {
  expect(readGlossaryCsv(text)).toEqual({ ok: true, glossary: { entries: [entry], skipped: 0 } });
});

test("rows that connect no two languages are counted", () => {
  const text = "en,de,vi\nparliament,,\n,Parlament,quốc hội\n\n12,12,12\nshort row";
  expect(readGlossaryCsv(text)).toEqual({
    ok: true,
    glossary: { entries: [{ de: ["Parlament"], vi: ["quốc hội"] }], skipped: 3 },
  });
});

test.each([
  ["nothing", "", "empty", null],
  ["only white space", "\ufeff \n\n", "empty", null],
  ["no header", "parliament,Parlament\nhouse,Haus", "no-language-columns", null],
  ["one language", "en,notes\nparliament,x", "no-language-columns", null],
  ["one language twice", "en,English\nparliament,x", "no-language-columns", null],
  ["a quotation mark left open", 'en,de\nhouse,Haus\n"parliament,Parlament\n', "malformed", 3],
  ["text behind a closing quotation mark", 'en,de\n"a" house,Haus\n', "malformed", 2],
])("refuses %s", (_, text, code, line) => {
  const reading = readGlossaryCsv(text);
  expect(reading).toMatchObject({ ok: false, code, line });
  if (line !== null) expect(reading).toHaveProperty("message", expect.stringContaining(`Line ${line}: `));
});

test("refuses more than 50 MiB", () => {
  expect(readGlossaryCsv(`en,de\n${"a,b\n".repeat(14_000_000)}`)).toMatchObject({ ok: false, code: "too-large" });
});
