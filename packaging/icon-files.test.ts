import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { wrongIcons } from "./check-icons.ts";
import { appleIcon, type IconImage, pngSize, readAppleIcon, readWindowsIcon, windowsIcon } from "./icon-files.ts";

/** Only as much of a PNG as says its size. */
function png(size: number): Buffer {
  const bytes = Buffer.alloc(24);
  bytes.write("89504e470d0a1a0a", "hex");
  bytes.writeUInt32BE(size, 16);
  bytes.writeUInt32BE(size, 20);
  return bytes;
}
const image = (size: number): IconImage => ({ size, png: png(size) });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parallax-icons-"));
  cpSync(join(import.meta.dirname, "icons"), folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("what is written into an icon file is read from it again", () => {
  const windows = [16, 48, 256].map(image);
  expect(readWindowsIcon(windowsIcon(windows))).toEqual(windows);
  const apple = [16, 32, 64, 128, 256, 512, 1024].map(image);
  expect(new Set(readAppleIcon(appleIcon(apple)).map(({ png: bytes }) => pngSize(bytes)![0]))).toEqual(
    new Set([16, 32, 64, 128, 256, 512, 1024]),
  );
  expect(() => appleIcon(windows)).toThrow("no picture of 32 pixels");
  expect(() => readAppleIcon(Buffer.from("icns\0\0\0\x20"))).toThrow("no Apple icon");
  expect(pngSize(Buffer.from("GIF89a"))).toBeNull();
});

test("the program's icons are whole; a missing one and one of another size are named", () => {
  expect(wrongIcons(folder)).toEqual([]);
  rmSync(join(folder, "png/48x48.png"));
  writeFileSync(join(folder, "png/64x64.png"), png(63));
  writeFileSync(join(folder, "icon.ico"), windowsIcon([16, 24, 32, 48, 64, 128].map(image)));
  expect(wrongIcons(folder)).toEqual([
    "png: 48 pixels are missing",
    "png: what should be 64 pixels is not",
    "icon.ico: 256 pixels are missing",
  ]);
});
