import { LinuxTargetHelper } from "app-builder-lib/out/targets/LinuxTargetHelper.js";
import { LinuxPackager } from "app-builder-lib";
import { build, Platform } from "electron-builder";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeFakeElectron } from "./testing/fake-electron.ts";

type DesktopFiles = Pick<LaidOut, "desktopEntry" | "mimeTypes" | "artifactName">;

/** What electron-builder made of the configuration. */
export interface LaidOut {
  readonly executable: string;
  readonly asar: string;
  /** What the AppImage and the deb bring to a desktop. */
  readonly desktopEntry: string;
  readonly mimeTypes: string;
  /** The pattern of installers' names. */
  readonly artifactName: string;
}

/**
 * Has electron-builder lay out the Linux program as for a package, around a folder that stands in for Electron's runtime.
 * Nothing is downloaded. Rejects: what electron-builder refuses, a configuration against its schema among it.
 *
 * @param folder empty; for all that is written
 */
export async function layOut(root: string, folder: string): Promise<LaidOut> {
  const electron = join(folder, "electron");
  writeFakeElectron(electron);
  let desktop: DesktopFiles | undefined;
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget("dir"),
    publish: "never",
    config: {
      electronDist: electron,
      directories: { output: join(folder, "release") },
      beforePack: async ({ packager }) => {
        if (packager instanceof LinuxPackager) desktop = await desktopFiles(packager);
      },
    },
  });
  if (!desktop) throw new Error("electron-builder packed nothing");
  const unpacked = join(folder, "release/linux-unpacked");
  return {
    executable: join(unpacked, "parallax"),
    asar: join(unpacked, "resources/app.asar"),
    ...desktop,
  };
}

/** As electron-builder writes them into an AppImage and a deb; it deletes its own when it ends. */
async function desktopFiles(packager: LinuxPackager): Promise<DesktopFiles> {
  const helper = new LinuxTargetHelper(packager);
  const mimeFile = await helper.mimeTypeFiles;
  return {
    desktopEntry: await helper.computeDesktopEntry(packager.platformSpecificBuildOptions),
    mimeTypes: mimeFile === null ? "" : readFileSync(mimeFile, "utf8"),
    artifactName: packager.config.artifactName ?? "",
  };
}
