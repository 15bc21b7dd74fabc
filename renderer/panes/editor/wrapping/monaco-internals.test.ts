import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";

const read = (module: string): string =>
  readFileSync(createRequire(import.meta.url).resolve(`monaco-editor/editor/${module}.js`), "utf8");

// Our wrapping stands before a module of Monaco's that is none of its public ones. Whoever installs another Monaco reads what
// has changed in it, looks whether `e2e/line-breaks.spec.ts` holds, and then writes the new hash here.
test("the installed Monaco measures lines as the one that ours was compared with", () => {
  const hash = createHash("sha256").update(read("browser/view/domLineBreaksComputer")).digest("hex");
  expect(hash).toBe("2e3dd59bce1534d2201eec7686f789dd4d6713dfdb4b5bb9e725c788f47c9010");
});

test("an editor asks the factory that ours stands before, and takes what it answers", () => {
  expect(read("browser/widget/codeEditor/codeEditorWidget")).toContain("DOMLineBreaksComputerFactory.create(");
  const projection =
    /constructor\(injectionOffsets,[^)]*injectionOptions,[^)]*breakOffsets,[^)]*breakOffsetsVisibleColumn, wrappedTextIndentLength\)/u;
  expect(read("common/modelLineProjectionData").replaceAll(/\/\*[^]*?\*\//gu, "")).toMatch(projection);
});
