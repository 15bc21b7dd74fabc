import { randomFrom } from "./random.ts";
import { makeProject } from "../../project/making/make-project.ts";
import { ProjectDocument, type Giver } from "../../project/project-document.ts";
import { readStore } from "../../project/read-project.ts";
import { openStore } from "../../store/open-store.ts";
import type { RawRange } from "../../../../shared/text/range.ts";

/** No two lines alike, with what facts are read from: sums, shares, dates, names. */
const LINES: Readonly<Record<string, readonly ((n: number) => string)[]>> = {
  vi: [
    (n) => `Quỹ số ${n} nhận ${n + 3} triệu yên trong quý này.`,
    (n) => `Theo bà Lê Thị Hoa, dự án ${n} đã tăng ${n % 90},5 % so với năm ${1950 + (n % 70)}.`,
    (n) => `Thành phố xây ${n + 11} căn nhà trước ngày ${1 + (n % 28)} tháng ${1 + (n % 12)}.`,
  ],
  de: [
    (n) => `Der Fonds Nr. ${n} erhielt in diesem Quartal ${n + 3} Millionen Yen.`,
    (n) => `Laut Frau Lê Thị Hoa wuchs das Projekt ${n} um ${n % 90},5 % gegenüber ${1950 + (n % 70)}.`,
    (n) => `Die Stadt baut ${n + 11} Wohnungen bis zum ${1 + (n % 28)}.${1 + (n % 12)}. dieses Jahres.`,
  ],
  en: [
    (n) => `Fund no. ${n} took in ${n + 3} million yen this quarter.`,
    (n) => `According to Ms Lê Thị Hoa, project ${n} grew by ${n % 90}.5% on ${1950 + (n % 70)}.`,
    (n) => `The city is building ${n + 11} flats, due on day ${1 + (n % 28)} of month ${1 + (n % 12)}.`,
  ],
};

/** A giver whose ids and times a seed decides. */
export function fixedGiver(seed: number): Giver {
  const random = randomFrom(seed);
  let minute = 0;
  return {
    id: () => `00000000-0000-4000-8000-${String(random.below(1e12)).padStart(12, "0")}`,
    now: () => new Date(Date.UTC(2018, 5, 22) + 60_000 * minute++).toISOString(),
    author: () => "Mai",
  };
}

/**
 * Makes a closed project at `path`: three texts of `sentences`, aligned sentence by sentence, and `steps` changes of a
 * person, some of them undone.
 */
export async function makeSampleFile(
  path: string,
  { sentences, steps, seed }: { readonly sentences: number; readonly steps: number; readonly seed: number },
): Promise<void> {
  const give = fixedGiver(seed);
  const random = randomFrom(seed);
  const texts = Object.entries(LINES).map(([key, lines]) => {
    return { key, lines: Array.from({ length: sentences }, (_, n) => lines[n % lines.length]!(n)) };
  });
  const about = { title: "Quỹ", source: null, publishedOn: null, fileName: null, encoding: "utf-8" } as const;
  const versions = texts.map(({ key, lines }) => {
    return { ...about, key, language: key, bytes: new TextEncoder().encode(`${lines.join("\n")}\n`) };
  });
  await must(makeProject(path, versions, give));
  const opened = await openStore(path);
  if (!opened.ok) throw new Error(opened.message);
  const read = await readStore(opened.store);
  if (!read.ok) throw new Error(read.code);
  const document = new ProjectDocument(opened.store, read.project, give, {
    prepare: () => Promise.resolve(null),
    follow: () => undefined,
  });
  const revisions = read.texts.all.map(({ revision }, index) => [revision.id, rangesOf(texts[index]!.lines)] as const);
  const beads = Array.from({ length: sentences }, (_, n) => ({
    spans: Object.fromEntries(revisions.map(([id, ranges]) => [id, [ranges[n]!]])),
    confidence: 0.9,
    reasons: [],
  }));
  await must(document.change({ command: { name: "setAlignment", payload: { beads } }, why: null, author: "Parallax" }));
  const ids = [...document.state.values()].flatMap((record) => (record.kind === "bead" ? [record.id] : []));
  for (let step = 0; step < steps; step++) {
    const bead = ids[random.below(ids.length)]!;
    const payload = { beads: [bead], bookmarked: step % 2 === 0 };
    await must(document.change({ command: { name: "setBookmark", payload }, why: null }));
    if (random.below(4) === 0) await document.undo();
  }
  await document.close();
}

function rangesOf(lines: readonly string[]): readonly RawRange[] {
  let start = 0;
  return lines.map((line) => {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    return range;
  });
}

async function must(done: Promise<{ readonly ok: boolean }>): Promise<void> {
  const outcome = await done;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
}
