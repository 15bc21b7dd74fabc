import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gzippedSize } from "./renderer-size.ts";

test("every served file counts, as gzipped; what is not served does not", () => {
  const folder = mkdtempSync(join(tmpdir(), "parallax-size-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), " ".repeat(100_000));
  writeFileSync(join(folder, "assets/font.ttf"), randomBytes(50_000));
  writeFileSync(join(folder, "assets/index.js.map"), randomBytes(90_000));
  const size = gzippedSize(folder);
  rmSync(folder, { recursive: true });
  expect(size).toBeGreaterThan(50_000);
  expect(size).toBeLessThan(51_000);
});
