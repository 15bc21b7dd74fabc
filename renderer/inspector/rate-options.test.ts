import { expect, test } from "vitest";
import type { BeadDetail } from "../../shared/ipc/shown/bead-detail.ts";
import type { OpenProject } from "../state/project.ts";
import { rateOptions } from "./rate-options.ts";

const story = (date: string | null): Pick<OpenProject, "versions"> =>
  ({ versions: [{ key: "vi", countedFrom: { date, source: "given" } }] }) as unknown as Pick<OpenProject, "versions">;
const table = (noRate: readonly object[] = []): Pick<BeadDetail, "conversions"> =>
  ({ conversions: [{ rows: [{ version: "vi", range: [4, 9] }], noRate }] }) as unknown as BeadDetail;

test("besides the day's rate: the nearest where there is none, and the averages around the day", () => {
  const noRate = [
    { currency: "RUB", reason: "too-old", nearest: "2022-03-01" },
    { currency: "VND", reason: "unknown-currency", nearest: null },
  ];
  expect(rateOptions(story("2023-05-03"), table(noRate))).toEqual({
    place: { version: "vi", range: [4, 9] },
    chosen: null,
    others: [
      { kind: "day", date: "2022-03-01" },
      { kind: "average", period: "2023-05" },
      { kind: "average", period: "2023" },
    ],
  });
});

test("a choice that is none of these stays in the list, once", () => {
  const day = { kind: "day", date: "2022-03-01" } as const;
  const year = { kind: "average", period: "2023" } as const;
  expect(rateOptions(story("2023-05-03"), { ...table(), rateUse: day })!.others).toHaveLength(3);
  expect(rateOptions(story("2023-05-03"), { ...table(), rateUse: day })!.others[0]).toEqual(day);
  expect(rateOptions(story("2023-05-03"), { ...table(), rateUse: year })!.others).toHaveLength(2);
});

test("without sums or without a date there is nothing to choose", () => {
  expect(rateOptions(story("2023-05-03"), { conversions: [] })).toBeNull();
  expect(rateOptions(story(null), table())).toBeNull();
});
