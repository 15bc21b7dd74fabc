/** Currencies that a bare dollar sign or "dollar" can mean; plain news means the first. */
const DOLLARS = ["USD", "AUD", "CAD", "HKD", "SGD", "NZD", "TWD"] as const;

/** Symbols of any language, in the case they are printed in; several codes where the symbol is shared, likeliest first. */
export const CURRENCY_SYMBOLS: Readonly<Record<string, readonly string[]>> = {
  $: DOLLARS,
  US$: ["USD"],
  "U.S.$": ["USD"],
  A$: ["AUD"],
  AU$: ["AUD"],
  C$: ["CAD"],
  CA$: ["CAD"],
  HK$: ["HKD"],
  S$: ["SGD"],
  NZ$: ["NZD"],
  NT$: ["TWD"],
  R$: ["BRL"],
  "€": ["EUR"],
  "£": ["GBP"],
  "¥": ["CNY", "JPY"],
  "￥": ["CNY", "JPY"],
  "CN¥": ["CNY"],
  "JP¥": ["JPY"],
  "₫": ["VND"],
  "₩": ["KRW"],
  "₹": ["INR"],
  "₽": ["RUB"],
  "฿": ["THB"],
  "₱": ["PHP"],
  "₺": ["TRY"],
  "₪": ["ILS"],
  "₴": ["UAH"],
  "₦": ["NGN"],
  "₿": ["BTC"],
  元: ["CNY"],
  Rs: ["INR"],
  "Rs.": ["INR"],
  RM: ["MYR"],
  Rp: ["IDR"],
};

/** Codes that texts print beside amounts: ISO 4217, some withdrawn ones, and BTC. */
export const CURRENCY_CODES: readonly string[] = (
  "AED ARS ATS AUD BDT BEF BGN BHD BRL BTC CAD CHF CLP CNY COP CZK DEM DKK EGP ESP EUR FRF GBP HKD HRK HUF IDR ILS INR IRR " +
  "ISK ITL JPY KES KHR KRW KWD KZT LAK LKR MMK MOP MXN MYR NGN NLG NOK NPR NZD OMR PEN PHP PKR PLN QAR RON RUB SAR SEK SGD " +
  "THB TRY TWD UAH USD UZS VND ZAR"
).split(" ");

/** What a currency name stands for; the dollar sign marks a bare "dollar". */
export function currencyCandidates(name: string | readonly string[]): readonly string[] {
  if (typeof name !== "string") return name;
  return CURRENCY_SYMBOLS[name] ?? [name];
}
