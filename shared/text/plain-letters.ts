/** Latin letters that Unicode does not decompose, and what they are commonly written as. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  đ: "d",
  ð: "d",
  ß: "ss",
  ø: "o",
  ł: "l",
  æ: "ae",
  œ: "oe",
  ı: "i",
};

/** Lower case without diacritics, of text in NFD or NFKD: `Erdoğan` → `erdogan`, `Đắk` → `dak`. */
export function plainLetters(decomposed: string): string {
  const plain = decomposed.replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[đðßøłæœı]/gu, (letter) => UNDECOMPOSED[letter] ?? letter);
}
