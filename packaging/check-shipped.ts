import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundledPackages, refusedLicences } from "./bundled.ts";
import { writeChecksums, wrongChecksums } from "./checksums.ts";
import { NPM, wrongContents } from "./contents.ts";
import { thirdPartyNotices } from "./notices.ts";
import { packNpm } from "./npm-package.ts";
import { gzippedSize, LARGEST_RENDERER } from "./renderer-size.ts";
import { megabytes, type Report } from "./report.ts";
import { tryInstalled } from "./try-installed.ts";
import { unpackNpm } from "./unpack-npm.ts";
import { wrongBill } from "./wrong-bill.ts";
import { writeBill } from "./write-bill.ts";

/** The npm package, and what lies beside every package. Rejects: npm failed, or nothing is built. */
export async function checkShipped(root: string, folder: string, report: Report): Promise<void> {
  const npm = await packNpm(root, folder);
  const sizes = `${npm.paths.length} files, ${megabytes(npm.size)}, unpacked ${megabytes(npm.unpackedSize)}`;
  report("the npm package holds what it should and nothing else", wrongContents(npm.paths, NPM), sizes);
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Readonly<Record<string, object>>;
  const installed = {
    node: process.execPath,
    folder: unpackNpm(root, join(folder, npm.fileName), join(folder, "npm")),
  };
  const tried = await tryInstalled(installed, join(folder, "home"));
  report("unpacked, it tells its version, checks the sample, opens and ends the browser shell", tried);
  report("the npm package needs nothing but the pinned Node", [
    ...Object.keys(manifest["dependencies"] ?? {}),
    ...Object.keys(manifest["optionalDependencies"] ?? {}).filter((name) => !name.startsWith("node-")),
  ]);

  const bundled = bundledPackages(root);
  report(
    "bundled packages are under licences that are allowed",
    refusedLicences(bundled),
    `${bundled.length} packages`,
  );
  const file = join(root, "THIRD-PARTY-NOTICES.md");
  const isCurrent = existsSync(file) && readFileSync(file, "utf8") === thirdPartyNotices(bundled, root);
  report("THIRD-PARTY-NOTICES.md is of this build", isCurrent ? [] : ["run npm run licences"]);

  const bill = writeBill(root, folder);
  report(
    "the bill of materials names every package with licence and hash",
    wrongBill(join(folder, bill), bundled),
    bill,
  );
  await writeChecksums(folder, [npm.fileName, bill]);
  report("SHA256SUMS verifies", await wrongChecksums(folder));

  const size = gzippedSize(join(root, "dist/renderer"));
  const over = size - LARGEST_RENDERER;
  report(
    "the window is small enough",
    over > 0 ? [`${over} bytes too many`] : [],
    `${megabytes(size)} gzipped, of ${megabytes(LARGEST_RENDERER)}`,
  );
}
