import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FUSE_NAMES } from "../fuses.ts";

/** Before its fuses in Electron's executable, and nowhere else. */
const SENTINEL = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";

/**
 * A folder that electron-builder takes for an unpacked Electron on Linux: the names it looks for, and an executable that is no
 * program but holds fuses, every one the wrong way round that `wire` says (`1`: on).
 */
export function writeFakeElectron(folder: string, wire = "1".repeat(FUSE_NAMES.length)): string {
  mkdirSync(join(folder, "locales"), { recursive: true });
  mkdirSync(join(folder, "resources"));
  const fuses = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, wire.length]), Buffer.from(wire)]);
  const executable = join(folder, "electron");
  writeFileSync(executable, Buffer.concat([Buffer.from("\x7fELF"), Buffer.alloc(4096), fuses, Buffer.alloc(4096)]));
  chmodSync(executable, 0o755);
  for (const name of ["en-US", "de", "vi", "fr"]) writeFileSync(join(folder, "locales", `${name}.pak`), "");
  writeFileSync(join(folder, "LICENSE"), "Electron's licence\n");
  writeFileSync(join(folder, "LICENSES.chromium.html"), "Chromium's notices\n");
  return executable;
}
