/** A square picture as PNG. */
export interface IconImage {
  /** Edge, in pixels. */
  readonly size: number;
  readonly png: Uint8Array;
}

/** Edges that Linux's icon theme is given. */
export const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512] as const;
/** Edges in Windows' file. */
export const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256] as const;
/** Apple's names of the entries that hold a PNG, by edge; the same edge may serve twice: small, or half as large in double resolution. */
const APPLE_TYPES = [
  ["icp4", 16],
  ["ic11", 32],
  ["ic12", 64],
  ["ic07", 128],
  ["ic08", 256],
  ["ic13", 256],
  ["ic09", 512],
  ["ic14", 512],
  ["ic10", 1024],
] as const;
export const APPLE_SIZES = [...new Set(APPLE_TYPES.map(([, size]) => size))];

const PNG_SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");

/** Width and height that a PNG states; `null`: it is none. */
export function pngSize(bytes: Uint8Array): readonly [number, number] | null {
  const png = Buffer.from(bytes);
  if (png.length < 24 || !png.subarray(0, 8).equals(PNG_SIGNATURE)) return null;
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** Windows' icon file (ICO) with PNGs, as Windows reads it since Vista. */
export function windowsIcon(images: readonly IconImage[]): Buffer {
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = 6 + 16 * images.length;
  const entries = images.map(({ size, png }) => {
    const entry = Buffer.alloc(16);
    // One byte each; 0 stands for 256.
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...images.map(({ png }) => png)]);
}

/** The pictures inside a file of Windows, as its directory states them. Throws: it is no such file. */
export function readWindowsIcon(ico: Buffer): readonly IconImage[] {
  if (ico.readUInt32LE(0) !== 0x10000) throw new Error("no Windows icon");
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = ico.subarray(6 + 16 * index, 22 + 16 * index);
    const offset = entry.readUInt32LE(12);
    return { size: entry.readUInt8(0) || 256, png: ico.subarray(offset, offset + entry.readUInt32LE(8)) };
  });
}

/** Apple's icon file (ICNS) with PNGs, for macOS 10.7 and later. Throws: an edge of `APPLE_SIZES` is missing. */
export function appleIcon(images: readonly IconImage[]): Buffer {
  const entries = APPLE_TYPES.map(([type, size]) => {
    const image = images.find((candidate) => candidate.size === size);
    if (!image) throw new Error(`no picture of ${size} pixels`);
    return block(type, image.png);
  });
  return block("icns", Buffer.concat(entries));
}

function block(type: string, content: Uint8Array): Buffer {
  const header = Buffer.alloc(8);
  header.write(type, "latin1");
  header.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([header, content]);
}

/** The pictures inside a file of Apple, with the edge that their type stands for. Throws: no such file, or an unknown type. */
export function readAppleIcon(icns: Buffer): readonly IconImage[] {
  if (icns.toString("latin1", 0, 4) !== "icns" || icns.readUInt32BE(4) !== icns.length)
    throw new Error("no Apple icon");
  const images: IconImage[] = [];
  for (let offset = 8; offset < icns.length;) {
    const type = icns.toString("latin1", offset, offset + 4);
    const length = icns.readUInt32BE(offset + 4);
    const size = APPLE_TYPES.find(([known]) => known === type)?.[1];
    if (size === undefined || length < 8) throw new Error(`${type}: no known entry`);
    images.push({ size, png: icns.subarray(offset + 8, offset + length) });
    offset += length;
  }
  return images;
}
