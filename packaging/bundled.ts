import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

/** A package whose code is in what is shipped. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX, as its manifest has it. */
  readonly licence: string;
  /** Its own licence file; `null`: it carries none. */
  readonly text: string | null;
}

/** Vite's list of what it bundled. */
const listSchema = z.array(
  z.object({ name: z.string(), version: z.string(), identifier: z.string().nullish(), text: z.string().nullish() }),
);

/** What `npm run build` makes, and leaves a list beside. */
export const BUILDS = ["dist/electron", "dist/node", "dist/renderer"] as const;
export const LIST = "licences.json";

/** Every package in any of the builds, by name and version. Throws: not built. */
export function bundledPackages(root: string): readonly BundledPackage[] {
  const packages = new Map<string, BundledPackage>();
  for (const build of BUILDS) {
    for (const { name, version, identifier, text } of listSchema.parse(readJson(join(root, build, LIST)))) {
      packages.set(`${name}@${version}`, { name, version, licence: identifier ?? "", text: text ?? null });
    }
  }
  return [...packages.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, bundled]) => bundled);
}

/** Licences that ask for no more than to be named, or whose choice is such a one. */
const ALLOWED: ReadonlySet<string> = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "(MIT AND Zlib)",
  "(MIT OR GPL-3.0-or-later)",
]);

/** Packages under a licence that nobody has allowed, in words; empty: none. */
export function refusedLicences(packages: readonly BundledPackage[]): readonly string[] {
  return packages
    .filter(({ licence }) => !ALLOWED.has(licence))
    .map(({ name, version, licence }) => `${name}@${version}: ${licence || "no licence stated"}`);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
