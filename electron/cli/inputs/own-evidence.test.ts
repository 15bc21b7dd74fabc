import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeTinyModel } from "../../host/embedding/testing/tiny-model.ts";
import { runCaptured } from "../testing/fake-terminal.ts";

/** Two languages without a lexicon, told in another order, so that nothing but what the user brings says what belongs together. */
const FRENCH = "Le zorbé a gribouillé la frimousse. Un plouf tardif a moulu le crapet. Rien ne va.";
const DUTCH = "Een late plons maalde het snoekje. De zwirrel bekladde het smoeltje. Niets gaat.";
const TERMS =
  "fr,nl\nzorbé,zwirrel\ngribouillé,bekladde\nfrimousse,smoeltje\nplouf,plons\nmoulu,maalde\ncrapet,snoekje\n";
const UNIT = (fr: string, nl: string) =>
  `<tu><tuv xml:lang="fr"><seg>${fr}</seg></tuv><tuv xml:lang="nl"><seg>${nl}</seg></tuv></tu>`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parallax-own-"));
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
  };
  write("fr.txt", FRENCH);
  write("nl.txt", DUTCH);
  write("terms.csv", TERMS);
  write("notes.csv", "remark,owner\nx,y\n");
  const [zorbe, plouf] = FRENCH.split(/(?<=\.) /u);
  const [plons, zwirrel] = DUTCH.split(/(?<=\.) /u);
  const units = UNIT(zorbe!, zwirrel!) + UNIT(plouf!, plons!);
  write("memory.tmx", `<tmx version="1.4"><header/><body>${units}</body></tmx>`);
  write("broken.tmx", "<tmx><body>");
  mkdirSync(join(folder, "no-model"));
  writeTinyModel(join(folder, "model"), {});
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const align = async (...more: readonly string[]): Promise<{ fr: number; nl: number }[]> => {
  const printed = await runCaptured(["align", "--json", "--force", ...more, "fr=fr.txt", "nl=nl.txt"], { folder });
  expect(printed).toMatchObject({ exit: 0 });
  const { beads } = JSON.parse(printed.stdout) as { beads: { spans: { fr: [number][]; nl: [number][] } }[] };
  return beads.map(({ spans }) => ({ fr: spans.fr[0]?.[0] ?? -1, nl: spans.nl[0]?.[0] ?? -1 }));
};

test.each([
  ["a glossary", ["--glossary", "terms.csv"]],
  ["a translation memory", ["--memory", "memory.tmx"]],
])("%s shows which sentences changed places", async (_, options) => {
  const starts = { zorbe: 0, plouf: FRENCH.indexOf("Un"), plons: 0, zwirrel: DUTCH.indexOf("De zwirrel") };
  expect(await align(...options)).toEqual(
    expect.arrayContaining([
      { fr: starts.zorbe, nl: starts.zwirrel },
      { fr: starts.plouf, nl: starts.plons },
    ]),
  );
  expect(await align()).not.toContainEqual({ fr: starts.zorbe, nl: starts.zwirrel });
});

test.each([
  ["glossary", "terms.csv", /glossary 3\/3/u],
  ["memory", "memory.tmx", /memory 1\/1/u],
])("the page names a %s among the grounds of a bead", async (option, file, grounds) => {
  const args = ["align", "--force", `--${option}`, file, "fr=fr.txt", "nl=nl.txt"];
  expect((await runCaptured(args, { folder })).stdout).toMatch(grounds);
});

test("a model of the user's own is loaded and asked, and nothing else", async () => {
  expect((await align("--model", "model")).length).toBeGreaterThan(0);
});

test.each([
  ["--glossary", "notes.csv", "notes.csv"],
  ["--glossary", "gone.csv", "gone.csv"],
  ["--memory", "broken.tmx", "broken.tmx"],
  ["--model", "no-model", "no-model"],
])("%s %s: exit 2 and one line that names it", async (option, file, named) => {
  const printed = await runCaptured(["align", option, file, "fr=fr.txt", "nl=nl.txt"], { folder });
  expect(printed).toMatchObject({ exit: 2, stdout: "" });
  expect(printed.stderr).toMatch(/^parallax: .+\n$/);
  expect(printed.stderr).toContain(named);
});
