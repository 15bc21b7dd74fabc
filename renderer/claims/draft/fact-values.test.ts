import { expect, test } from "vitest";
import type { FactRow } from "../../../shared/ipc/shown/bead-detail.ts";
import { statedValues } from "./fact-values.ts";

const row = (kind: FactRow["kind"], cells: Record<string, object>): FactRow =>
  ({ kind, role: null, cells }) as unknown as FactRow;
const at = (version: string, start: number, end: number) => ({ version, range: [start, end] as const });

const FACTS = [
  row("name", { en: { range: [0, 4] }, de: { range: [0, 4] } }),
  row("money", {
    vi: { range: [20, 32], value: 9e6, currency: "JPY" },
    en: { range: [30, 40], value: 9e6, currency: "CNY" },
  }),
  row("measure", { vi: { range: [50, 55], value: 2, unit: "km" }, en: { range: [60, 65], value: 2, unit: "km" } }),
  row("date", { en: { range: [70, 80], date: "--06-21" } }),
];

test("versions that differ each keep what they state; the claim as a whole states neither", () => {
  expect(statedValues({ facts: FACTS }, [at("vi", 25, 26)])).toEqual({
    ...{ about: "money", value: null },
    byVersion: {
      vi: { kind: "money", amount: 9e6, currency: "JPY" },
      en: { kind: "money", amount: 9e6, currency: "CNY" },
    },
  });
});

test("what all state is the claim's own value", () => {
  expect(statedValues({ facts: FACTS }, [at("en", 55, 61)])).toEqual({
    ...{ about: "figure", value: { kind: "quantity", amount: 2, unit: "km" }, byVersion: {} },
  });
});

test.each([
  ["a name", at("en", 0, 4)],
  ["a day without a year", at("en", 70, 80)],
  ["other words", at("en", 90, 95)],
])("%s has no value", (_name, place) => {
  expect(statedValues({ facts: FACTS }, [place])).toEqual({ about: null, value: null, byVersion: {} });
});
