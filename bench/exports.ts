// `npm run bench:exports`: what each file that leaves a project costs with 10,000 claims, each with words and a value in two
// versions, evidence, a link and two readings: seconds of processor time, all threads counted, from the project in memory to
// the file's bytes; and before that, what reading the project takes. PDF is not among them: a browser prints it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readExchangeProject } from "../electron/host/out/read-exchange-project.ts";
import { openStoreForReading } from "../electron/host/store/open-store.ts";
import type { ExchangeClaim, ExchangeProject } from "../shared/exchange/exchange-project.ts";
import { EXPORT_FORMATS, type ExportFormat, TAKEN_OPTIONS } from "../shared/exchange/export-names.ts";
import { reportDocx } from "../shared/exchange/report/docx.ts";
import { reportHtml } from "../shared/exchange/report/html.ts";
import { reportContent } from "../shared/exchange/report/report-content.ts";
import { writeExport } from "../shared/exchange/write-export.ts";
import { keepTargets, lineOf, type Target } from "./targets.ts";
import { makeClaimStory } from "./window-claims.ts";

const CLAIMS = 10_000;
const MOST_SECONDS = 5;
/** Some 4,000 pages. */
const MOST_OF_REPORT = 10;
const PROGRAM = { name: "Parallax", version: "bench" };

const folder = mkdtempSync(join(tmpdir(), "parallax-bench-"));
try {
  const path = join(folder, "claims.parallax");
  await makeClaimStory(path, CLAIMS);
  const read = await timed(`reading ${CLAIMS} claims`, async () => {
    const options = { at: "2026-01-02T03:04:05.000Z", author: "Mai" };
    return await readExchangeProject(await openStoreForReading(path), path, options);
  });
  if (!read.ok) throw new Error(read.code);
  const project: ExchangeProject = { ...read.project, claims: read.project.claims.map(withReadings) };
  for (const format of EXPORT_FORMATS.filter((name) => name !== "tbx")) {
    await timed(format, () => exported(project, format));
  }
  const report = { language: "de", program: PROGRAM } as const;
  await timed("csv --sheet claims", () => exported(project, "csv", "claims"));
  await timed("report, HTML", () => reportHtml(reportContent(project, report)), MOST_OF_REPORT);
  await timed("report, DOCX", () => reportDocx(reportContent(project, report)), MOST_OF_REPORT);
} finally {
  rmSync(folder, { recursive: true });
}

/** Processor seconds and size of what `make` makes, as a line and a figure. */
async function timed<Made>(name: string, make: () => Made | Promise<Made>, most = MOST_SECONDS): Promise<Made> {
  const before = process.cpuUsage();
  const made = await make();
  const { user, system } = process.cpuUsage(before);
  const target: Target = { name: `${name}, CPU s`, ours: (user + system) / 1e6, most };
  const size = typeof made === "string" || made instanceof Uint8Array ? `${(made.length / 1e6).toFixed(1)} MB` : "";
  console.log(`${lineOf(target).padEnd(66)} ${size}`.trimEnd());
  keepTargets([target]);
  return made;
}

function exported(project: ExchangeProject, format: ExportFormat, sheet: "claims" | null = null): string | Uint8Array {
  const isOfPair = TAKEN_OPTIONS[format].includes("pair") && format !== "xliff";
  const pair = isOfPair ? project.versions.slice(0, 2).map(({ key }) => key) : null;
  const options = { pair, language: "de", sheet, bom: true, redact: null } as const;
  const written = writeExport(project, format, options);
  if (!written.ok) throw new Error(written.problem.kind);
  return written.content;
}

/** What two people made of a claim, and a claim that it depends on. */
function withReadings(claim: ExchangeClaim, index: number, all: readonly ExchangeClaim[]): ExchangeClaim {
  const { verdict, value, createdAt: at, wordings } = claim;
  const byVersion = wordings.map(({ version }) => ({ version, value, verdict, note: "As the court’s record has it" }));
  const reading = { verdict, grade: null, rationale: "Two sources agree.", byVersion, at };
  const other = all[index - 1]?.id as ExchangeClaim["links"][number]["claim"] | undefined;
  return {
    ...{ ...claim, byVersion },
    links: other === undefined ? [] : [{ relation: "dependsOn", claim: other }],
    readings: [
      { ...reading, author: "Mai", isBlind: false },
      { ...reading, author: "Jonas", isBlind: true },
    ],
  };
}
