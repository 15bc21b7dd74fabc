import type { TimeRelationData } from "./time-relation-data.ts";

/** Before and after in Vietnamese; "trước", "sau" open "trước khi", "trước đó", "sau khi", "sau đó", too. */
export const VI_TIME_RELATIONS: TimeRelationData = {
  earlier: ["trước", "trước khi", "trước đó", "cách đó"],
  later: ["sau", "sau khi", "sau đó", "tiếp theo", "kế tiếp", "tiếp sau", "về sau"],
  between: ["ngày", "tháng", "năm", "lúc", "hôm"],
};
