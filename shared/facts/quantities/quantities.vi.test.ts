import { expect, it } from "vitest";
import { extractFacts } from "../extract.ts";
import { toFactLine } from "../testing/fact-line.ts";

it.each<[string, ...string[]]>([
  ["một nghìn không trăm lẻ hai thuyền", "number 1002"],
  ["hai trăm tư, một triệu hai", "number 240", "number 1200000"],
  ["hai tỷ rưỡi đồng, 3 trăm rưỡi", "money 2500000000 VND", "number 350"],
  ["hai chục thuyền, một tá trứng, ba vạn dân", "number 20", "number 12", "number 30000"],
  ["hàng chục thuyền, vài trăm thuyền"],
  [
    "mười năm, mười lăm năm, năm người, năm con tàu, trong năm",
    "duration 10 year",
    "duration 15 year",
    "number 5",
    "number 5",
  ],
  ["hai phẩy năm phần trăm, 2 chấm 23 đô la", "percent 2.5", "money 2.23 USD"],
  ["25 điểm cơ bản, 0,25 điểm phần trăm", "percentPoints 0.25", "percentPoints 0.25"],
  ["ba phần tư, một nửa số thuyền, nửa triệu đồng, nửa đêm", "fraction 0.75", "fraction 0.5", "money 500000 VND"],
  ["2/3 dân số, ngày 2/9, 1/5", "fraction 0.6666666666666666", "date XXXX-09-02"],
  ["lần thứ ba, sáng thứ ba, thứ hai mươi mốt, thứ 18", "ordinal 3", "relativeDate ?", "ordinal 21", "ordinal 18"],
  ["âm 5 độ C", "measure -5 Cel"],
  ["nhiều hơn 100 và ít hơn 200 thuyền", "numberRange 100..200"],
  ["giữa 1000 đồng và 2000 đồng, khoảng từ 10 đến 20%", "money 1000..2000 VND", "percent ~10..20"],
  ["hai đô la và 23 xen, 200 đô la Úc, 5 hào", "money 2.23 USD", "money 200 AUD", "money 0.5 VND"],
  ["3 nhân dân tệ, 500 krona Thụy Điển, 20 bạt Thái Lan", "money 3 CNY", "money 500 SEK", "money 20 THB"],
  [
    "một giờ rưỡi, nửa giờ, 1 giờ 45 phút, cả ngày",
    "duration 1.5 hour",
    "duration 0.5 hour",
    "duration 105 minute",
    "duration 1 day",
  ],
  ["3 năm ánh sáng, cao 1m65", "measure 3 [ly]", "measure 1.65 m"],
  ["Tỷ lệ phần trăm: 16. 5 phần trăm của 210", "percent 16", "percent 5", "number 210"],
  ["2016 10 16", "date 2016-10-16"],
  ["thắng 2-0, tỷ số 3-1, ngày 3-1", "score 2:0", "score 3:1", "date XXXX-01-03"],
  ["hai muoi lam trieu dong, muoi phan tram", "money 25000000 VND", "percent 10"],
  ["3 tỷ 500 triệu 200 nghìn đồng, 2 triệu 300 nghìn 5 trăm đồng", "money 3500200000 VND", "money 2300500 VND"],
])("reads Vietnamese quantities: %s", (text, ...lines) => {
  expect(extractFacts(text, "vi").map(toFactLine)).toEqual(lines);
});
