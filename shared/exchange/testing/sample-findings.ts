import type { DismissalRecord } from "../../project/records.ts";
import type { ExchangeFinding } from "../exchange-project.ts";

const dismissal = {
  kind: "dismissal",
  id: "dismissal-stop",
  fingerprint: "bcb16349092d60e8",
  reason: "source",
  note: "The page has it so too",
  author: "Mai",
  createdAt: "2018-06-22T08:35:00.000Z",
} as unknown as DismissalRecord;

/** What the engine finds in the sample's sentences, as it said it once; the last one was dismissed. */
export const SAMPLE_FINDINGS: readonly ExchangeFinding[] = [
  {
    category: "currency",
    severity: "critical",
    odd: "vi",
    bead: 1,
    confidence: 0.99,
    spans: {
      vi: [
        [185, 197],
        [211, 223],
      ],
      de: [],
      en: [[225, 240]],
    },
    message: "86 million yen and 13 million US dollars are 17 times apart",
    messageKey: "money.bracket.inconsistent",
    params: { a: "86000000 JPY", b: "13000000 USD", ratio: 17 },
    why: {
      rule: "money.bracket",
      values: [
        { version: "vi", value: 86000000, currency: "JPY", range: [185, 197] },
        { version: "vi", value: 13000000, currency: "USD", range: [211, 223] },
      ],
      rates: { source: "ECB", date: "2018-06-22", "EUR/JPY": 128.3, "EUR/USD": 1.1648, "USD/JPY": 110.15 },
      arithmetic: [
        "86,000,000 JPY ÷ 128.3 × 1.1648 = 780,770 USD",
        "13,000,000 USD ÷ 780,770 USD = 16.65",
        "86,000,000 CNY ÷ 7.5689 × 1.1648 = 13,234,790 USD",
      ],
      expected: { USD: 780770, JPY: 1431919643 },
      suggestion: { currency: "CNY" },
    },
    fingerprint: "6ff8dc4932fb8293",
    related: [
      {
        category: "currency",
        severity: "critical",
        odd: "vi",
        bead: 1,
        confidence: 0.95,
        spans: { vi: [[185, 197]], de: [], en: [[225, 240]] },
        message: "86 million yen (vi) and 86 million yuan (en) are 17 times apart",
        messageKey: "money.across.currency",
        params: { a: "86000000 JPY", b: "86000000 CNY", aVersion: "vi", bVersion: "en", ratio: 17, percent: 1595 },
        why: {
          rule: "money.across",
          values: [
            { version: "vi", value: 86000000, currency: "JPY", range: [185, 197] },
            { version: "en", value: 86000000, currency: "CNY", range: [225, 240] },
          ],
          rates: { source: "ECB", date: "2018-06-22", "EUR/JPY": 128.3, "EUR/CNY": 7.5689, "CNY/JPY": 16.951 },
          arithmetic: ["86,000,000 JPY ÷ 128.3 × 7.5689 = 5,073,464 CNY", "86,000,000 CNY ÷ 5,073,464 CNY = 16.95"],
          expected: { CNY: 5073464, JPY: 1457781184 },
        },
        fingerprint: "e4d401fe20ad0f14",
      },
    ],
    dismissed: null,
  },
  {
    category: "money",
    severity: "major",
    odd: "de",
    bead: 1,
    confidence: 0.9,
    spans: { vi: [[185, 197]], de: [[257, 272]], en: [[225, 240]] },
    message: "de gives only 11.15 million euros; the original 86 million yuan is missing",
    messageKey: "money.omitted.original",
    params: { version: "de", a: "86000000 CNY", b: "11150000 EUR" },
    why: {
      rule: "money.omitted",
      values: [
        { version: "de", value: 11150000, currency: "EUR", range: [257, 272] },
        { version: "en", value: 86000000, currency: "CNY", range: [225, 240] },
        { version: "vi", value: 86000000, currency: "JPY", range: [185, 197] },
      ],
      arithmetic: [],
      expected: {},
    },
    fingerprint: "3710652e3e6fa4c1",
    related: [],
    dismissed: null,
  },
  {
    category: "typography",
    severity: "note",
    bead: 0,
    confidence: 0.9,
    spans: { vi: [], de: [[103, 105]], en: [] },
    message: "de: two full stops: “Blockchain-Sicherheitsallianz..”",
    messageKey: "typography.doubledStop",
    params: { version: "de", a: "Blockchain-Sicherheitsallianz.." },
    why: {
      rule: "typography",
      values: [],
      words: [{ version: "de", text: "..", range: [103, 105] }],
      arithmetic: [],
      expected: {},
    },
    fingerprint: "bcb16349092d60e8",
    related: [],
    dismissed: dismissal,
  },
];
