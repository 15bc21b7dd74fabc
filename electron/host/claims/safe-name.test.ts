import { expect, test } from "vitest";
import { safeFileName } from "./safe-name.ts";

test.each([
  ["thông cáo.pdf", "thông cáo.pdf"],
  ["../../etc/passwd", "passwd"],
  ["C:\\Temp\\a.txt", "a.txt"],
  ["invoice\u202Efdp.exe", "invoicefdp.exe"],
  ['a<b>:"|?*.txt', "a_b______.txt"],
  ["NUL.txt", "_NUL.txt"],
  ["...hidden", "hidden"],
  ["trailing. . ", "trailing"],
  ["\u0000\u0007", "file"],
  ["", "file"],
  ["lone \uD800 surrogate.txt", "lone _ surrogate.txt"],
  ["e\u0301.txt", "é.txt"],
])("%j becomes %j", (name, safe) => {
  expect(safeFileName(name)).toBe(safe);
});

test("a long name is shortened and keeps its ending, whole characters all through", () => {
  const safe = safeFileName(`${"😀".repeat(300)}.pdf`);
  expect(Array.from(safe)).toHaveLength(120);
  expect(safe.endsWith("😀.pdf")).toBe(true);
});
