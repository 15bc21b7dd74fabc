import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readTextFile } from "./read-text-file.ts";

const folder = mkdtempSync(join(tmpdir(), "parallax-read-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test("a text file comes with its bytes", async () => {
  const result = await readTextFile(file("a.txt", "\ufeffXin chào.\r\n"));
  expect(result).toMatchObject({ ok: true, text: "Xin chào.\r\n", encoding: "utf-8", hadBom: true });
  expect(result.ok && Buffer.from(result.bytes).toString()).toBe("\ufeffXin chào.\r\n");
});

test.each([
  ["missing", () => join(folder, "none.txt"), /no such file/],
  ["missing", () => join(file("plain.txt", "x"), "inner.txt"), /no such file/],
  ["folder", () => folder, /folder/],
  ["empty", () => file("empty.txt", " \n"), /no text/],
  ["binary", () => file("x.pdf", "%PDF-1.4"), /PDF/],
  ["too-large", () => file("large.txt", "x".repeat(2001)), /larger than 2000 bytes/],
] as const)("%s is said in one line that names the file", async (reason, path, words) => {
  const at = path();
  const result = await readTextFile(at, 2000);
  expect(result).toMatchObject({ ok: false, reason });
  const message = result.ok ? "" : result.message;
  expect(message.startsWith(`${at}: `)).toBe(true);
  expect(message).toMatch(words);
  expect(message).not.toContain("\n");
});

test("a file of exactly the limit is read", async () => {
  expect((await readTextFile(file("limit.txt", "x".repeat(2000)), 2000)).ok).toBe(true);
});

// The superuser may read everything, and Windows has no such permission bits.
test.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
  "a file one may not read is said so (not as root, who may read all)",
  async () => {
    const path = file("secret.txt", "x");
    chmodSync(path, 0);
    expect(await readTextFile(path)).toMatchObject({ ok: false, reason: "permission" });
  },
);
