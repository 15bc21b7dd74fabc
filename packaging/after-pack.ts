import type { AfterPackContext } from "electron-builder";
import { LinuxPackager } from "app-builder-lib";
import { join } from "node:path";
import { setFuses } from "./fuses.ts";

/** Called by electron-builder when the program is laid out and before it is signed, or made into an installer. */
export default async function afterPack({
  appOutDir,
  electronPlatformName,
  packager,
}: AfterPackContext): Promise<void> {
  const { productFilename } = packager.appInfo;
  const names: Readonly<Record<string, string>> = {
    darwin: `${productFilename}.app`,
    win32: `${productFilename}.exe`,
    ...(packager instanceof LinuxPackager ? { linux: packager.executableName } : {}),
  };
  const name = names[electronPlatformName];
  if (name === undefined) throw new Error(`no fuses are known for ${electronPlatformName}`);
  await setFuses(join(appOutDir, name));
}
