import { expect, test } from "vitest";
import { changedPublication, readPublication, withPublication, writePublication } from "./publication.ts";
import { versionSchema } from "./records.ts";

const seven = { time: "14:05", zone: "+07:00" };

test.each([
  ["2018-06-22", null],
  ["2018-06-22T14:05:00+07:00", seven],
  [" 2018-06-22T14:05:59.123+0700 ", seven],
  ["2018-06-22 14:05 +07", seven],
  ["20180622", undefined],
  ["2018-06-22T1405Z", { time: "14:05", zone: "+00:00" }],
  ["2018-06-22t00:00", { time: "00:00", zone: null }],
  ["2018-06-22T14:05-03:30", { time: "14:05", zone: "-03:30" }],
  ["2018-06-22T24:00", null],
  ["2018-06-22T14:05 ICT", null],
  ["2018-06-22, Friday", null],
  ["2018-02-30T14:05Z", undefined],
  ["", undefined],
])("%s", (text, publishedTime) => {
  expect(readPublication(text)).toEqual(
    publishedTime === undefined ? null : { publishedOn: "2018-06-22", publishedTime },
  );
});

test("what is written is read back", () => {
  for (const publishedTime of [null, seven, { time: "23:59", zone: null }]) {
    const publication = { publishedOn: "2018-06-22", publishedTime };
    expect(readPublication(writePublication("2018-06-22", publishedTime))).toEqual(publication);
  }
});

test("an hour goes with its day", () => {
  const present = { publishedOn: "2018-06-22", publishedTime: seven };
  expect(changedPublication(present, {})).toEqual(present);
  expect(changedPublication(present, { publishedOn: "2018-06-22" })).toEqual(present);
  expect(changedPublication(present, { publishedOn: "2018-06-23" }).publishedTime).toBeNull();
  expect(changedPublication(present, { publishedTime: null }).publishedTime).toBeNull();
  expect(changedPublication({ publishedOn: null }, { publishedTime: seven }).publishedTime).toBeNull();
});

test("a version of an older file has no hour, and is as valid as it was", () => {
  const old = versionSchema.parse({
    ...{ kind: "version", id: "vers-00000001", key: "vi", language: "vi", title: "", source: null, url: null },
    ...{ publishedOn: "2018-06-22", currentRevision: "rev-00000001" },
  });
  expect(old).not.toHaveProperty("publishedTime");
  expect(withPublication(old, {})).toEqual(old);
  const timed = withPublication(old, { publishedTime: seven });
  expect(versionSchema.parse(timed).publishedTime).toEqual(seven);
  expect(withPublication(timed, { publishedTime: null })).toEqual(old);
});
