import type { Words } from "./words.ts";

/** `86,000,000 JPY ÷ 128.3 = …` in the reader's own separators; the engine writes its lines in English ones. */
export function arithmeticWords({ language }: Words, line: string): string {
  return line.replace(/\d[\d,]*(?:\.\d+)?/gu, (digits) => {
    const decimals = digits.split(".")[1]?.length ?? 0;
    const format = new Intl.NumberFormat(language, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    return format.format(Number(digits.replaceAll(",", "")));
  });
}
