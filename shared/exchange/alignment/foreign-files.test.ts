import { expect, test } from "vitest";
import type { AlignmentReading } from "./alignment-reading.ts";
import { readTei } from "./read-tei.ts";
import { readTmxAlignment } from "./read-tmx.ts";
import { readXliff } from "./read-xliff.ts";
import { readAlignmentCsv, writeAlignmentCsv } from "./tables.ts";

/** Texts and beads in short: `vi: … / de: …; status: vi words + words | de words`. */
function told(reading: AlignmentReading): readonly string[] {
  if (!reading.ok) return [`${reading.code}: ${reading.message}`];
  const { versions, beads } = reading.alignment;
  return beads.map(({ spans, status }) => {
    const sides = versions.map(({ key, text }) => {
      const words = (spans[key] ?? []).map(({ start, end }) => text.slice(start, end));
      return `${key} ${words.join(" + ")}`.trim();
    });
    return `${status}: ${sides.join(" | ")}`;
  });
}

test("TMX of another program: markup left out, white space folded, a unit a bead", () => {
  const xml = `<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header/><body>
    <tu><tuv xml:lang="de-DE"><seg>Er <bpt i="1">{b}</bpt>kam<ept i="1">{/b}</ept>
      an.</seg></tuv><tuv xml:lang="VI"><seg>Ông đến.</seg></tuv></tu>
    <tu><tuv xml:lang="de-DE"><seg>Schluss.</seg></tuv></tu></body></tmx>`;
  const reading = readTmxAlignment(xml);
  expect(told(reading)).toEqual(["auto: de-DE Er kam an. | vi Ông đến.", "auto: de-DE Schluss. | vi"]);
  expect(reading.ok && reading.alignment.versions.map(({ text }) => text)).toEqual([
    "Er kam an.\nSchluss.\n",
    "Ông đến.\n",
  ]);
});

test("TMX: a second text of one language in a unit is counted, not mixed in", () => {
  const tuv = (seg: string): string => `<tuv xml:lang="de"><seg>${seg}</seg></tuv>`;
  const xml = `<tmx><header/><body><tu>${tuv("Eins")}${tuv("Zwei")}<tuv xml:lang="en"><seg>One</seg></tuv></tu></body></tmx>`;
  expect(readTmxAlignment(xml)).toMatchObject({ ok: true, leftOut: 1 });
  expect(told(readTmxAlignment(xml))).toEqual(["auto: de Eins | en One"]);
});

test("XLIFF 1.2: approved units and final targets are confirmed; alternatives are none", () => {
  const xml = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="vi" datatype="plaintext"><body>
    <group id="g"><trans-unit id="1" approved="yes"><source>One <g id="1">two</g>.</source><target>Một hai.</target>
      <alt-trans><source>x</source><target>Không</target></alt-trans></trans-unit></group>
    <trans-unit id="2"><source>Three.</source><target state="final">Ba.</target></trans-unit>
    <trans-unit id="3"><source>Four.</source></trans-unit></body></file></xliff>`;
  expect(told(readXliff(xml))).toEqual([
    "confirmed: en One two. | vi Một hai.",
    "confirmed: en Three. | vi Ba.",
    "auto: en Four. | vi",
  ]);
});

test("XLIFF 2.1: each segment of a unit is a bead; what is ignorable is none", () => {
  const xml = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="de"><file id="f"><unit id="u">
    <segment state="final"><source>One.</source><target>Eins.</target></segment>
    <segment><source>Two.</source><target>Zwei.</target></segment></unit></file></xliff>`;
  expect(told(readXliff(xml))).toEqual(["confirmed: en One. | de Eins.", "auto: en Two. | de Zwei."]);
});

test("TEI: sentences linked by id, several on a side, paragraphs kept", () => {
  const xml = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><group>
    <text xml:lang="de"><body><p><s xml:id="d1">Er kam.</s> <s xml:id="d2">Sie
      ging.</s></p><p><s xml:id="d3">Ende.</s></p></body></text>
    <text xml:lang="vi"><body><p><s xml:id="v1">Ông đến, bà đi.</s></p></body></text></group></text>
    <standOff><linkGrp><link target="#d1 #d2 #v1"/><link target="#d3 other.xml#x"/></linkGrp></standOff></TEI>`;
  const reading = readTei(xml);
  expect(told(reading)).toEqual(["auto: de Er kam. + Sie ging. | vi Ông đến, bà đi.", "auto: de Ende. | vi"]);
  expect(reading).toMatchObject({ leftOut: 1 });
  expect(reading.ok && reading.alignment.versions[0]!.text.trim()).toBe("Er kam. Sie ging.\nEnde.");
});

test("CSV: columns by tag or name, quoted cells, ours with the status", () => {
  expect(told(readAlignmentCsv('Vietnamesisch;de;note\n"Một; ""hai""";Eins;x\n;Zwei;\n'))).toEqual([
    'auto: vi Một; "hai" | de Eins',
    "auto: vi | de Zwei",
  ]);
  const first = readAlignmentCsv("vi,de\n=1+1,Eins\n- Hai,Zwei\n");
  if (!first.ok) throw new Error(first.message);
  const { alignment } = first;
  const beads = alignment.beads.map((bead) => ({ ...bead, status: "locked" as const, confidence: 0.25 }));
  const csv = writeAlignmentCsv({ ...alignment, beads });
  expect(csv).toContain("'=1+1");
  expect(readAlignmentCsv(csv)).toEqual({ ok: true, leftOut: 0, alignment: { ...alignment, beads } });
});

const deep = (name: string): string => `<${name}>`.repeat(5000);
const READERS = [
  ["tmx", readTmxAlignment],
  ["xliff", readXliff],
  ["TEI", readTei],
] as const;

test.each(READERS)(
  "%s: entities, depth, another root, a torn file and an empty one are refused by name",
  (root, read) => {
    const bomb = `<!DOCTYPE ${root} [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><${root}>&b;</${root}>`;
    const outside = `<!DOCTYPE ${root} [<!ENTITY x SYSTEM "file:///etc/passwd">]><${root}>&x;</${root}>`;
    const parameter = `<!DOCTYPE ${root} [<!ENTITY % p SYSTEM "http://127.0.0.1:1/x.dtd"> %p;]><${root}/>`;
    const codes = [
      bomb,
      outside,
      parameter,
      `<${root}>${deep("a")}`,
      "<html/>",
      `<${root}><a>`,
      "no xml",
      "",
      `<${root}/>`,
    ].map((xml) => {
      const reading = read(xml);
      return reading.ok ? "ok" : reading.code;
    });
    expect(codes).toEqual([
      ...["entities", "entities", "entities", "malformed", "wrong-root", "malformed", "malformed", "empty", "empty"],
    ]);
  },
);
