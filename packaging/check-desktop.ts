import { homedir } from "node:os";
import { join } from "node:path";
import { readArchive } from "./archive.ts";
import { wrongIcons } from "./check-icons.ts";
import { ASAR, filesNaming, wrongContents } from "./contents.ts";
import { wrongDesktopFiles } from "./desktop-files.ts";
import { FUSE_NAMES, wrongFuses } from "./fuses.ts";
import { layOut } from "./lay-out.ts";
import { megabytes, type Report } from "./report.ts";

/** The desktop packages, as far as they can be proven without Electron's runtime. Rejects: electron-builder refused to pack. */
export async function checkDesktop(root: string, folder: string, report: Report): Promise<void> {
  const laidOut = await layOut(root, folder);
  report("electron-builder takes its configuration and lays out the Linux program", []);

  const files = readArchive(laidOut.asar);
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const wrong = wrongContents(
    files.map(({ path }) => path),
    ASAR,
  );
  report("the archive holds what it should and nothing else", wrong, `${files.length} files, ${megabytes(size)}`);
  for (const { path, bytes } of files) console.log(`          ${path} (${bytes.length} bytes)`);
  const folders = [root, `${homedir()}/`, folder];
  report("no file of the archive names a folder of this machine", filesNaming(folders, files));

  const fuses = await wrongFuses(laidOut.executable);
  report("every fuse is set, read back from a stand-in for Electron's executable", fuses, FUSE_NAMES.join(", "));
  report(
    "a desktop shows the program and opens .parallax files by their path",
    wrongDesktopFiles(laidOut.desktopEntry, laidOut.mimeTypes),
  );
  report("icons for Linux, Windows and macOS have their sizes", wrongIcons(join(root, "packaging/icons")));
  const isNamed = laidOut.artifactName.includes("unsigned");
  report("installers, which nobody signed, say so in their names", isNamed ? [] : [laidOut.artifactName]);
}
