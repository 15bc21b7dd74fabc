import { describe, expect, it } from "vitest";
import { lookUpRate } from "../rates/look-up.ts";
import { findDisagreements } from "./find-disagreements.ts";
import type { Finding } from "./finding.ts";
import { toldStory } from "./testing/told-story.ts";

const DATE = "2018-06-22";

const find = (vi: string, de: string, en: string): readonly Finding[] =>
  findDisagreements(toldStory({ vi, de, en }, DATE, lookUpRate));
const brief = ({ why, category, severity, odd }: Finding): string =>
  [why.rule, category, severity, ...(odd === undefined ? [] : [odd])].join(" ");

describe("sentences of the sample story, read by the engine", () => {
  it("the sum: yen for yuan, the missing original, the dropped hedge, the bound, and investors in three notations that agree", () => {
    const findings = find(
      "đáng chú ý nhất là một vụ lừa đảo theo mô hình kim tự tháp đã lấy đi hơn 86 triệu yên (tương đương 13 triệu USD) khỏi tay của hơn 13,000 nhà đầu tư, nguyên nhân của 4 vụ bắt giữ tại tây bắc thành phố Tây An vào tháng 4.",
      "Insbesondere ging es hierbei um ein kürzlich vermutetes Krypto-Pyramiden-System, das angeblich über 13.000 Investoren um umgerechnet etwa 11,15 Mio. Euro betrogen haben soll, was diesen April zu vier Verhaftungen in der nordwestlichen Stadt Xi'an führte.",
      "In one recent case an alleged crypto pyramid scheme is said to have cheated more than 13,000 investors out of over 86 million yuan ($13 million), leading to four arrests in the north-western city of Xi’an in April.",
    );
    expect(findings.map(brief)).toEqual([
      "money.bracket currency critical vi",
      "hedge.across hedge major vi",
      "money.omitted money major de",
      "modifier.bound modifier minor de",
      "money.bracket conversion note",
      "money.across conversion note",
    ]);
    expect(findings[0]).toMatchObject({
      params: { a: "86000000 JPY", b: "13000000 USD", ratio: 17 },
      why: { suggestion: { currency: "CNY" } },
    });
  });

  it("what the alliance is expected to do: built to do it, in one version", () => {
    const findings = find(
      "Liên minh này được xây dựng nhằm hướng đến thiết lập cơ chế lâu dài cho sự phát triển an toàn của hệ sinh thái Blockchain tại Trung Quốc.",
      "Es wird davon ausgegangen, dass das Bündnis darauf hinarbeiten wird, langfristige Mechanismen für die sichere Entwicklung des Blockchain-Ökosystems des Landes zu schaffen.",
      "It is expected to work on lasting ways to keep the country’s blockchain ecosystem safe.",
    );
    expect(findings.map(brief)).toEqual(["hedge.across hedge minor vi"]);
  });

  it("twenty more bodies: only the bound differs", () => {
    const findings = find(
      "cùng sự góp mặt của hơn 20 tổ chức nhà nước và tư nhân khác",
      "und 20 weiteren öffentlichen und privaten Institutionen bestehen.",
      "and 20 more public and private bodies.",
    );
    expect(findings.map(brief)).toEqual(["modifier.bound modifier minor vi"]);
  });

  it("the investment: a lone conversion is a note", () => {
    const findings = find(
      "đã đạt được thỏa thuận ký kết đầu tư 14 tỷ USD vào Blockchain",
      "in deren Rahmen umgerechnet 12 Milliarden Euro für Investitionen gewährleistet werden sollen.",
      "on investing $14 billion in blockchain, security and related technology.",
    );
    expect(findings.map(brief)).toEqual(["money.across conversion note"]);
  });
});
