import { expect, test } from "vitest";
import { markBoilerplate } from "./boilerplate.ts";

const story: Readonly<Record<string, string>> = {
  en: "The central bank recently built a blockchain system that turns paper cheques digital, which officials say will save money.",
  de: "Die chinesische Zentralbank hat vor Kurzem ein Blockchain-System zur Digitalisierung von Papierschecks entwickelt, heißt es.",
  vi: "Theo nguồn tin chính thức từ ChinaNews, quan chức Trung Quốc đang bắt tay với ông lớn công nghệ Tencent thành lập liên minh.",
};

const tails: readonly [language: string, line: string, kind: string][] = [
  ["vi", "Theo tapchibitcoin.vn/Cointelegraph", "credit"],
  ["vi", "(Theo Reuters)", "credit"],
  ["vi", "Nguồn: VnExpress", "credit"],
  ["vi", "Bài viết liên quan", "links"],
  ["vi", "Xem thêm: IBM hoàn thành bản dùng thử Blockchain", "links"],
  ["vi", "Bình luận", "navigation"],
  ["vi", "Add a Comment", "navigation"],
  ["vi", "Tham gia kênh Telegram của chúng tôi để cập nhật tin tức", "promotion"],
  ["de", "Quelle: dpa", "credit"],
  ["de", "Lesen Sie auch:", "links"],
  ["de", "Das könnte Sie auch interessieren", "links"],
  ["de", "ANZEIGE", "promotion"],
  ["de", "Artikel drucken", "navigation"],
  ["en", "Source: Reuters", "credit"],
  ["en", "Reporting by Jane Doe; Editing by John Roe", "credit"],
  ["en", "Read more:", "links"],
  ["en", "Related articles", "links"],
  ["en", "Ads", "promotion"],
  ["en", "Advertisement", "promotion"],
  ["en", "Join Our Telegram channel to stay up to date on breaking news coverage", "promotion"],
  ["en", "Share", "navigation"],
  ["en", "Hot search keywords", "navigation"],
  ["en", "Please sign in first", "navigation"],
  ["en", "Your email address will not be published. Required fields are marked *", "navigation"],
  ["fr", "Share", "navigation"],
];

test.each(tails)("%s: %s is furniture at the end: %s", (language, line, kind) => {
  const body = story[language] ?? story["en"]!;
  expect(markBoilerplate([body, line], language)).toEqual([null, kind]);
});

test.each([
  ["vi", "Theo dấu chân Bác"],
  ["vi", "Theo ông Nam, giá sẽ tăng."],
  ["de", "Von Berlin nach Peking"],
  ["de", "Quelle der Kraft"],
  ["en", "By the numbers"],
  ["en", "Share prices fell sharply."],
  ["en", "Read more books, experts say"],
  ["en", "Related parties must disclose: the new rule"],
  ["en", "- a point of the story's own list"],
])("%s: %s is the story's own before its last paragraph", (language, line) => {
  const body = story[language]!;
  expect(markBoilerplate([body, line, body], language)).toEqual([null, null, null]);
});

test("a paragraph of the story that begins like a credit is none, even at the end", () => {
  expect(markBoilerplate([story["vi"]!, story["vi"]!], "vi")).toEqual([null, null]);
});

test("a lead takes the listed links under it along, and stops at the story", () => {
  const body = story["de"]!;
  expect(markBoilerplate([body, "Lesen Sie auch:", "- Erstens.", "- Zweitens", body, "- Drittens"], "de")).toEqual([
    null,
    "links",
    "links",
    "links",
    null,
    null,
  ]);
});

test("links without a list mark are taken along only after the story", () => {
  const body = story["en"]!;
  const link = "Bitcoin falls below a mark";
  expect(markBoilerplate([body, "Read more:", link, body], "en")).toEqual([null, "links", null, null]);
  expect(markBoilerplate([body, "Read more:", link, link], "en")).toEqual([null, "links", "links", "links"]);
});

test("a byline is a credit before the story and no credit inside it", () => {
  const body = story["en"]!;
  expect(markBoilerplate(["By Jane Doe", body, "By Jane Doe", body], "en")).toEqual(["credit", null, null, null]);
});

test("long lines full of marks take linear time", () => {
  const started = process.cpuUsage();
  markBoilerplate(["- ".repeat(100_000), `${"…".repeat(200_000)}a`, ..."x".repeat(5_000).split("")], "vi");
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
});
