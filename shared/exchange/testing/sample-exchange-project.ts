import type { RawRange } from "../../text/range.ts";
import type { ExchangeEntry, ExchangeProject, ExchangeProjectVersion, ExchangeTouch } from "../exchange-project.ts";
import { SAMPLE_ANNOTATIONS } from "./sample-annotations.ts";
import { SAMPLE_CLAIMS } from "./sample-claims.ts";
import { SAMPLE_CONVERSIONS } from "./sample-conversions.ts";
import { SAMPLE_FINDINGS } from "./sample-findings.ts";
import { SAMPLE_KEYS, SAMPLE_TEXTS, sampleHash, sampleRange, type SampleKey } from "./sample-texts.ts";

const versions: readonly ExchangeProjectVersion[] = SAMPLE_KEYS.map((key, index) => ({
  ...{ key, language: key, text: SAMPLE_TEXTS[key], publishedOn: "2018-06-22" },
  title: "China and Tencent found a blockchain security alliance",
  source: index === 0 ? "tapchibitcoin.vn" : null,
  url: index === 0 ? "https://tapchibitcoin.vn/lien-minh?a=1&b=2" : null,
  ...(index === 0 && { publishedTime: { time: "14:05", zone: "+07:00" } }),
  revision: {
    number: index === 2 ? 2 : 1,
    fileName: `${key}.txt`,
    sha256: sampleHash(key),
    byteLength: SAMPLE_TEXTS[key].length,
  },
}));

const spans = (words: Partial<Record<SampleKey, readonly string[]>>): Record<string, readonly RawRange[]> =>
  Object.fromEntries(
    SAMPLE_KEYS.flatMap((key) => {
      const pieces = words[key];
      return pieces === undefined ? [] : [[key, pieces.map((piece) => sampleRange(key, piece))] as const];
    }),
  );
const lines = (key: SampleKey): readonly string[] => SAMPLE_TEXTS[key].split(/\r?\n/u).filter((line) => line !== "");

const ENTRIES: readonly (Omit<ExchangeEntry, "sequence" | "hash" | "parents" | "at"> & { readonly second?: true })[] = [
  { author: "Mai", command: "addVersions", why: null, touched: touched("added", "version", SAMPLE_KEYS) },
  { author: "Parallax", command: "setAlignment", why: null, touched: touched("added", "bead", ["b1", "b2", "b3"]) },
  { author: "Mai", command: "setBeadStatus", why: null, touched: touched("changed", "bead", ["b2"]) },
  { author: "Mai", command: "recordClaim", why: null, touched: touched("added", "claim", ["claim-sum"]) },
  { author: "Mai", command: "merge", why: null, touched: touched("added", "reading", ["reading-blind"]), second: true },
  {
    ...{ author: "Mai", command: "dismiss", why: "The page has it so too" },
    touched: touched("added", "dismissal", ["dismissal-stop"]),
  },
  { author: "Jonas", command: "annotate", why: null, touched: touched("added", "annotation", ["note-yen"]) },
];

function touched(
  change: ExchangeTouch["change"],
  kind: ExchangeTouch["kind"],
  ids: readonly string[],
): readonly ExchangeTouch[] {
  return ids.map((id) => ({ id, kind, change }));
}

const history: readonly ExchangeEntry[] = ENTRIES.map(({ second = false, ...entry }, index) => ({
  ...entry,
  sequence: index + 1,
  at: `2018-06-22T08:${String(index * 7).padStart(2, "0")}:00.000Z`,
  hash: sampleHash(`entry ${index + 1}`),
  parents: index === 0 ? [] : [sampleHash(`entry ${index}`), ...(second ? [sampleHash("brought")] : [])],
}));

/** What a second reader's copy was merged with. */
const brought: readonly ExchangeEntry[] = [
  {
    ...{ sequence: 5, author: "Jonas", command: "addReading", why: null, at: "2018-06-22T08:25:00.000Z" },
    ...{ hash: sampleHash("brought"), parents: [sampleHash("entry 4")] },
    touched: touched("added", "reading", ["reading-blind"]),
  },
];

/** Vietnamese, German and English; the last bead is of the Vietnamese version alone. */
export const sampleExchangeProject: ExchangeProject = {
  title: "China and Tencent found a blockchain security alliance",
  versions,
  beads: [
    {
      ...{ status: "auto", confidence: 0.93, bookmarked: false, notes: [] },
      spans: spans({
        vi: [lines("vi")[0]!],
        de: [
          "Chinesische Beamte arbeiten mit Tencent an der Gründung einer neuen China Blockchain-Sicherheitsallianz..",
          "Das geht aus einem Bericht von ChinaNews vom 21. Juni hervor.",
        ],
        en: [
          "Officials in China and Tencent are setting up a new China Blockchain Security Alliance.",
          "ChinaNews carried the story on 21 June.",
        ],
      }),
    },
    {
      ...{ status: "confirmed", confidence: 0.99, bookmarked: true },
      notes: ["accuracy.mistranslation, critical: “yên” The sum is in yuan; see the English version."],
      spans: spans({ vi: [lines("vi")[1]!], de: [lines("de")[1]!], en: [lines("en")[1]!] }),
    },
    {
      ...{ status: "locked", confidence: 0.4, bookmarked: false, notes: [] },
      spans: spans({ vi: ["Xem thêm:"] }),
    },
  ],
  findings: SAMPLE_FINDINGS,
  conversions: SAMPLE_CONVERSIONS,
  claims: SAMPLE_CLAIMS,
  annotations: SAMPLE_ANNOTATIONS,
  attachments: SAMPLE_CLAIMS.flatMap(({ evidence }) => evidence.flatMap(({ attachment }) => attachment ?? [])),
  scale: [
    { key: "true", name: "True", verdict: "verified", rating: 5 },
    { key: "mostly-true", name: "Mostly true", verdict: "verified", rating: 4 },
    { key: "half", name: "Half true", verdict: "disputed", rating: 3 },
    { key: "false", name: "False", verdict: "refuted", rating: 1 },
    { key: "open", name: "Cannot be checked", verdict: "unverifiable", rating: null },
  ],
  history,
  brought,
  head: history.at(-1)!.hash,
  exportedAt: "2018-06-23T09:30:00.000Z",
  exportedBy: "Mai",
};
