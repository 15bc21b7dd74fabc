import { readFileSync } from "node:fs";
import * as z from "zod";
import type { BundledPackage } from "./bundled.ts";

/** CycloneDX 1.6, as far as a reader of ours needs it. */
const billSchema = z.object({
  bomFormat: z.literal("CycloneDX"),
  specVersion: z.literal("1.6"),
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      purl: z.string().startsWith("pkg:npm/"),
      licenses: z.tuple([
        z.union([
          z.object({ license: z.object({ id: z.string().min(1) }) }),
          z.object({ expression: z.string().min(1) }),
        ]),
      ]),
      hashes: z.array(z.object({ alg: z.string(), content: z.string().regex(/^[0-9a-f]{40,128}$/u) })).min(1),
    }),
  ),
});

/** What a bill of materials lacks, in words; empty: nothing. Throws: it is no file. */
export function wrongBill(file: string, bundled: readonly BundledPackage[]): readonly string[] {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return ["no JSON"];
  }
  const read = billSchema.safeParse(json);
  if (!read.success) return [z.prettifyError(read.error)];
  const named = new Set(read.data.components.map(({ name, version }) => `${name}@${version}`));
  return bundled.map(({ name, version }) => `${name}@${version}`).filter((one) => !named.has(one));
}
