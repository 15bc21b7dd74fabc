import type { FractionForms, LanguageData, NumberAtom, OrdinalForms } from "./language-data.ts";

const unit = (value: number): NumberAtom => ({ role: "unit", value });
const scale = (exponent: number): NumberAtom => ({ role: "scale", exponent });

const numberWords: Record<string, NumberAtom> = {
  không: { role: "teen", value: 0 },
  một: { role: "one" },
  mốt: unit(1),
  hai: unit(2),
  ba: unit(3),
  bốn: unit(4),
  tư: unit(4),
  năm: unit(5),
  lăm: unit(5),
  nhăm: unit(5),
  sáu: unit(6),
  bảy: unit(7),
  bẩy: unit(7),
  tám: unit(8),
  chín: unit(9),
  mười: { role: "tens", value: 10 },
  mươi: { role: "timesTen" },
  chục: { role: "timesTen" },
  trăm: { role: "hundred" },
  nghìn: scale(3),
  ngàn: scale(3),
  vạn: scale(4),
  triệu: scale(6),
  tỷ: scale(9),
  tỉ: scale(9),
  linh: { role: "filler" },
  lẻ: { role: "filler" },
  "không trăm": { role: "filler" },
  "không trăm linh": { role: "filler" },
  "không trăm lẻ": { role: "filler" },
  rưỡi: { role: "half" },
  rưởi: { role: "half" },
  tá: { role: "dozen", value: 12 },
};

/** Classifiers and nouns that news counts: before one of them "năm" is five, and not a year. */
const counted = [
  ..."người con cái chiếc vụ lần nước ngày tháng tuần giờ phút giây năm tỉnh điểm nhà bộ nhóm trường đội bàn trận căn".split(
    " ",
  ),
  ..."đồng đô euro yên mét km kg tấn tuổi cuốn bài xe tàu máy phiên mẫu ca loại cách bước quý anh chị em đứa vị ông bà".split(
    " ",
  ),
  ..."cô chú bác tên kẻ thằng cậu sĩ lính viên khẩu quả trái hòn ngôi tòa toà cây bông tờ tấm bức lá sợi cặp đôi bên phe".split(
    " ",
  ),
  ..."làng xã phường quận huyện bang châu miền vùng đảo hồ sông núi cầu cảng ga đường phố tuyến làn ngõ tầng phòng cửa lô".split(
    " ",
  ),
  ..."gói thùng bao hộp chai ly cốc bát đĩa lít cân yến tạ mẫu sào hécta ha thế thập buổi đêm tối sáng chiều mùa vòng hiệp".split(
    " ",
  ),
  ..."set ván pha cú lượt đợt kỳ khóa khoá cuộc chuyến chặng cấp bậc hạng bảng nhánh nguồn khoản điều chương phần tập số câu".split(
    " ",
  ),
  ..."chữ dòng trang bản cuốn quyển lá thư ngôn dân tôn giống loài dạng kiểu hình yếu nguyên lý mục tiêu vấn thành chi công".split(
    " ",
  ),
  ..."doanh hãng tổ tập hộ gia học sinh giáo bác cảnh binh chiến cầu cựu ứng nghị đại bộ lãnh nạn tù nghi thi bệnh ngân sân".split(
    " ",
  ),
  ..."quốc cơ dự đối huy kỷ danh giải thủ tay môn nhân bằng phát vết mảnh miếng khúc đoạn màn cảnh ca bộ vở phim kênh đài".split(
    " ",
  ),
  ..."phần sao lỗi sai đô won bảng franc tác ngành nghề lĩnh khu trung văn thị nhà xưởng mỏ giếng tháp trụ cột nền".split(
    " ",
  ),
];

/** What follows "năm" where it is a year: particles, conjunctions, pronouns, verbs of aspect, and kinds of year. */
const uncounted = [
  ..."và hay hoặc nhưng mà thì là của cho với từ đến tới ở tại trong ngoài trên dưới về theo do vì nên để như bằng qua".split(
    " ",
  ),
  ..."trước sau khi nếu dù tuy cũng lại còn chỉ vẫn đang đã sẽ sắp vừa mới từng được bị có không chưa chẳng phải cần".split(
    " ",
  ),
  ..."này đó kia ấy nay nào gì đâu sao thế vậy rồi xong nữa luôn ngay chứ à ạ nhé thôi tôi ta chúng họ nó anh mình".split(
    " ",
  ),
  ..."ngoái xưa cũ mới đầu cuối giữa thứ tiếp liền liên kế gần vừa ròng nhuận học tài ngân ánh âm dương sinh mất xảy".split(
    " ",
  ),
  ..."diễn ra vào lên xuống đi hết gặp khó rất quá khá hơn kém ít nhiều cùng cả mỗi hàng tăng giảm đạt lớn nhỏ cao thấp".split(
    " ",
  ),
];
/** What stands before "năm" where it is a year. */
const unitCues =
  "mỗi hàng cả một nhiều vài mấy số từng theo quanh suốt trọn nửa đầu cuối giữa thời mùa nguyên ngày cùng bao".split(
    " ",
  );

const ordinals: OrdinalForms = {
  suffixes: [],
  prefixes: ["thứ"],
  dotAfter: [],
  words: { "thứ nhất": 1, "thứ nhì": 2, "đầu tiên": 1, "hạng nhất": 1, "hạng nhì": 2, "hạng ba": 3 },
  endings: {},
  unsure: { words: [], cues: [] },
  weekdays: {
    values: [2, 3, 4, 5, 6, 7],
    before: "hôm sáng trưa chiều tối đêm vào ngày từ đến tới đầu cuối mỗi hàng trước sau và là".split(" "),
    after: "tuần ngày vừa này tới sau trước hàng đầu cuối đến và".split(" "),
  },
};

const fractions: FractionForms = {
  denominators: { one: {}, many: {} },
  shareWords: { nửa: 0.5 },
  shareFollowers: "số dân trong của các lượng tổng là diện đất thế giới nước".split(" "),
  shareArticles: [],
  shareNotAfter: [],
  fractionLinks: [],
  fractionWords: ["phần", "trên"],
  rateWords: [],
  ratioWords: [],
  tallyWords: ["trên", "trong", "trong số", "trên tổng số", "trong tổng số", "của"],
  resultWords: ["so với"],
  decimalWords: ["phẩy", "phảy", "chấm"],
  leadingDecimalWords: [],
};

/** Vietnamese number words of the north and the south. */
export const VI_NUMBERS: Pick<
  LanguageData,
  | keyof FractionForms
  | "numberWords"
  | "compoundNumbers"
  | "bareHundred"
  | "vague"
  | "trailingUnits"
  | "homographs"
  | "counted"
  | "uncounted"
  | "unitCues"
  | "notNumbers"
  | "collectives"
  | "collectiveFollowers"
  | "timesEndings"
  | "ordinals"
  | "minus"
  | "dateCues"
  | "slashDates"
  | "neverLast"
  | "neverAlone"
> = {
  ...fractions,
  numberWords,
  compoundNumbers: false,
  bareHundred: false,
  neverLast: ["năm"],
  neverAlone: ["tư", "lăm", "nhăm", "mốt"],
  vague: [],
  trailingUnits: true,
  homographs: ["không", "năm", "tư", "lăm", "nhăm", "mốt"],
  counted: [...new Set(counted)],
  uncounted,
  unitCues,
  notNumbers: [
    ...["hàng", "vài", "mấy", "cả", "nhiều", "bao"].flatMap((vague) =>
      ["chục", "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ"].map((multiplier) => `${vague} ${multiplier}`),
    ),
    ...["ba lan", "ba đình", "ba vì", "ba tư", "ba lô", "ba má", "ba mẹ", "ba bể", "ba tri", "ba tơ", "ba sao"],
    ...["hai bà trưng", "tám mươi tuổi đảng", "chín muồi", "chín chắn", "chín rộ", "bảy núi", "sáu dân"],
    ...["năm nay", "năm ngoái", "năm trước", "năm sau", "năm tới", "năm mới", "một trong", "một cách", "một số"],
    ...["một vài", "một ít", "một chút", "một mình", "một khi", "không phải", "mười mươi"],
    ...["nửa đêm", "nửa đầu", "nửa cuối", "nửa sau", "nửa chừng", "nửa vời", "nửa kia", "nửa trước", "nửa còn lại"],
  ],
  collectives: { "một cặp": 2, "một đôi": 2 },
  collectiveFollowers: [],
  timesEndings: [],
  ordinals,
  slashDates: true,
  dateCues: "ngày hôm sáng trưa chiều tối đêm dịp lễ từ đến tới trước sau qua vào kể tháng mùng mồng và".split(" "),
  minus: ["âm", "trừ"],
};
