import { expect, test } from "vitest";
import { extractFacts } from "../facts/extract.ts";
import { lookUpRate } from "../rates/look-up.ts";
import { beadContext } from "./bead-context.ts";
import { type FactCell, type FactRow, factRows } from "./fact-rows.ts";
import { story } from "./testing/story.ts";

const ORDER = ["vi", "de", "en"] as const;

/** Rows of one sentence per language, as a table: kind, then a cell for each language. */
function rowsOf(sentences: Partial<Record<(typeof ORDER)[number], string>>, date: string | null): readonly string[] {
  const sayings = Object.entries(sentences).map(([language, text]) => {
    const facts = extractFacts(text, language, date === null ? {} : { date });
    return [language, [{ text, facts }]] as const;
  });
  const rows = factRows(beadContext(story(Object.fromEntries(sayings), date, lookUpRate), 0), ORDER);
  return rows.map(line);
}

const line = ({ kind, role, cells }: FactRow): string =>
  [role ?? kind, ...ORDER.map((key) => (cells[key] === undefined ? "-" : cell(cells[key])))].join(" | ");
const cell = ({ value, max, currency, unit, bound, date }: FactCell): string =>
  [bound, date, value, max && `to ${max}`, currency, unit].filter((part) => part !== undefined).join(" ") || "?";

const VI = "lấy đi hơn 86 triệu yên (tương đương 13 triệu USD) của hơn 13,000 nhà đầu tư, 4 vụ bắt giữ vào tháng 4.";
const DE = "Über 13.000 Investoren um umgerechnet etwa 11,15 Mio. Euro betrogen, was diesen April zu vier Verhaftungen";
const EN = "more than 13,000 investors out of over 86 million yuan ($13 million), leading to four arrests in April.";

test.each<[string, Parameters<typeof rowsOf>[0], string | null, readonly string[]]>([
  [
    "the sample's sum: a lone conversion is an equivalent, so its amount is missing",
    { vi: VI, de: DE, en: EN },
    "2018-06-22",
    [
      "amount | over 86000000 JPY | - | over 86000000 CNY",
      "equivalent | 13000000 USD | about 11150000 EUR | 13000000 USD",
      "number | over 13000 | over 13000 | over 13000",
      "number | 4 | 4 | 4",
      "date | 2018-04 | 2018-04 | 2018-04",
    ],
  ],
  [
    "one that differs shares the row of those that agree",
    { vi: "cùng 25 tổ chức", de: "mit 20 Institutionen", en: "with 20 bodies" },
    "2018-06-22",
    ["number | 25 | 20 | 20"],
  ],
  [
    "what one version alone states has a row of its own, after those of the versions before it",
    { vi: "3 người bị thương", en: "On 5 May, 40 % fled; 3 people were hurt" },
    "2018-06-22",
    ["number | 3 | - | 3", "date | - | - | 2018-05-05", "percent | - | - | 40"],
  ],
  [
    "a date and a day counted from the page's date are one",
    { de: "am 21. Juni", en: "yesterday" },
    "2018-06-22",
    ["date | - | 2018-06-21 | 2018-06-21"],
  ],
  [
    "a name has one row, as what the version says that knows it best, however often it stands there",
    {
      vi: "Ở Bắc Kinh, ông Varga rời Bắc Kinh",
      de: "Varga war nicht in Peking",
      en: "In Beijing, Varga was not seen",
    },
    null,
    ["place | ? | ? | ?", "person | ? | ? | ?"],
  ],
  [
    "without the page's date, a day is known by its form, and yesterday by nothing",
    { de: "am 21. Juni; gestern", en: "on 21 June; yesterday" },
    null,
    ["date | - | ? | ?", "relativeDate | - | ? | -", "relativeDate | - | - | ?"],
  ],
])("%s", (_title, sentences, date, rows) => {
  expect(rowsOf(sentences, date)).toEqual(rows);
});
