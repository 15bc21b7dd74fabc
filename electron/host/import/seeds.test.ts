import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { guessLanguage } from "../../../shared/text/language-guess.ts";
import { readVersion } from "../../../shared/text/read-version.ts";
import type { Version } from "../../../shared/text/version.ts";
import { decodeBytes } from "./decode.ts";

interface SeedFile {
  readonly file: string;
  readonly language: string;
  readonly sha256: string;
}
interface Manifest {
  readonly date: string;
  readonly versions: readonly (SeedFile & { readonly key: string; readonly date: string })[];
  readonly otherStories: readonly SeedFile[];
}

const seeds = join(import.meta.dirname, "../../../seeds");
const manifest = JSON.parse(readFileSync(join(seeds, "manifest.json"), "utf8")) as Manifest;
const files = [...manifest.versions, ...manifest.otherStories];

function read({ file, language }: SeedFile): Version {
  const result = decodeBytes(readFileSync(join(seeds, file)));
  if (!result.ok) throw new Error(result.message);
  return readVersion({ key: language, text: result.text });
}

/** `paragraph start … end`, and the kind of furniture: short enough to check by eye. */
function outline(version: Version): string[] {
  return version.segments.map(
    ({ paragraph, text, boilerplate }) =>
      `${paragraph} ${text.slice(0, 18).trim()} … ${text.slice(-12).trim()}${boilerplate === null ? "" : ` <${boilerplate}>`}`,
  );
}

test("the manifest names every text of the folder, and nothing else", () => {
  const texts = readdirSync(seeds).filter((name) => name.endsWith(".txt"));
  expect(files.map(({ file }) => file).sort()).toEqual(texts.sort());
  expect(manifest.versions.map(({ key, date }) => [key, date])).toEqual([
    ["vi", "2018-06-22"],
    ["de", "2018-06-22"],
    ["en", "2018-06-22"],
  ]);
});

test.each(files)("$file is kept byte for byte, is UTF-8, and is in the language it says", (seed) => {
  const bytes = readFileSync(join(seeds, seed.file));
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(seed.sha256);
  expect(decodeBytes(bytes)).toMatchObject({
    ok: true,
    encoding: "utf-8",
    hadBom: false,
    text: bytes.toString("utf8"),
  });
  expect(guessLanguage(bytes.toString("utf8"))?.language).toBe(seed.language);
});

/** Checked by hand against the texts. */
const golden: Readonly<Record<string, readonly string[]>> = {
  vi: [
    "0 Theo nguồn tin chí … ckchain mới.",
    "1 Nhằm hướng tới củn … Quốc (CTMA).",
    "2 ChinaNews cho biết … Blockchain.",
    "3 Liên minh này được … ừa đảo khác.",
    "4 ChinaNews còn nhấn … vào tháng 4.",
    "5 Như đã chỉ ra tron … i công nghệ.",
    "6 Chẳng hạn, tổng th … ế toàn cầu.”",
    "7 Ngân hàng trung ươ … ệ liên quan.",
    "8 Theo tapchibitcoin … ointelegraph <credit>",
    "9 Xem thêm: … Xem thêm: <links>",
    "10 - IBM hoàn thành b … i Singapore. <links>",
    "11 - Quan điểm của cá … tiền mã hóa. <links>",
  ],
  de: [
    "0 Chinesische Beamte … itsallianz..",
    "0 Das geht aus einem … Juni hervor.",
    "1 Die neue Allianz, … altet wurde.",
    "2 Laut ChinaNews wir … en bestehen.",
    "2 Darunter auch Regi … anisationen.",
    "3 Es wird davon ausg … vorzugehen.",
    "4 ChinaNews erklärt, … d stattfand.",
    "4 Insbesondere ging … i'an führte.",
    "5 Wie ein ausführlic … ungen fährt.",
    "6 Im jüngsten hochka … schleunigen.",
    "7 Die chinesische Ze … entwickelt.",
    "7 Ant International … rden sollen.",
  ],
  en: [
    "0 Officials in China … ty Alliance.",
    "0 ChinaNews carried … on 21 June.",
    "1 The alliance, mean … tion (CTMA).",
    "2 Members are to inc … vate bodies.",
    "2 Government think t … among them.",
    "3 It is expected to … ud included.",
    "4 According to China … on the rise.",
    "4 In one recent case … an in April.",
    "5 Blockchain neverth … ocurrencies.",
    "6 Most prominently, … rld economy.",
    "7 The central bank r … ues digital.",
    "7 Ant International, … technology.",
  ],
};

const furniture: Readonly<Record<string, readonly string[]>> = {
  "002_47a94dc01bd95efb.txt": [
    "promotion: Join Our Telegram channel to stay up to date on breaking news coverage",
    "promotion: Join Our Telegram channel to stay up to date on breaking news coverage",
  ],
  "003_848a73177968f6f7.txt": [
    "navigation: Hot search keywords",
    "navigation: Hot search keywords",
    "navigation: Please sign in first",
  ],
  "004_3b774e598658f633.txt": [
    "navigation: Add a Comment",
    "navigation: Your email address will not be published.",
    "navigation: Required fields are marked *",
  ],
};

test.each(manifest.versions)("the segments of the $key version", (seed) => {
  expect(outline(read(seed))).toEqual(golden[seed.key]);
});

test.each(manifest.otherStories)("the furniture of $file is marked, and only that", (seed) => {
  const marked = read(seed).segments.filter(({ boilerplate }) => boilerplate !== null);
  expect(marked.map(({ text, boilerplate }) => `${String(boilerplate)}: ${text}`)).toEqual(furniture[seed.file]);
});

test("raw slices of a seed's segments are its segments: only white space differs", () => {
  for (const seed of files) {
    const { view, segments } = read(seed);
    for (const { range, text } of segments) {
      const raw = view.toRaw(range);
      expect(view.raw.slice(raw.start, raw.end).replaceAll("\u00a0", " ")).toBe(text);
    }
  }
});
