import { describe, expect, it, test } from "vitest";
import { extractFacts } from "../extract.ts";
import type { CueFact } from "../fact.ts";

const cuesOf = (text: string, language: string): readonly CueFact[] =>
  extractFacts(text, language).filter((fact): fact is CueFact => "cue" in fact);
const brief = ({ kind, cue, text }: CueFact): string => `${kind} ${cue} ${text}`;
const part = (text: string, range: { readonly start: number; readonly end: number } | undefined): string | undefined =>
  range && text.slice(range.start, range.end);

type Case = readonly [text: string, ...cues: string[]];

test.each<Case>([
  ["The alleged leader was charged.", "hedge alleged alleged"],
  ["He is said to have fled.", "hedge reported is said to"],
  ["He said to her that it rained.", "attribution said said"],
  ["The vote is expected to take place on Friday.", "hedge expected expected to"],
  ["Sales fell less than expected."],
  ["It may rain.", "hedge possible may"],
  ["Theresa May spoke to the press."],
  ["She couldn't come.", "hedge able couldn't", "negation not couldn't"],
  ["She couldn’t come.", "hedge able couldn’t", "negation not couldn’t"],
  ["It isn't true.", "negation not isn't"],
  ["It is true, isn't it?"],
  ["Not only the bank, but the state pays."],
  ["It was no doubt a mistake."],
  ["No. 10 kept silent."],
  ["A no-deal exit came closer.", "negation affix no-deal"],
  ["The unknown man left without a word.", "negation affix unknown", "negation without without"],
  ["The union and the unit are universal."],
  ["Neither side gave in.", "negation no Neither"],
  ["He failed to pay and denied it.", "negation fail failed", "negation deny denied"],
  ["He never came back.", "negation never never"],
])("reads English: %s", (text, ...cues) => {
  expect(cuesOf(text, "en").map(brief)).toEqual(cues);
});

test.each<Case>([
  ["Der mutmaßliche Täter floh.", "hedge alleged mutmaßliche"],
  ["Sie sollen Tausende betrogen haben.", "hedge reported sollen"],
  ["Das Haus, das er gekauft haben soll, steht am See.", "hedge reported soll"],
  ["Das Haus soll gebaut werden.", "hedge planned soll"],
  ["Der Preis dürfte steigen.", "hedge likely dürfte"],
  ["Es sei denn, es regnet."],
  ["Er sei krank, sagte sie.", "attribution indirect sei", "attribution said sagte"],
  ["Ich habe Zeit."],
  ["Die Lage war besser als erwartet."],
  ["Laut Polizei starb niemand.", "attribution accordingTo Laut", "negation no niemand"],
  ["„Das reicht“, so Weber.", "attribution said , so"],
  ["Es war kalt, so kalt wie selten.", "negation hardly selten"],
  ["Nicht nur er, auch sie kam."],
  ["Das ist nicht wahr gewesen, kein Mensch wusste es.", "negation not nicht", "negation no kein"],
  ["Er verließ das Haus ohne Mantel.", "negation without ohne"],
  ["Der Unfall geschah unterhalb der Burg."],
  ["Die arbeitslose Frau blieb unbekannt.", "negation affix arbeitslose", "negation affix unbekannt"],
])("reads German: %s", (text, ...cues) => {
  expect(cuesOf(text, "de").map(brief)).toEqual(cues);
});

test.each<Case>([
  ["Ông ta được cho là đã trốn.", "hedge alleged được cho là"],
  ["Bà ấy bị cáo buộc nhận tiền.", "hedge alleged bị cáo buộc"],
  ["Trời có thể mưa.", "hedge possible có thể"],
  ["Anh ấy không thể đến.", "hedge able không thể", "negation not không thể"],
  ["Công trình dự kiến hoàn thành năm sau.", "hedge expected dự kiến"],
  ["Dường như không ai biết.", "hedge apparent Dường như", "negation no không ai"],
  ["Anh có đi không?"],
  ["Anh ăn cơm chưa?"],
  ["Không, tôi ở nhà."],
  ["Không quân và hàng không hợp tác."],
  ["Không chỉ Huế mà cả Hội An đều ngập."],
  ["Chẳng hạn, giá gạo tăng."],
  ["Tòa nhà chưa từng mở cửa.", "negation never chưa từng"],
  ["Theo công an, xe chạy nhanh.", "attribution accordingTo Theo"],
  ["Việc này làm theo luật."],
  ["Ông Nam cho biết giá tăng.", "attribution said cho biết"],
  ["Nghi thức diễn ra ở đình."],
])("reads Vietnamese: %s", (text, ...cues) => {
  expect(cuesOf(text, "vi").map(brief)).toEqual(cues);
  expect(cuesOf(text.normalize("NFD"), "vi").map((fact) => brief(fact).normalize("NFC"))).toEqual(cues);
});

test.each<Case>([
  ["Ong ta duoc cho la da tron.", "hedge alleged duoc cho la"],
  ["Anh ay khong den.", "negation not khong"],
  ["Khong chi Hue ma ca Hoi An deu ngap."],
  // Could be cơ thể, the body.
  ["Co the met moi."],
])("reads Vietnamese without diacritics: %s", (text, ...cues) => {
  expect(cuesOf(text, "vi").map(brief)).toEqual(cues);
});

describe("scope", () => {
  test.each([
    ["en", "He paid the fine, but he did not apologise.", "not", "but he did not apologise."],
    ["de", "Er zahlte die Strafe, entschuldigte sich aber nicht.", "nicht", "entschuldigte sich aber nicht."],
    ["vi", "Ông nộp phạt nhưng không xin lỗi.", "không", "nhưng không xin lỗi."],
  ])("of a negation is its clause: %s", (language, text, cue, scope) => {
    const found = cuesOf(text, language).find((fact) => fact.text === cue);
    expect(part(text, found?.scope)).toBe(scope);
  });

  test.each([
    ["en", "The mayor said the bridge was safe, said the report.", "the report"],
    ["en", "According to the police, nobody was hurt.", "the police"],
    ["de", "Laut Feuerwehr brannte ein Lager.", "Feuerwehr"],
    ["de", "Die Brücke sei sicher, so Bürgermeister Weber.", "Bürgermeister Weber"],
    ["vi", "Theo cảnh sát, không ai bị thương.", "cảnh sát"],
    ["vi", "Thị trưởng cho biết cầu an toàn.", "Thị trưởng"],
  ])("of an attribution names its source: %s", (language, text, source) => {
    const sources = cuesOf(text, language).map((fact) => part(text, fact.source));
    expect(sources).toContain(source);
  });

  it("goes on behind a bracket and an abbreviation", () => {
    const text = "Er soll 3 Mio. Euro (rund 75 Mrd. Dong) genommen haben.";
    expect(cuesOf(text, "de").map((fact) => [brief(fact), part(text, fact.scope)])).toEqual([
      ["hedge reported soll", text],
    ]);
  });
});

it("knows an accusation by its words, in each language", () => {
  const accused = (text: string, language: string): unknown =>
    cuesOf(text, language).find(({ kind }) => kind === "hedge")?.accuses;
  expect(accused("She allegedly stole the painting.", "en")).toBe(true);
  expect(accused("Sie soll das Bild gestohlen haben.", "de")).toBe(true);
  expect(accused("Bà ấy được cho là đã trộm bức tranh.", "vi")).toBe(true);
  expect(accused("She may paint the house.", "en")).toBeUndefined();
});

it.each(["not ", '"', "soll ", "nicht, ", "no. ", "((", ", so ", "không ", "theo "])(
  "stays linear in %j over and over",
  (piece) => {
    const time = (count: number): number => {
      const before = process.cpuUsage();
      for (const language of ["en", "de", "vi"]) cuesOf(piece.repeat(count), language);
      return process.cpuUsage(before).user / 1000;
    };
    time(2_000);
    const short = Math.min(time(2_000), time(2_000));
    const long = Math.min(time(16_000), time(16_000));
    // Eight times the text; quadratic would be sixty-four times the work.
    expect(long).toBeLessThan(32 * Math.max(short, 20));
  },
);
