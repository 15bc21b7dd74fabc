/** Numbers in words, written independently of the reader's data, so that what one spells the other must read. */

const EN_SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const EN_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const DE_SMALL =
  "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split(
    " ",
  );
const DE_TENS = "- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ");
const VI_DIGITS = "không một hai ba bốn năm sáu bảy tám chín".split(" ");

const at = (words: readonly string[], index: number): string => words[index] ?? "";

/** Groups of three digits, the highest first, with their power of a thousand. */
function groups(value: number): { readonly group: number; readonly power: number }[] {
  const found: { group: number; power: number }[] = [];
  for (let rest = value, power = 0; rest > 0; rest = Math.floor(rest / 1000), power++)
    if (rest % 1000 > 0) found.unshift({ group: rest % 1000, power });
  return found;
}

function englishBelowThousand(value: number): string {
  const rest = value % 100;
  const low =
    rest < 20
      ? at(EN_SMALL, rest)
      : at(EN_TENS, Math.floor(rest / 10)) + (rest % 10 ? `-${at(EN_SMALL, rest % 10)}` : "");
  if (value < 100) return low;
  return `${at(EN_SMALL, Math.floor(value / 100))} hundred${rest ? ` and ${low}` : ""}`;
}

function germanBelowThousand(value: number): string {
  const rest = value % 100;
  const low =
    rest < 20
      ? at(DE_SMALL, rest)
      : (rest % 10 ? `${at(DE_SMALL, rest % 10)}und` : "") + at(DE_TENS, Math.floor(rest / 10));
  return (value < 100 ? "" : `${at(DE_SMALL, Math.floor(value / 100))}hundert`) + (rest === 0 ? "" : low);
}

function vietnameseBelowThousand(value: number, inside: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const words: string[] = [];
  if (hundreds > 0 || inside) words.push(`${at(VI_DIGITS, hundreds)} trăm`);
  if (tens === 0 && ones > 0 && words.length > 0) words.push("linh");
  if (tens === 1) words.push("mười");
  if (tens > 1) words.push(`${at(VI_DIGITS, tens)} mươi`);
  if (ones === 5 && tens > 0) words.push("lăm");
  else if (ones === 1 && tens > 1) words.push("mốt");
  else if (ones > 0) words.push(at(VI_DIGITS, ones));
  return words.join(" ");
}

/** A positive integer below 10¹² in English, German or Vietnamese words. */
export const SPELL_OUT: Readonly<Record<"en" | "de" | "vi", (value: number) => string>> = {
  en: (value) =>
    groups(value)
      .map(({ group, power }) =>
        [englishBelowThousand(group), at(["", "thousand", "million", "billion"], power)].join(" ").trim(),
      )
      .join(" "),
  de: (value) => {
    const parts = groups(value).map(({ group, power }) => {
      if (power < 2) return germanBelowThousand(group) + (power === 1 ? "tausend" : "");
      const name = power === 2 ? "Million" : "Milliarde";
      return group === 1 ? ` eine ${name} ` : ` ${germanBelowThousand(group)} ${name}${power === 2 ? "en" : "n"} `;
    });
    return parts.join("").replace(/ {2,}/g, " ").trim().replace(/ein$/, "eins");
  },
  vi: (value) =>
    groups(value)
      .map(({ group, power }, index) =>
        [vietnameseBelowThousand(group, index > 0), at(["", "nghìn", "triệu", "tỷ"], power)].join(" ").trim(),
      )
      .join(" "),
};
