import { expect, test, vi } from "vitest";
import { extractFacts } from "../facts/extract.ts";
import { type FactReader, rememberedFacts } from "./remembered-facts.ts";

test("a text is read once for each language, date and extent", () => {
  const read = vi.fn(extractFacts);
  const facts = rememberedFacts(read);
  const asked: Parameters<FactReader>[] = [
    ["86 million yuan since Friday", "en", {}],
    ["86 million yuan since Friday", "de", {}],
    ["86 million yuan since Friday", "en", { date: "2018-06-22" }],
    ["86 million yuan since Friday", "en", { date: "2018-06-29" }],
    ["86 million yuan since Friday", "en", { date: "2018-06-22", countable: true }],
  ];
  for (const one of [...asked, ...asked]) expect(facts(...one)).toEqual(extractFacts(...one));
  expect(read).toHaveBeenCalledTimes(asked.length);
});

test("what is asked for again and again stays, what is not is forgotten", () => {
  const read = vi.fn(extractFacts);
  const facts = rememberedFacts(read, 2);
  for (const text of ["1", "2", "1", "3", "1", "4", "1", "5", "1"]) facts(text, "en", {});
  expect(read.mock.calls.filter(([text]) => text === "1")).toHaveLength(1);
  facts("2", "en", {});
  expect(read.mock.calls.filter(([text]) => text === "2")).toHaveLength(2);
});
