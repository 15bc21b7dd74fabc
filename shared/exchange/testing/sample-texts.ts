import type { RawRange } from "../../text/range.ts";
import type { Sha256 } from "../../project/ids.ts";
import type { ExchangeQuote } from "../exchange-project.ts";

// A few sentences of the sample story with everything that a project may hold, for tests of what leaves it. The words
// are the sample's own; what people did with them is made up.

/** The raw texts. */
export const SAMPLE_TEXTS = {
  vi:
    "Theo ChinaNews, ngày 21 – 06 – 2018, quan chức Trung Quốc đang bắt tay với Tencent thành lập một Liên minh An ninh Blockchain mới.\n" +
    "Một vụ lừa đảo theo mô hình kim tự tháp đã lấy đi hơn 86 triệu yên (tương đương 13 triệu USD) khỏi tay của hơn 13,000 nhà đầu tư.\n" +
    "Xem thêm:\n",
  de:
    "Chinesische Beamte arbeiten mit Tencent an der Gründung einer neuen China Blockchain-Sicherheitsallianz.. Das geht aus einem Bericht von ChinaNews vom 21. Juni hervor.\r\n\r\n" +
    "Ein Krypto-Pyramiden-System soll angeblich über 13.000 Investoren um umgerechnet etwa 11,15 Mio. Euro betrogen haben.\r\n",
  en:
    "Officials in China and Tencent are setting up a new China Blockchain Security Alliance. ChinaNews carried the story on 21 June.\n\n" +
    "An alleged crypto pyramid scheme is said to have cheated more than 13,000 investors out of over 86 million yuan ($13 million) 🪙.\n",
} as const;
export type SampleKey = keyof typeof SAMPLE_TEXTS;
export const SAMPLE_KEYS = ["vi", "de", "en"] as const satisfies readonly SampleKey[];

/** Where `words` first stand in a text of the sample. */
export function sampleRange(version: SampleKey, words: string): RawRange {
  const start = SAMPLE_TEXTS[version].indexOf(words);
  if (start < 0) throw new Error(`${version} has no "${words}"`);
  return { start, end: start + words.length };
}

/** Words of the sample, pinned. */
export function sampleQuote(version: SampleKey, words: string): ExchangeQuote {
  const { start, end } = sampleRange(version, words);
  const text = SAMPLE_TEXTS[version];
  const prefix = text.slice(Math.max(0, start - 32), start);
  return { version, range: { start, end }, exact: words, prefix, suffix: text.slice(end, end + 32), isOrphan: false };
}

/** Stands in for a SHA-256. */
export const sampleHash = (of: string): Sha256 => {
  let hash = 7;
  let digits = "";
  for (let index = 0; digits.length < 64; index++) {
    hash = (hash * 31 + of.charCodeAt(index % of.length) + index) % 65_521;
    digits += hash.toString(16).padStart(4, "0");
  }
  return digits as Sha256;
};
