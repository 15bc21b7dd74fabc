import { expect, test } from "vitest";
import { readTmx } from "./read-tmx.ts";

const tmx = (...units: string[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="hand" creationtoolversion="1" datatype="html" segtype="sentence" adminlang="en-us"
          srclang="en" o-tmf="none"><note>header</note></header>
  <body>${units.join("\n")}</body>
</tmx>`;
const tuv = (language: string, segment: string): string => `<tuv ${language}><seg>${segment}</seg></tuv>`;
const en = tuv('xml:lang="en"', "A house.");

test.each([
  [
    "inline codes, their subflows too, but the text between",
    'Press <bpt i="1" x="1">&lt;b&gt;</bpt>Save<ept i="1">&lt;/b&gt;</ept><ph x="2">&lt;img alt="<sub>a house</sub>"&gt;</ph> <it pos="begin">[i]</it>now<ut>{ut}</ut>.',
    "Press Save now.",
  ],
  ["highlighted text, which is the segment's own", "The <hi type='name'>Bundestag</hi> met.", "The Bundestag met."],
  ["entities and CDATA", "R&amp;D &#x2014; <![CDATA[a < b]]>", "R&D — a < b"],
  ["white space and decomposed letters", "  Quô\u0301c\n     hội\u00a0họp ", "Quốc hội họp"],
])("reads %s", (_, segment, text) => {
  const xml = tmx(`<tu tuid="1"><note>n</note><prop type="x">p</prop>${en}${tuv('xml:lang="VI"', segment)}</tu>`);
  expect(readTmx(xml)).toEqual({ ok: true, memory: { units: [{ en: "A house.", vi: text }], skipped: 0 } });
});

test("reads the lang of older versions, takes the first variant of a language, counts what connects nothing", () => {
  const de = tuv('lang="DE-AT"', "Ein Haus.");
  const xml = tmx(
    `<tu>${en}${tuv('xml:lang="en"', "A home.")}${de}</tu>`,
    `<tu>${en}</tu>`,
    `<tu>${en}${tuv('xml:lang="de"', " ")}</tu>`,
    `<tu>${en}<tuv><seg>?</seg></tuv></tu>`,
  );
  expect(readTmx(xml)).toEqual({
    ok: true,
    memory: { units: [{ en: "A house.", "de-AT": "Ein Haus." }], skipped: 3 },
  });
});

test("text that lies across the parser's chunks stays whole", () => {
  const long = `${"😀 à ".repeat(60_000)}end`;
  const reading = readTmx(tmx(`<tu>${en}${tuv('xml:lang="vi"', long)}</tu>`));
  expect(reading).toMatchObject({ ok: true, memory: { units: [{ vi: long }] } });
});

test.each([
  ["TBX", "<tbx/>", "wrong-root", 1],
  ["a tag that crosses another", tmx("<tu><tuv></tu></tuv>"), "malformed", 6],
  ["an entity of its own", tmx(`\n<tu>${tuv('xml:lang="en"', "&house;")}</tu>`), "entities", 7],
])("refuses %s", (_, xml, code, line) => {
  expect(readTmx(xml)).toMatchObject({ ok: false, code, line });
});
