import { expect, test } from "vitest";
import { sampleExchangeProject } from "../testing/sample-exchange-project.ts";
import { beadClaims } from "./bead-claims.ts";
import { readPo } from "./read-po.ts";
import { writePo } from "./write-po.ts";

const PAIR = { source: "vi", target: "de" };

test("a pair comes back with the words of each bead, its status, bookmark and notes", () => {
  const reading = readPo(writePo(sampleExchangeProject, PAIR, beadClaims(sampleExchangeProject)));
  if (!reading.ok) throw new Error(reading.message);
  const wordsOf = ({ versions, beads }: Pick<typeof sampleExchangeProject, "beads"> & typeof reading.alignment) =>
    beads.map(({ spans, status, bookmarked, notes }) => ({
      ...{ status, bookmarked, notes },
      words: ["vi", "de"].map((key) => {
        const { text } = versions.find((version) => version.key === key)!;
        return (spans[key] ?? []).map(({ start, end }) => text.slice(start, end)).join(" ");
      }),
    }));
  expect(wordsOf(reading.alignment)).toEqual(wordsOf(sampleExchangeProject));
});

test("what nobody confirmed is fuzzy; claims are named; a bead without a source has no entry", () => {
  const po = writePo(sampleExchangeProject, { source: "de", target: "vi" }, beadClaims(sampleExchangeProject));
  expect(po.match(/^#, fuzzy$/gmu)).toHaveLength(1);
  expect(po).toContain("#. claim: claim-sum\n");
  expect(po).not.toContain("Xem thêm");
});

test.each([
  ['a "quoted" \\ back\\nslash', 'a "quoted" \\ back\\nslash'],
  ["tab\tbell\u0007del\u007fform\f", "tab\tbell\u0007del\u007fform\f"],
  ["nul\u0000half\ud83d", "nul\ufffdhalf\ufffd"],
])("hard words %j are written so that they are read as %j", (words, back) => {
  const bead = { status: "auto", confidence: null, bookmarked: false, notes: [] } as const;
  const about = { title: "", source: null, url: null, publishedOn: null, text: words };
  const po = writePo(
    {
      title: "",
      versions: [
        { key: "en", language: "en", ...about },
        { key: "de", language: "de", ...about },
      ],
      beads: [{ ...bead, spans: { en: [{ start: 0, end: words.length }], de: [{ start: 0, end: words.length }] } }],
    },
    { source: "en", target: "de" },
  );
  const msgid = /^msgid "(?!")(.*)"$/mu.exec(po)?.[1];
  expect(msgid).toMatch(/^[^\u0000-\u001f\u007f]*$/u); // eslint-disable-line no-control-regex -- none must be left
  const reading = readPo(po);
  // White space is folded where a text is made of entries.
  expect(reading.ok && reading.alignment.versions[0]!.text).toBe(`${back.replace(/\s+/gu, " ").trim()}\n`);
});

test("a comment can't become an entry's line", () => {
  const notes = ['first\nmsgid "x"\rmsgstr "y"\u2028msgid "z"'];
  const beads = sampleExchangeProject.beads.map((bead) => ({ ...bead, notes }));
  const po = writePo({ ...sampleExchangeProject, beads }, PAIR);
  expect(po.match(/^msgid/gmu)).toHaveLength(4);
  expect(readPo(po)).toMatchObject({ ok: true });
});
