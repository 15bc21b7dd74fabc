import { describe, expect, it, test } from "vitest";
import { findDisagreements } from "../find-disagreements.ts";
import type { Finding } from "../finding.ts";
import { toldStory } from "../testing/told-story.ts";

const find = (texts: Readonly<Record<string, string>>): readonly Finding[] =>
  findDisagreements(toldStory(texts))
    .flatMap((finding) => [finding, ...finding.related])
    .filter(({ why }) => why.rule === "number.score");
const brief = ({ messageKey, severity, odd }: Finding): string => [messageKey, severity, odd ?? "-"].join(" ");

describe("a result in words", () => {
  const FINAL = {
    vi: "Đội Lyon thắng trận chung kết ở Porto với tỷ số 4-0.",
    de: "Lyon gewann das Finale in Porto mit vier zu null.",
    en: "Lyon won the final in Porto by four to nil.",
  };

  it("agrees with a printed one", () => {
    expect(find(FINAL)).toEqual([]);
  });

  it.each<[odd: keyof typeof FINAL, before: string, after: string]>([
    ["vi", "4-0", "4-1"],
    ["de", "vier zu null", "fünf zu null"],
    ["en", "four to nil", "four to two"],
  ])("with another number stands out: %s", (odd, before, after) => {
    const texts = { ...FINAL, [odd]: FINAL[odd].replace(before, after) };
    expect(find(texts).map(brief)).toEqual([`number.score.differs critical ${odd}`]);
  });
});

describe("so many of so many", () => {
  const GAMES = {
    vi: "Ở Porto, đội Lyon đã thắng 4 trong 5 trận.",
    de: "In Porto hat Lyon vier von fünf Spielen gewonnen.",
    en: "In Porto, Lyon have won four of their five games.",
  };

  it("is told alike by all", () => {
    expect(find(GAMES)).toEqual([]);
  });

  it.each<[odd: keyof typeof GAMES, before: string, after: string, severity: string]>([
    ["vi", "4 trong 5 trận", "trận này 4-0", "major"],
    ["de", "vier von fünf Spielen gewonnen", "das Spiel 4:0 gewonnen", "major"],
    ["en", "four of their five games", "a match 4-0", "major"],
    // Four won, one lost: a record of results that a reader may take for one match.
    ["en", "four of their five games", "the series 4-1", "minor"],
  ])("is no result: %s %s, %s", (odd, before, after, severity) => {
    const texts = { ...GAMES, [odd]: GAMES[odd].replace(before, after) };
    expect(find(texts).map(brief)).toEqual([`number.score.tally ${severity} ${odd}`]);
  });

  it("says nothing where the others do not agree on it", () => {
    const vi = "Ở Porto, đội Lyon đã thắng trận này 4-0.";
    expect(find({ ...GAMES, vi, en: "In Porto, Lyon have won three of their five games." })).toEqual([]);
  });
});

test("the order of the versions changes nothing", () => {
  const texts = {
    vi: "Đội Lyon đã thắng trận này 4-0.",
    de: "Lyon hat vier von fünf Spielen gewonnen.",
    en: "Lyon have won four of five games.",
  };
  expect(find(Object.fromEntries(Object.entries(texts).reverse()))).toEqual(find(texts));
});
