import { VI_BOUNDS } from "./vi-bounds.ts";
import { VI_CALENDAR } from "./vi-calendar.ts";
import { VI_CLAUSES } from "./vi-clauses.ts";
import { VI_MONEY } from "./vi-money.ts";
import { VI_NUMBERS } from "./vi-numbers.ts";
import { VI_STATEMENTS } from "./vi-statements.ts";
import { VI_TIME_RELATIONS } from "./vi-time-relations.ts";
import { VI_TYPOGRAPHY } from "./vi-typography.ts";
import { VI_UNITS } from "./vi-units.ts";
import type { LanguageData } from "./language-data.ts";

/** Vietnamese, with the English separators that its press often prints. */
export const VI: LanguageData = {
  language: "vi",
  grouping: [".", ","],
  plainTyping: true,
  ...VI_BOUNDS,
  percent: { "%": 1, "٪": 1, "phần trăm": 1, "phân trăm": 1, "‰": 0.1, "phần nghìn": 0.1, "phần ngàn": 0.1 },
  percentLabels: ["phần trăm", "tỷ lệ phần trăm", "tỉ lệ phần trăm"].flatMap((label) => [`${label} là`, `${label}:`]),
  percentPoints: { "điểm phần trăm": 1, "điểm %": 1, "% điểm": 1, "điểm cơ bản": 0.01, "điểm cơ sở": 0.01 },
  rateCues: ["mỗi", "từng", "lần", "hàng", "đồng", "usd", "đô"],
  conversions: ["tương đương", "tương đương với", "quy đổi", "tương ứng", "tương ứng với", "quy ra", "tức là", "tức"],
  restatements: ["hay", "hoặc"],
  matchWords: [
    ..."thắng thua hòa hoà bại dẫn gỡ bàn trận hiệp set ván lượt đấu phiếu".split(" "),
    ...["tỷ số", "tỉ số", "chung kết", "bán kết", "tứ kết", "ghi bàn", "bóng đá", "điểm số", "đội", "bóng", "giải"],
  ],
  ageBefore: [],
  ageAfter: [],
  ageUnits: ["tuổi"],
  ...VI_NUMBERS,
  ...VI_MONEY,
  clauses: VI_CLAUSES,
  typography: VI_TYPOGRAPHY,
  statements: VI_STATEMENTS,
  calendar: VI_CALENDAR,
  timeRelations: VI_TIME_RELATIONS,
  ...VI_UNITS,
};
