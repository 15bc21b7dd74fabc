import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { readTmxAlignment } from "../alignment/read-tmx.ts";
import { readXliff } from "../alignment/read-xliff.ts";
import type { AlignmentReading } from "../alignment/alignment-reading.ts";
import { ALL_WRITERS } from "./all-writers.ts";
import { hostileProject } from "./hostile-project.ts";
import { sampleExchangeProject } from "./sample-exchange-project.ts";

// Files of ours against the formats' own schemas, and in the hands of other programs. What a machine has not is skipped,
// and says so; docs/formats.md tells what was checked with what.

const folder = mkdtempSync(join(tmpdir(), "parallax-validity-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const ownSchema = (name: string): string => fileURLToPath(new URL(`schemas/${name}`, import.meta.url));
/** The Debian package php-symfony-translation has OASIS's. */
const XLIFF_SCHEMAS = "/usr/share/php/Symfony/Component/Translation/Resources/schemas";

const has = (program: string): boolean => spawnSync(program, ["--version"]).error === undefined;
const HAS_XMLLINT = has("xmllint");
const HAS_XLIFF = HAS_XMLLINT && existsSync(XLIFF_SCHEMAS);

/** What a program says about a file that it refuses; nothing where it takes it. */
function complaint(program: string, args: readonly string[]): string {
  const { status, stderr } = spawnSync(program, args, { encoding: "utf8", cwd: folder });
  return status === 0 ? "" : `${status}: ${stderr.slice(0, 2000)}`;
}

function written(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Beside the sample, one that holds what is hard on XML. */
const PROJECTS = [
  ["the sample", sampleExchangeProject],
  ["hostile words", hostileProject("\u0000\u001f</seg>]]>\ud83d \ufffe\u202eb & \r")],
] as const;

describe.each(PROJECTS)("%s", (_, project) => {
  const file = (name: string): string => written(name, ALL_WRITERS[name]!(project));

  test.skipIf(!HAS_XMLLINT)("TMX is valid by the elements of TMX 1.4b (needs xmllint)", () => {
    const path = file("sample.tmx");
    expect(complaint("xmllint", ["--nonet", "--noout", "--dtdvalid", ownSchema("tmx14.dtd"), path])).toBe("");
  });

  test.skipIf(!HAS_XLIFF)(
    "XLIFF 1.2 is valid by OASIS's strict schema (needs xmllint, php-symfony-translation)",
    () => {
      expect(complaint("xmllint", ["--nonet", "--noout", "--schema", xliff12(), file("sample-1.2.xlf")])).toBe("");
    },
  );

  test.skipIf(!HAS_XLIFF)("XLIFF 2.1 is valid by OASIS's core schema (needs xmllint, php-symfony-translation)", () => {
    expect(
      complaint("xmllint", ["--nonet", "--noout", "--schema", local("xliff-core-2.0.xsd"), file("sample-2.1.xlf")]),
    ).toBe("");
  });

  test.skipIf(!HAS_XMLLINT)("TEI is well-formed, each pointer has its target (needs xmllint)", () => {
    const path = file("sample.tei.xml");
    expect(complaint("xmllint", ["--nonet", "--noout", path])).toBe("");
    const xml = readFileSync(path, "utf8");
    const ids = new Set(Array.from(xml.matchAll(/xml:id="([^"]+)"/gu), ([, id]) => `#${id ?? ""}`));
    const pointers = Array.from(xml.matchAll(/(?:target|ana|corresp)="(#[^"]+)"/gu), ([, all]) =>
      (all ?? "").split(" "),
    ).flat();
    expect(pointers.length).toBeGreaterThan(10);
    expect(pointers.filter((pointer) => !ids.has(pointer))).toEqual([]);
  });

  test.skipIf(!has("msgfmt"))("PO is taken by msgfmt with all its checks (needs gettext)", () => {
    expect(complaint("msgfmt", ["--check-header", "--check-domain", "-o", "out.mo", file("sample.po")])).toBe("");
  });
});

describe("other programs", () => {
  /** Vietnamese and German words of the beads that both have. */
  const wordsOf = (reading: AlignmentReading) => {
    if (!reading.ok) throw new Error(reading.message);
    return reading.alignment.beads
      .map(({ spans }) =>
        reading.alignment.versions.map(({ key, text }) =>
          (spans[key] ?? []).map(({ start, end }) => text.slice(start, end)).join(" "),
        ),
      )
      .filter((sides) => sides.every((side) => side !== ""));
  };
  const confirmed = {
    ...sampleExchangeProject,
    beads: sampleExchangeProject.beads.map((bead) => ({ ...bead, status: "confirmed" as const })),
  };
  const wanted = [
    ["Theo ChinaNews,", "Chinesische Beamte"],
    ["Một vụ lừa đảo", "Ein Krypto-Pyramiden-System"],
  ];
  const begin = (words: readonly (readonly string[])[]) =>
    words.map((sides, bead) => sides.map((side, index) => side.slice(0, wanted[bead]?.[index]?.length)));

  test.skipIf(!has("po2tmx"))(
    "translate-toolkit reads our PO and writes TMX that we read (needs translate-toolkit)",
    () => {
      const po = written("confirmed.po", ALL_WRITERS["sample.po"]!(confirmed));
      expect(complaint("po2tmx", ["--progress=none", "-l", "de", po, "foreign.tmx"])).toBe("");
      const reading = readTmxAlignment(readFileSync(join(folder, "foreign.tmx"), "utf8"));
      expect(begin(wordsOf(reading))).toEqual(wanted);
    },
  );

  test.skipIf(!has("po2xliff"))(
    "translate-toolkit reads our PO and writes XLIFF that we read (needs translate-toolkit)",
    () => {
      const po = written("confirmed.po", ALL_WRITERS["sample.po"]!(confirmed));
      expect(complaint("po2xliff", ["--progress=none", po, "foreign.xlf"])).toBe("");
      const xliff = readFileSync(join(folder, "foreign.xlf"), "utf8").replace("<file ", '<file target-language="de" ');
      // It takes the PO file's header along as a unit.
      expect(begin(wordsOf(readXliff(xliff)).filter(([words]) => words?.startsWith("MIME-") === false))).toEqual(
        wanted,
      );
    },
  );

  test.skipIf(!has("xliff2po"))("translate-toolkit reads our XLIFF 1.2 (needs translate-toolkit)", () => {
    const xliff = written("own.xlf", ALL_WRITERS["sample-1.2.xlf"]!(confirmed));
    expect(complaint("xliff2po", ["--progress=none", xliff, "foreign.po"])).toBe("");
    expect(readFileSync(join(folder, "foreign.po"), "utf8")).toContain("Ein Krypto-Pyramiden-System");
  });
});

/** The schemas import XML's own by an address elsewhere: a copy imports the one beside it. */
function local(name: string): string {
  copyFileSync(join(XLIFF_SCHEMAS, "xml.xsd"), join(folder, "xml.xsd"));
  const schema = readFileSync(join(XLIFF_SCHEMAS, name), "utf8");
  return written(name, schema.replace(/schemaLocation="[^"]*xml\.xsd"/u, 'schemaLocation="xml.xsd"'));
}

/** With our own elements declared, as its wildcards are strict. */
function xliff12(): string {
  local("xliff-core-1.2-strict.xsd");
  copyFileSync(ownSchema("parallax-alignment.xsd"), join(folder, "parallax-alignment.xsd"));
  return written(
    "xliff-1.2-and-ours.xsd",
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:import namespace="urn:oasis:names:tc:xliff:document:1.2" schemaLocation="xliff-core-1.2-strict.xsd"/>
<xs:import namespace="urn:parallax:alignment:1" schemaLocation="parallax-alignment.xsd"/>
</xs:schema>
`,
  );
}
