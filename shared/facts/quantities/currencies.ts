/** Currencies that a bare dollar sign or "dollar" can mean; plain news means the first. */
const DOLLARS = ["USD", "AUD", "CAD", "HKD", "SGD", "NZD", "TWD"] as const;
const POUNDS = ["GBP", "EGP", "LBP", "SYP", "SDG", "SSP", "FKP", "GIP", "SHP", "IEP", "CYP"] as const;
const KRONER = ["SEK", "NOK", "DKK", "ISK"] as const;

/** Symbols of any language, in the case they are printed in; several codes where the symbol is shared, likeliest first. */
export const CURRENCY_SYMBOLS: Readonly<Record<string, readonly string[]>> = {
  $: DOLLARS,
  "＄": DOLLARS,
  "€": ["EUR"],
  "£": POUNDS,
  "￡": POUNDS,
  "¥": ["CNY", "JPY"],
  "￥": ["CNY", "JPY"],
  "₠": ["XEU"],
  "₡": ["CRC", "SVC"],
  "₢": ["BRC"],
  "₣": ["FRF"],
  "₤": ["ITL", "GBP", "TRY"],
  "₥": ["USD"],
  "₦": ["NGN"],
  "₧": ["ESP"],
  "₨": ["PKR", "INR", "LKR", "NPR", "MUR", "SCR"],
  "₩": ["KRW", "KPW"],
  "₪": ["ILS"],
  "₫": ["VND"],
  "₭": ["LAK"],
  "₮": ["MNT"],
  "₯": ["GRD"],
  "₱": ["PHP"],
  "₲": ["PYG"],
  "₳": ["ARA"],
  "₴": ["UAH"],
  "₵": ["GHS"],
  "₸": ["KZT"],
  "₹": ["INR"],
  "₺": ["TRY"],
  "₼": ["AZN"],
  "₽": ["RUB"],
  "₾": ["GEL"],
  "₿": ["BTC"],
  "֏": ["AMD"],
  "؋": ["AFN"],
  "৳": ["BDT"],
  "฿": ["THB"],
  "៛": ["KHR"],
  "﷼": ["IRR", "SAR", "YER", "QAR", "OMR"],
  "௹": ["INR", "LKR"],
  ரூ: ["INR", "LKR"],
  රු: ["LKR"],
  元: ["CNY"],
  円: ["JPY"],
  원: ["KRW"],
};

/** Symbols that are letters, or begin with some; these touch (`A$5`, but not "a $5 note"). */
export const LETTERED_SYMBOLS: Readonly<Record<string, readonly string[]>> = {
  US$: ["USD"],
  "U.S.$": ["USD"],
  A$: ["AUD"],
  AU$: ["AUD"],
  Au$: ["AUD"],
  C$: ["CAD"],
  CA$: ["CAD"],
  Can$: ["CAD"],
  CDN$: ["CAD"],
  HK$: ["HKD"],
  S$: ["SGD"],
  SG$: ["SGD"],
  NZ$: ["NZD"],
  NT$: ["TWD"],
  R$: ["BRL"],
  MX$: ["MXN"],
  Mex$: ["MXN"],
  AR$: ["ARS"],
  CLP$: ["CLP"],
  COL$: ["COP"],
  Col$: ["COP"],
  J$: ["JMD"],
  TT$: ["TTD"],
  Bds$: ["BBD"],
  BZ$: ["BZD"],
  B$: ["BND", "BSD"],
  EC$: ["XCD"],
  FJ$: ["FJD"],
  G$: ["GYD"],
  L$: ["LRD"],
  N$: ["NAD"],
  RD$: ["DOP"],
  SI$: ["SBD"],
  T$: ["TOP"],
  WS$: ["WST"],
  Z$: ["ZWL"],
  U$S: ["USD", "UYU"],
  "CN¥": ["CNY"],
  "RMB¥": ["CNY"],
  "JP¥": ["JPY"],
  "E£": ["EGP"],
  "£E": ["EGP"],
  "IR£": ["IEP"],
  "LL£": ["LBP"],
  RMB: ["CNY"],
  NDT: ["CNY"],
  VNĐ: ["VND"],
  Rs: ["INR", "PKR", "LKR", "NPR", "MUR"],
  "Rs.": ["INR", "PKR", "LKR", "NPR", "MUR"],
  RS: ["INR", "PKR"],
  RM: ["MYR"],
  Rp: ["IDR"],
  "Rp.": ["IDR"],
  Tk: ["BDT"],
  "L.E": ["EGP"],
  "L.E.": ["EGP"],
  "l.e.": ["EGP"],
  LE: ["EGP"],
  Php: ["PHP"],
  Ksh: ["KES"],
  KSh: ["KES"],
  TSh: ["TZS"],
  USh: ["UGX"],
  Dh: ["AED"],
  Dhs: ["AED"],
  SR: ["SAR"],
  QR: ["QAR"],
  KD: ["KWD"],
  BD: ["BHD"],
  JD: ["JOD"],
  kr: KRONER,
  "kr.": KRONER,
  zł: ["PLN"],
  Kč: ["CZK"],
  Kčs: ["CSK"],
  Ft: ["HUF"],
  SFr: ["CHF"],
  "SFr.": ["CHF"],
  sFr: ["CHF"],
  "Fr.": ["CHF", "FRF"],
  DM: ["DEM"],
  "D-Mark": ["DEM"],
  öS: ["ATS"],
  лв: ["BGN"],
  руб: ["RUB"],
  грн: ["UAH"],
  TL: ["TRY"],
  NIS: ["ILS"],
  Bs: ["VES", "BOB"],
  XBT: ["BTC"],
};

/** Dollar symbols that old news wires print with a space and in any case: `c $ 300 million`. */
export const SPACED_SYMBOLS: Readonly<Record<string, readonly string[]>> = {
  "us $": ["USD"],
  "u.s. $": ["USD"],
  "c $": ["CAD"],
  "hk $": ["HKD"],
  "nz $": ["NZD"],
  "nt $": ["TWD"],
  "au $": ["AUD"],
  "can $": ["CAD"],
};

/** ISO 4217, funds and metals left out; and BTC. */
const CURRENT =
  "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTC BTN BWP BYN BZD CAD CDF CHF CLP CNH " +
  "CNY COP CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS " +
  "INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR " +
  "MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP " +
  "SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XDR " +
  "XOF XPF YER ZAR ZMW ZWG ZWL";

/** Withdrawn codes of ISO 4217. */
const WITHDRAWN =
  "ADP AFA ALK AOK AON AOR ARA ARP ATS AZM BAD BEF BGL BRB BRC BRE BRN BRR BUK BYB BYR CSD CSK CYP DDM DEM ECS EEK ESP FIM FRF " +
  "GEK GHC GNE GRD GWP HRD HRK IEP ILP ISJ ITL LTL LTT LUF LVL LVR MGF MKN MLF MRO MTL MTP MXP MZM NIC NLG PEI PES PLZ PTE ROL " +
  "RUR SDD SDP SIT SKK SRG STD SUR TJR TMM TPE TRL UAK UGS UYP VEB VEF VNN XEU XFO YDD YUD YUM YUN ZAL ZMK ZRN ZRZ ZWD ZWN ZWR";

export const CURRENCY_CODES: readonly string[] = `${CURRENT} ${WITHDRAWN}`.split(" ");

/** Codes that are words in capitals, or names of other things, too: they count behind an amount only (`500 TRY`). */
export const WORDLIKE_CODES: ReadonlySet<string> = new Set(
  "ALL AMD BAD BAM COP CUP GEL MAD MOP NAD NIC PEN PES RON SAR SIT SLE SOS STD TOP TRY ANG ERN BOB ALK".split(" "),
);

/** Codes that are read in any case, being no words. */
export const LOWERCASE_CODES: readonly string[] = (
  "AED AUD BDT BRL BTC CHF CNY CZK DKK EGP EUR GBP HKD HUF IDR ILS INR JPY KRW KWD LKR MXN MYR NGN NOK NZD PKR PLN QAR RUB SGD " +
  "THB TWD UAH USD VND ZAR"
).split(" ");

/** Codes printed before a dollar sign: `MXN$ 15`. */
export const DOLLAR_CODES: readonly string[] = "USD CAD AUD NZD HKD SGD TWD MXN ARS CLP COP BRL JMD TTD".split(" ");

/** What a currency name stands for; the dollar sign marks a bare "dollar". */
export function currencyCandidates(name: string | readonly string[]): readonly string[] {
  if (typeof name !== "string") return name;
  return CURRENCY_SYMBOLS[name] ?? [name];
}
