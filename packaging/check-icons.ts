import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  APPLE_SIZES,
  type IconImage,
  LINUX_SIZES,
  pngSize,
  readAppleIcon,
  readWindowsIcon,
  WINDOWS_SIZES,
} from "./icon-files.ts";

/** Pictures that are not there, or of another size than their place says, in words; empty: none. Throws: a damaged file. */
export function wrongIcons(folder: string): readonly string[] {
  const linux = LINUX_SIZES.flatMap((size): IconImage[] => {
    const file = join(folder, "png", `${size}x${size}.png`);
    return existsSync(file) ? [{ size, png: readFileSync(file) }] : [];
  });
  const windows = readWindowsIcon(readFileSync(join(folder, "icon.ico")));
  const apple = readAppleIcon(readFileSync(join(folder, "icon.icns")));
  return [
    ...wrongSizes("png", linux, LINUX_SIZES),
    ...wrongSizes("icon.ico", windows, WINDOWS_SIZES),
    ...wrongSizes("icon.icns", apple, APPLE_SIZES),
  ];
}

function wrongSizes(place: string, images: readonly IconImage[], sizes: readonly number[]): readonly string[] {
  const missing = sizes.filter((size) => !images.some((image) => image.size === size));
  const wrong = images.filter(({ size, png }) => pngSize(png)?.join() !== `${size},${size}`);
  return [
    ...missing.map((size) => `${place}: ${size} pixels are missing`),
    ...wrong.map(({ size }) => `${place}: what should be ${size} pixels is not`),
  ];
}
