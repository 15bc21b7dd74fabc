import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import manifest from "../package.json" with { type: "json" };
import { billOfMaterials } from "./bill-of-materials.ts";
import { bundledPackages } from "./bundled.ts";

/** Writes the bill of materials of what is built into `folder`; its name. Throws: nothing is built. */
export function writeBill(root: string, folder: string): string {
  const { name, version } = manifest;
  const lock: unknown = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const bill = billOfMaterials({ name, version }, bundledPackages(root), lock);
  const fileName = `${name}-${version}.cdx.json`;
  writeFileSync(join(folder, fileName), `${JSON.stringify(bill, null, 2)}\n`);
  return fileName;
}
