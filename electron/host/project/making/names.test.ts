import { expect, test } from "vitest";
import { projectFileName } from "./project-file-name.ts";
import { versionKeys } from "./version-keys.ts";

test.each([
  ["Liên minh", "Liên minh"],
  ["../../etc/passwd", "etc passwd"],
  ["a\u0000b:c", "a b c"],
  [" . ", "story"],
  ["CON", "_CON"],
  ["x".repeat(200), "x".repeat(60)],
  [`${"x".repeat(59)}😀`, "x".repeat(59)],
])("the title %j makes the file name %j", (title, name) => {
  expect(projectFileName(title)).toBe(name);
});

test("texts of one language get keys of their own", () => {
  expect(versionKeys(["vi", "VI", "en-gb", "en", "vi"])).toEqual(["vi", "vi-x-b", "en-GB", "en", "vi-x-c"]);
});
