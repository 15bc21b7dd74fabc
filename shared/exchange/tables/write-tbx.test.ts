import { expect, test } from "vitest";
import { readGlossaryTbx } from "../glossary/read-tbx.ts";
import { hostileProject } from "../testing/hostile-project.ts";
import { sampleExchangeProject } from "../testing/sample-exchange-project.ts";
import { sampleOfJudgements } from "../testing/sample-judgements.ts";
import { projectTerms, writeTbx } from "./write-tbx.ts";

test("the term list is as it was accepted", async () => {
  await expect(writeTbx(sampleOfJudgements)).toMatchFileSnapshot("../testing/golden/sample.tbx");
});

test("read back, a concept of two languages has its terms, preferred ones first; one of a single language connects nothing", () => {
  expect(readGlossaryTbx(writeTbx(sampleOfJudgements)!)).toEqual({
    ok: true,
    glossary: {
      entries: [
        {
          vi: ["Liên minh An ninh Chuỗi khối", "Liên minh An ninh Blockchain"],
          de: ["Chinesische Blockchain-Sicherheitsallianz", "China Blockchain-Sicherheitsallianz"],
        },
      ],
      skipped: 1,
    },
  });
});

test("the order in which annotations are listed changes nothing", () => {
  const { annotations } = sampleOfJudgements;
  expect(writeTbx({ ...sampleOfJudgements, annotations: annotations.toReversed() })).toBe(writeTbx(sampleOfJudgements));
});

test("no terms, no file: the standard wants an entry", () => {
  expect(writeTbx(sampleExchangeProject)).toBeNull();
});

test.each(["</term><term>x", "]]>&amp;", "\u0000\ud83d\ufffe", "\u202egnp", '"quoted" =1'])(
  "%j in every field is told as words",
  (words) => {
    const project = hostileProject(words);
    const hostile = {
      ...project,
      annotations: sampleOfJudgements.annotations.map((annotation) => ({
        ...{ ...annotation, note: words, suggestion: `A ${words}` },
        quote: { ...annotation.quote, exact: `B ${words}` },
      })),
    };
    const xml = writeTbx(hostile)!;
    expect(xml.isWellFormed()).toBe(true);
    expect(xml).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
    expect(xml.match(/<term>/gu)).toHaveLength(
      projectTerms(hostile).flatMap(({ terms }) =>
        terms.flatMap(({ preferred, deprecated }) => [preferred, ...deprecated]),
      ).length,
    );
    expect(readGlossaryTbx(xml)).toMatchObject({ ok: true });
  },
);
