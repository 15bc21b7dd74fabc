import { randomFrom } from "./random.ts";
import { makeProject } from "../../project/make-project.ts";
import { ProjectDocument, type Giver } from "../../project/project-document.ts";
import { readStore } from "../../project/read-project.ts";
import { openStore } from "../../store/open-store.ts";

const LINES = {
  vi: "Quỹ nhận 86 triệu yên trong quý này.",
  de: "Der Fonds erhielt in diesem Quartal 86 Millionen Yen.",
  en: "The fund took in 86 million yen this quarter.",
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
  const texts = Object.entries(LINES).map(([key, line]) => ({ key, text: `${line}\n`.repeat(sentences), line }));
  const about = { title: "Quỹ", source: null, publishedOn: null, fileName: null, encoding: "utf-8" } as const;
  const versions = texts.map(({ key, text }) => {
    return { ...about, key, language: key, bytes: new TextEncoder().encode(text) };
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
  const revisions = read.texts.all.map(({ revision }, index) => [revision.id, texts[index]!.line.length] as const);
  const beads = Array.from({ length: sentences }, (_, n) => ({
    spans: Object.fromEntries(
      revisions.map(([id, length]) => [id, [{ start: n * (length + 1), end: n * (length + 1) + length }]]),
    ),
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

async function must(done: Promise<{ readonly ok: boolean }>): Promise<void> {
  const outcome = await done;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
}
