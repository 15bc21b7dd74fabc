import type { CalendarPatterns } from "./calendar-data.ts";

/** A part of the day, the weekday and "ngày" may all stand before the date. */
const PART_OF_DAY = "{dhalf}";
const WEEKDAY = `[${PART_OF_DAY}] {wd}[,]`;
const ROUGHLY = "(khoảng|chừng|hơn|gần|đúng|chưa đầy|vừa đúng)";
const DAY = "(ngày|hôm|ngày mùng|ngày mồng|hôm mùng|hôm mồng|mùng|mồng)";
const MONTH = "(tháng {m}|{month})";
const YEAR = "(năm {y}|, {y}|{y}|năm {yy}|năm nay)";

/** How Vietnamese prints dates and times of day. */
export const VI_CALENDAR_PATTERNS: CalendarPatterns = {
  none: [
    "(nhiều|vài|mấy|những|các|hàng|bao) {unit} {shift}",
    "{n} {unit} (sau|sau đó|trước đó)",
    "ngày (trước|sau|nay|này|qua|tiếp theo)",
    "{n} {unit} nay",
  ],
  date: [
    "{ymd}",
    "{y}-{m}-{d}",
    `[${WEEKDAY}] ${DAY} {d} ${MONTH} [${YEAR}]`,
    `${WEEKDAY} {d} ${MONTH} [${YEAR}]`,
    `${WEEKDAY} {(}[ngày] {d} ${MONTH} [${YEAR}]{)}`,
    `{d} ${MONTH} (năm {y}|, {y}|{y})`,
    `${PART_OF_DAY} [ngày] {d} ${MONTH} [${YEAR}]`,
    "tháng {m} [của] (năm {y}|, {y})",
    "tháng {m}/{y}",
    "tháng {m} - {y}",
    "{m}/{y}",
    "{month} [của] (năm {y}|, {y}|/{y}|{y})",
    "tháng {m}",
    "{month}",
    "năm {y}",
    "quý {q} [của|/] [năm] {y}",
    "quý {q}-{y}",
    "(nửa đầu|6 tháng đầu|sáu tháng đầu) [của] năm {y} {half=1}",
    "(nửa cuối|6 tháng cuối|sáu tháng cuối) [của] năm {y} {half=2}",
    "năm {ynum} (sau công nguyên|scn)",
  ],
  numeric: [
    `[${WEEKDAY}] [${PART_OF_DAY}] [${DAY}] {a}(/){b}(/)({y}|{yy})`,
    `[${WEEKDAY}] [${DAY}] {a} - {b} - {y}`,
    `[${WEEKDAY}] [${DAY}] {a}-{b}-{yy}`,
    `[${WEEKDAY}] [${DAY}] {a}.{b}.({y}|{yy})`,
    `${WEEKDAY} {(}[ngày] {a}(/|-|.){b}[(/|-|.){y}]{)}`,
    `[${WEEKDAY}] [${PART_OF_DAY}] ${DAY} {a}(/|-|.){b}`,
    `${PART_OF_DAY} {a}(/|.|-){b}`,
    `${PART_OF_DAY} {(}{a}/{b}{)}`,
  ],
  cuedNumeric: [`[${WEEKDAY}] {a}/{b}`],
  cuedYear: ["{y}"],
  dayOfMonth: [
    "(ngày|hôm) [(mùng|mồng)] {d}",
    "(ngày|hôm) [(mùng|mồng)] {d} tháng {shift}",
    "{wd}[,] (ngày|hôm) [(mùng|mồng)] {d}",
  ],
  dayWord: ["{day}", "{wd}[,] {day}"],
  shifted: ["{unit} {shift}", "cuối tuần {unit=weekend}", "dịp cuối tuần {shift}"],
  weekday: ["{wd}", "{wd} {shift}", "{wd} [(của|trong)] {unit} {shift}"],
  shiftedMonth: [
    "tháng {m} {shift}",
    "{month} {shift}",
    "(tháng {m}|{month}) {unit} {shift}",
    `${DAY} {d} (tháng {m}|{month}) {unit} {shift}`,
  ],
  shiftedSeason: ["{season} {shift}", "{season} {unit} {shift}"],
  shiftedQuarter: ["quý {q} {unit} {shift}", "quý {q}", "quý {o}"],
  ago: [
    "nửa năm trước {count=6} {unit=month}",
    "cách đây nửa năm {count=6} {unit=month}",

    `cách đây [${ROUGHLY}] {n} {unit}`,
    `cách nay [${ROUGHLY}] {n} {unit}`,
    "{n} {unit} trước",
    "{n} {unit} về trước",
    "hồi {n} {unit} trước",
    "trước đây {n} {unit}",
  ],
  hence: ["{n} {unit} nữa", "sau {n} {unit} nữa", "trong {n} {unit} nữa", "còn {n} {unit} nữa"],
  after: ["{n} {unit} (sau|kể từ|tính từ) {date}"],
  before: ["{n} {unit} trước {date}"],
  span: ["{n} {unit} (qua|gần đây|vừa qua|trở lại đây|gần nhất)", "{n} {unit} {shift}"],
  nth: [
    "{wd} {o} [(của|trong)] (tháng {m}|{month}) [năm {y}]",
    "{unit} {o} [(của|trong)] (tháng {m}|{month}) [năm {y}]",
    "({wd}|{unit}) {o} [(của|trong)] {container} {shift}",
    "{unit} {o} [(của|trong)] năm {y}",
  ],
  season: ["{season} [năm] {y}"],
  decade: [
    "(thập niên|thập kỷ|những năm|các năm|những năm thập niên|những năm thập kỷ) [năm] {dec}",
    "(thập niên|thập kỷ|những năm) {decwords}",
  ],
  century: ["thế kỷ [thứ] {c}", "thế kỉ [thứ] {c}"],
  holiday: ["{holiday}", "{holiday} [năm] {y}", "{holiday} {unit} {shift}", "{holiday} {shift}"],
  partOf: ["{part} {date}", "{part} {unit}"],
  time: [
    "{h}:{mm}[:{mm}] [{dhalf}]",
    "{h}(h|g){mm} [{dhalf}]",
    "{h}(h|g|giờ) {dhalf}",
    "{h} (giờ|giờ đúng) {dhalf}",
    "{h} giờ {min} [phút] {dhalf}",
    "{h} giờ {hpart} {dhalf}",
    "(lúc|hồi|vào lúc|khoảng lúc) {h} giờ [{min} [phút]] [{dhalf}]",
    "(lúc|hồi|vào lúc|khoảng lúc) {h}(h|g) [{dhalf}]",
    "(lúc|hồi|vào lúc|khoảng lúc) {h} giờ {hpart} [{dhalf}]",
    "(lúc|hồi|vào lúc) {h}(h|g|:){mm} [{dhalf}]",
  ],
  timeTo: ["{h} giờ kém {min} [phút] [{dhalf}]", "{h}(h|g) kém {min} [{dhalf}]"],
};
