import { expect, test } from "vitest";
import { readGlossaryTbx } from "./read-tbx.ts";

const DCT_2019 = `<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="TBXcoreStructV03.rng" type="application/xml"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
     xmlns:basic="http://www.tbxinfo.net/ns/basic">
  <tbxHeader><fileDesc><sourceDesc><p>By hand</p></sourceDesc></fileDesc></tbxHeader>
  <text><body>
    <conceptEntry id="c1">
      <basic:subjectField>politics</basic:subjectField>
      <langSec xml:lang="en">
        <descripGrp><basic:definition>The <hi>term</hi> for a house</basic:definition></descripGrp>
        <termSec><term>National Assembly</term><basic:partOfSpeech>noun</basic:partOfSpeech></termSec>
        <termSec><term>parliament</term></termSec>
      </langSec>
      <langSec xml:lang="vi"><termSec><term>Quốc
          hội</term></termSec></langSec>
    </conceptEntry>
    <conceptEntry id="c2"><langSec xml:lang="en"><termSec><term>lonely</term></termSec></langSec></conceptEntry>
  </body></text>
</tbx>`;

const MARTIF_2008 = `<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader/><text><body>
  <termEntry id="e1">
    <langSet xml:lang="en"><tig><term>research &amp; <hi>development</hi></term></tig></langSet>
    <langSet xml:lang="de"><ntig><termGrp><term><![CDATA[F&E]]></term></termGrp></ntig></langSet>
    <langSet xml:lang="vi"><descrip>like <term>nothing</term></descrip></langSet>
    <langSet xml:lang="not a tag"><tig><term>x</term></tig></langSet>
  </termEntry>
</body></text></martif>`;

test.each([
  ["TBX-Basic of 2019", DCT_2019, { en: ["National Assembly", "parliament"], vi: ["Quốc hội"] }, 1],
  ["TBX of 2008", MARTIF_2008, { en: ["research & development"], de: ["F&E"] }, 0],
])("reads %s", (_, xml, entry, skipped) => {
  expect(readGlossaryTbx(xml)).toEqual({ ok: true, glossary: { entries: [entry], skipped } });
});

const LAUGHS = `<?xml version="1.0"?>
<!DOCTYPE tbx [
  <!ENTITY a "ha">
  <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
]>
<tbx><term>&b;</term></tbx>`;

test.each([
  ["nothing", " ", "empty", null],
  ["no XML", "en,de\nhouse,Haus", "malformed", 1],
  ["an element left open", "<tbx>\n<text>\n</tbx>", "malformed", 3],
  ["a file that breaks off", "<tbx>\n<text>\n", "malformed", 3],
  ["two roots", "<tbx/>\n<tbx/>", "malformed", 2],
  ["another root", "<?xml version='1.0'?>\n<html><body/></html>", "wrong-root", 2],
  ["an entity bomb", LAUGHS, "entities", 5],
  [
    "a document type that reads a file",
    '<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<tbx>&x;</tbx>',
    "entities",
    1,
  ],
  ["an entity of HTML", "<tbx>\n<text>&nbsp;</text></tbx>", "entities", 2],
  ["an entity in an attribute", '<tbx>\n<text a="&x;"/></tbx>', "entities", 2],
])("refuses %s", (_, xml, code, line) => {
  const reading = readGlossaryTbx(xml);
  expect(reading).toMatchObject({ ok: false, code, line });
  if (line !== null) expect(reading).toHaveProperty("message", expect.stringMatching(`^Line ${line}: `));
});

test("refuses a well of elements, though each is closed", () => {
  const xml = `<tbx>${"<a>".repeat(50_000)}${"</a>".repeat(50_000)}</tbx>`;
  expect(readGlossaryTbx(xml)).toMatchObject({ ok: false, code: "malformed", line: 1 });
});
