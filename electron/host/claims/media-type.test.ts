import { expect, test } from "vitest";
import { mediaTypeOf } from "./media-type.ts";

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "number" ? [part] : Array.from(Buffer.from(part)))));

test.each([
  ["a.pdf", bytes("%PDF-1.7"), "application/pdf"],
  ["a.txt", bytes("%PDF-1.7"), "application/pdf"],
  ["a.png", bytes(0x89, "PNG"), "image/png"],
  ["a.webp", bytes("RIFF", 0, 0, 0, 0, "WEBP"), "image/webp"],
  ["a.docx", bytes("PK", 3, 4), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["a.exe", bytes("PK", 3, 4), "application/zip"],
  ["page.html", bytes("<script>alert(1)</script>"), "text/plain"],
  ["ghi chú.txt", bytes("ghi chú"), "text/plain"],
  ["a.pdf", bytes(0xff, 0xfe, 0), "application/octet-stream"],
  ["program.exe", bytes("MZ", 0x90, 0), "application/octet-stream"],
])("%s is told by its bytes", (name, content, mediaType) => {
  expect(mediaTypeOf(name, content)).toBe(mediaType);
});
