import { describe, expect, test } from "vitest";
import type { Finding } from "../findings/finding.ts";
import { checkStory } from "./check-story.ts";

// A story in three versions that agree, changed in one place at a time: each change is found where it was made, in its
// category, and nothing else is. Where the change leaves the meaning alone, nothing is found at all.

const STORY = {
  en: `The new port will cost $4.8 billion, the ministry of transport said on Monday.
More than 2,350 workers have built 18 kilometres of quays there so far.
The first ship was 214 metres long and carried 36,500 tonnes of steel.
Four engineers aged 31 checked the cranes of the northern terminal.
Exports of the region rose by 7.5 percent, imports fell by 2.1 percent.
A bank in Frankfurt lends the operator 900 million euros for 15 years.`,
  de: `Der neue Hafen wird 4,8 Milliarden Dollar kosten, teilte das Verkehrsministerium am Montag mit.
Mehr als 2.350 Arbeiter haben dort bisher 18 Kilometer Kaimauern gebaut.
Das erste Schiff war 214 Meter lang und trug 36.500 Tonnen Stahl.
Vier Ingenieure im Alter von 31 Jahren prüften die Kräne des nördlichen Terminals.
Die Ausfuhren der Region stiegen um 7,5 Prozent, die Einfuhren sanken um 2,1 Prozent.
Eine Bank in Frankfurt leiht dem Betreiber 900 Millionen Euro für 15 Jahre.`,
  vi: `Cảng mới sẽ tốn 4,8 tỷ USD, Bộ Giao thông cho biết hôm thứ Hai.
Hơn 2.350 công nhân đã xây 18 km cầu cảng ở đó cho đến nay.
Con tàu đầu tiên dài 214 mét và chở 36.500 tấn thép.
Bốn kỹ sư 31 tuổi đã kiểm tra các cần cẩu của bến phía bắc.
Xuất khẩu của vùng tăng 7,5%, nhập khẩu giảm 2,1%.
Một ngân hàng ở Frankfurt cho nhà khai thác vay 900 triệu euro trong 15 năm.`,
};
type Key = keyof typeof STORY;
type Change = readonly [Key, string, string];

function changed(...changes: readonly Change[]): Record<string, string> {
  const versions = { ...STORY };
  for (const [key, from, to] of changes) {
    expect(versions[key].split(from)).toHaveLength(2);
    versions[key] = versions[key].replace(from, to);
  }
  return versions;
}

function check(...changes: readonly Change[]): readonly Finding[] {
  const { findings } = checkStory({ versions: changed(...changes), date: "2018-06-22" })!;
  return findings.filter(({ severity }) => severity !== "note");
}

const brief = ({ category, severity, odd }: Finding): string => `${category} ${severity} ${odd ?? "-"}`;

test("as it stands, nothing is found", () => {
  expect(check()).toEqual([]);
});

describe.each<[string, string, readonly Change[]]>([
  [
    "another digit of a sum",
    "money critical",
    [
      ["en", "$4.8 billion", "$2.8 billion"],
      ["de", "4,8 Milliarden", "8,4 Milliarden"],
      ["vi", "4,8 tỷ", "6,8 tỷ"],
    ],
  ],
  [
    "another currency",
    "currency critical",
    [
      ["en", "900 million euros", "900 million dollars"],
      ["de", "Millionen Euro", "Millionen Pfund"],
      ["vi", "triệu euro", "triệu yên"],
    ],
  ],
  [
    "the next scale word",
    "magnitude critical",
    [
      ["en", "$4.8 billion", "$4.8 million"],
      ["de", "4,8 Milliarden", "4,8 Millionen"],
      ["vi", "4,8 tỷ", "4,8 triệu"],
    ],
  ],
  [
    "the number one more: small, and just as wrong",
    "number critical",
    [
      ["en", "Four engineers", "Five engineers"],
      ["de", "Vier Ingenieure", "Fünf Ingenieure"],
      ["vi", "Bốn kỹ sư", "Sáu kỹ sư"],
    ],
  ],
  [
    "two digits of an age in the other order",
    "number critical",
    [
      ["en", "aged 31", "aged 13"],
      ["de", "von 31 Jahren", "von 13 Jahren"],
      ["vi", "31 tuổi", "13 tuổi"],
    ],
  ],
  [
    "the last digit of a measure",
    "number critical",
    [
      ["en", "214 metres", "217 metres"],
      ["de", "214 Meter", "211 Meter"],
      ["vi", "214 mét", "219 mét"],
    ],
  ],
  [
    "another share",
    "percent critical",
    [
      ["en", "2.1 percent", "2.4 percent"],
      ["de", "2,1 Prozent", "2,4 Prozent"],
      ["vi", "2,1%", "2,4%"],
    ],
  ],
  [
    "points for percent",
    "percent critical",
    [
      ["en", "7.5 percent", "7.5 percentage points"],
      ["de", "7,5 Prozent", "7,5 Prozentpunkte"],
      ["vi", "7,5%", "7,5 điểm phần trăm"],
    ],
  ],
  [
    "another unit",
    "unit critical",
    [
      ["en", "18 kilometres", "18 miles"],
      ["de", "214 Meter", "214 Fuß"],
      ["vi", "18 km", "18 dặm"],
    ],
  ],
  [
    "a bound flipped",
    "modifier major",
    [
      ["en", "More than 2,350", "Fewer than 2,350"],
      ["de", "Mehr als 2.350", "Weniger als 2.350"],
      ["vi", "Hơn 2.350", "Chưa đến 2.350"],
    ],
  ],
  [
    "decimals as in another language",
    "separator minor",
    [
      ["en", "7.5 percent", "7,5 percent"],
      ["de", "7,5 Prozent", "7.5 Prozent"],
      ["vi", "7,5%", "7.5%"],
    ],
  ],
  [
    "thousands that read as decimals",
    "separator minor",
    [
      ["en", "36,500 tonnes", "36.500 tonnes"],
      ["de", "36.500 Tonnen", "36,500 Tonnen"],
    ],
  ],
  [
    "a measure left out",
    "number minor",
    [
      ["en", "was 214 metres long and carried", "carried"],
      ["de", "war 214 Meter lang und trug", "trug"],
      ["vi", "dài 214 mét và chở", "chở"],
    ],
  ],
])("%s", (_title, expected, changes) => {
  test.each(changes)("in %s: %s → %s", (...change) => {
    expect(check(change).map(brief)).toEqual([`${expected} ${change[0]}`]);
  });

  test("the order of the versions decides nothing", () => {
    const versions = changed(changes[0]!);
    const reversed = Object.fromEntries(Object.entries(versions).reverse());
    const prints = (texts: Record<string, string>): readonly string[] =>
      checkStory({ versions: texts, date: "2018-06-22" })!
        .findings.map(({ fingerprint }) => fingerprint)
        .sort();
    expect(prints(reversed)).toEqual(prints(versions));
  });
});

test.each<[string, Change]>([
  ["a word for the digit", ["vi", "Bốn kỹ sư", "4 kỹ sư"]],
  ["a digit for the word", ["en", "Four engineers", "4 engineers"]],
  ["a plain number for the grouped one", ["de", "2.350 Arbeiter", "2350 Arbeiter"]],
  ["thousands spelled out", ["vi", "36.500 tấn", "36,5 nghìn tấn"]],
  ["an equal measure", ["en", "18 kilometres", "11.2 miles"]],
  ["an equal duration", ["de", "15 Jahre", "180 Monate"]],
  ["a sum in millions", ["de", "4,8 Milliarden Dollar", "4800 Millionen Dollar"]],
  ["a fitting conversion", ["de", "4,8 Milliarden Dollar", "umgerechnet 4,12 Milliarden Euro"]],
])("%s changes nothing", (_title, change) => {
  expect(check(change).map(brief)).toEqual([]);
});
