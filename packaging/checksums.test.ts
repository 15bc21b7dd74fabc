import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { SUMS, writeChecksums, wrongChecksums } from "./checksums.ts";

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "parallax-sums-"));
  writeFileSync(join(folder, "b.deb"), "two");
  writeFileSync(join(folder, "a file.AppImage"), "one");
  await writeChecksums(folder, ["b.deb", "a file.AppImage"]);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("sums verify, here and with the system's own tool", async () => {
  expect(await wrongChecksums(folder)).toEqual([]);
  expect(readFileSync(join(folder, SUMS), "utf8").split("\n")[0]).toMatch(/^7692c3ad\S+ {2}a file\.AppImage$/u);
  if (process.platform === "linux") {
    expect(execFileSync("sha256sum", ["-c", SUMS], { cwd: folder, encoding: "utf8" })).toContain("b.deb: OK");
  }
});

test("a file that was changed, one that is gone and a line that is no sum are named", async () => {
  appendFileSync(join(folder, "a file.AppImage"), "!");
  rmSync(join(folder, "b.deb"));
  appendFileSync(join(folder, SUMS), "no sum\n");
  expect(await wrongChecksums(folder)).toEqual(["a file.AppImage", "b.deb", "no sum"]);
});
