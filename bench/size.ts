// What a person downloads, as a part of `npm run bench`: the window as a browser is served it, and the npm package. What is
// in an installer, file by file, says `npm run dist:check`.
import { join } from "node:path";
import { buildAll } from "../electron/launch/build-when-changed.ts";
import { packNpm } from "../packaging/npm-package.ts";
import { gzippedSize, LARGEST_RENDERER } from "../packaging/renderer-size.ts";
import { printTargets } from "./targets.ts";

const ROOT = join(import.meta.dirname, "..");
const MEGABYTE = 1_000_000;

await buildAll(ROOT);
const { size, paths } = await packNpm(ROOT, null);
console.log(`the npm package: ${(size / MEGABYTE).toFixed(2)} MB in ${paths.length} files`);
printTargets([
  {
    name: "window, gzipped, MB",
    ours: gzippedSize(join(ROOT, "dist/renderer")) / MEGABYTE,
    most: LARGEST_RENDERER / MEGABYTE,
  },
]);
