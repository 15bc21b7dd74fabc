import type { StatementData } from "../statements/statement-data.ts";

/** Vietnamese doubt, denial and sources. */
export const VI_STATEMENTS: StatementData = {
  hedges: {
    alleged: [...["bị cáo buộc", "bị cho là", "bị cho rằng", "được cho là", "được cho rằng", "bị tố", "bị tố là"]],
    suspected: [
      ...["nghi", "nghi ngờ", "bị nghi", "bị nghi ngờ", "tình nghi", "bị tình nghi", "nghi là", "nghi vấn"],
      ...["ngờ rằng", "hoài nghi", "đáng ngờ", "khả nghi"],
    ],
    reported: [
      ...["nghe nói", "nghe đồn", "nghe đâu", "tin đồn", "theo tin đồn", "lời đồn", "đồn đoán", "đồn rằng"],
      ...["được đồn", "có tin", "có tin đồn", "có nguồn tin", "được nói là", "được cho biết là", "theo báo cáo"],
      ...["theo các báo cáo", "theo một báo cáo", "theo một số báo cáo", "theo các nguồn tin", "được biết"],
      ...["tương truyền", "chưa được xác nhận", "có báo cáo"],
    ],
    believed: [...["được tin là", "được tin rằng", "người ta tin", "người ta tin rằng", "người ta cho rằng", "e rằng"]],
    apparent: [
      ...["dường như", "hình như", "có vẻ", "có vẻ như", "xem ra", "xem chừng", "tựa hồ", "trông có vẻ", "tỏ ra"],
      ...["ra vẻ", "tưởng chừng"],
    ],
    likely: [
      ...["có lẽ", "hẳn là", "chắc là", "chắc hẳn", "ắt hẳn", "rất có thể", "nhiều khả năng", "có nhiều khả năng"],
      ...["khả năng cao", "có khả năng cao", "khả năng lớn", "ắt là", "phần chắc", "khó có thể"],
    ],
    possible: ["có thể", "có khả năng", "biết đâu", "không chừng", "tiềm tàng", "khả dĩ", "có nguy cơ"],
    expected: [
      ...["dự kiến", "được dự kiến", "theo dự kiến", "được kỳ vọng", "được kì vọng", "được mong đợi"],
      ...["được trông đợi", "được dự đoán", "được dự báo"],
    ],
    accused: [
      ...["cáo buộc", "lời cáo buộc", "bị buộc tội", "buộc tội", "tố cáo", "lời tố cáo", "bị truy tố", "truy tố"],
      ...["nghi phạm", "nghi can", "bị can", "kết tội", "bị kết tội", "bị khởi tố", "khởi tố", "tố giác"],
    ],
    considered: [
      ...["được xem là", "được coi là", "bị coi là", "được xem như", "được coi như", "bị xem là", "được đánh giá"],
      ...["tự xưng", "tự nhận", "được mệnh danh", "coi là", "xem là"],
    ],
    estimated: [
      ...["dự đoán", "dự báo", "dự liệu", "ước đoán", "tiên đoán", "phỏng đoán", "giả thuyết", "ước tính"],
      ...["ước chừng", "ước lượng", "được ước tính"],
    ],
    able: [
      ...["khả năng", "tiềm năng", "không thể", "chưa thể", "chẳng thể", "đủ khả năng", "có khả năng để"],
      ...["không có khả năng", "không thể nào", "bất khả", "mới có thể", "được phép", "không được"],
    ],
    should: ["cần phải", "đáng lẽ", "lẽ ra", "đáng ra"],
    would: ["giá như", "giá mà"],
    planned: [
      ...["kỳ vọng", "kì vọng", "mong đợi", "trông đợi", "dự định", "lên kế hoạch", "có kế hoạch", "kế hoạch"],
      ...["dự tính", "có ý định"],
    ],
  },
  negations: {
    not: [
      ...["không", "chẳng", "chả", "không phải", "không hề", "đừng", "chớ", "không thể", "chẳng thể", "không được"],
      ...["không thể nào", "không có khả năng"],
    ],
    never: ["không bao giờ", "chưa bao giờ", "chưa từng", "chẳng bao giờ", "chưa hề", "chưa khi nào"],
    no: [...["không ai", "không có", "không một", "chẳng ai", "chẳng có", "không có gì", "không gì", "không nơi nào"]],
    notYet: ["chưa", "vẫn chưa", "còn chưa", "chưa thể", "chưa có"],
    noLonger: ["không còn", "không còn nữa", "chẳng còn", "thôi không"],
    without: ["mà không", "mà chưa", "vắng", "trừ", "trừ khi", "ngoại trừ"],
    instead: ["thay vì", "thay cho", "chứ không", "chứ không phải", "chứ chẳng"],
    hardly: ["hiếm khi", "hiếm", "ít khi", "ít", "hầu như không", "khó", "khó có thể", "khó lòng"],
    fail: ["thất bại", "không thành công", "không thành", "bỏ lỡ", "lỡ", "vô ích", "bất thành"],
    deny: [...["phủ nhận", "bác bỏ", "chối", "chối bỏ", "cải chính", "phủ định", "nghi ngờ", "phản bác", "chối cãi"]],
    refuse: ["từ chối", "khước từ", "cự tuyệt", "phản đối", "miễn cưỡng", "chống lại"],
    lack: ["thiếu", "thiếu hụt", "mất", "vắng mặt", "thiếu vắng", "phi pháp", "trái phép"],
    prevent: [
      ...["ngăn", "ngăn chặn", "ngăn cản", "tránh", "cấm", "ngừng", "ngưng", "dừng", "chấm dứt", "hủy", "hủy bỏ"],
      ...["từ bỏ", "bỏ", "nghiêm cấm", "phòng tránh", "tránh xa"],
    ],
    affix: [
      ...["vô", "bất", "không thể tránh khỏi", "không tránh khỏi", "không thể tránh", "không thể chối cãi"],
      ...["không thể phủ nhận", "không ai có thể phủ nhận", "không thể bỏ qua", "không thể chối bỏ"],
      ...["không thể tách rời", "không thể thiếu", "không thể thay thế"],
    ],
  },
  attributions: {
    accordingTo: [
      ...["theo", "theo như", "theo lời", "dẫn lời", "trích lời", "dẫn nguồn", "trích dẫn", "theo quan điểm"],
    ],
    said: [
      ...["nói", "nói rằng", "cho biết", "cho hay", "cho rằng", "chia sẻ", "phát biểu", "viết", "kể", "kể lại"],
      ...["đáp", "nhấn mạnh", "giải thích", "bình luận", "nhận định", "bày tỏ", "trả lời", "nhận xét", "tiết lộ"],
      ...["cảnh báo", "lưu ý", "bổ sung", "nói thêm", "tin rằng", "nghĩ rằng", "cho là", "mô tả", "trình bày"],
      ...["đề cập", "gợi ý", "nêu", "nêu rõ", "nêu lên", "nêu ra", "lên tiếng", "chỉ ra", "phân tích"],
      ...["dự đoán rằng"],
    ],
    told: ["nói với", "kể với", "chia sẻ với", "trả lời phỏng vấn", "cho biết với", "báo cho"],
    announced: [
      ...["thông báo", "tuyên bố", "công bố", "loan báo", "đưa tin", "xác nhận", "khẳng định", "báo cáo"],
      ...["tường thuật", "được báo cáo", "được đưa tin", "được tường thuật", "ghi nhận", "loan tin"],
    ],
    claimed: [
      ...["khiếu nại", "phàn nàn", "cáo buộc rằng", "khăng khăng", "quả quyết", "lập luận", "thừa nhận", "thú nhận"],
      ...["biện hộ", "cam đoan"],
    ],
  },
  idioms: [
    ...["không chỉ", "không những", "không chỉ có", "chẳng những", "chẳng hạn", "chẳng hạn như", "không ít"],
    ...["không kém", "không ngừng", "không khỏi", "không kể", "không lâu sau", "không lâu", "không bao lâu"],
    ...["chẳng bao lâu", "không nhất thiết phải nói", "không muộn hơn", "không quá", "không dưới", "không hơn"],
    ...["không ngờ", "chưa đầy", "chưa tới", "chưa đến", "không đầy", "không tới", "không thể không"],
    ...["không phải không", "không phải là không", "được biết đến", "hoặc không", "hoặc không phải"],
    ...["hay không phải", "hay không", "hay chưa", "có hay không", "tại sao không", "sao không", "không sao"],
    ...["không đâu", "không hẳn là không", "như dự kiến", "hơn dự kiến", "so với dự kiến", "như dự đoán"],
    ...["hơn dự đoán", "như kỳ vọng", "như mong đợi", "không quân", "không khí", "không gian"],
    ...["không trung", "không phận", "không kích", "không chiến", "không vận", "không lực", "không tặc"],
    ...["hàng không", "trên không", "phòng không", "đường không", "hư không", "tay không", "số không"],
    ...["con số không", "không lưu", "không đối không", "không người lái", "không dây", "chân không", "thinh không"],
    ...["bất cứ", "bất kỳ", "bất kì", "bất động sản", "bất chấp", "bất kể", "bất ngờ", "vô cùng", "vô số", "vô địch"],
    ...["vô tình", "vô lăng", "vô tuyến", "ít nhất", "ít nhiều", "một ít", "ít ra", "càng ít", "bỏ phiếu", "bỏ ra"],
    ...["thích nghi", "tiện nghi", "nghi thức", "nghi lễ", "nghi binh", "uy nghi", "không còn nghi ngờ"],
    ...["không quên", "nói chung", "nói riêng", "nói chuyện", "nói dối", "tiếng nói", "giọng nói", "nói tiếng"],
    ...["viết tắt", "phải chăng", "mất tích", "khó khăn", "sai lầm", "theo dõi", "theo đuổi"],
  ],
  frames: [],
  capitalOnlyFirst: [],
  lowerCaseOnly: ["nghi", "bỏ"],
  clauseOpeners: ["theo", "theo như", "theo lời"],
  beforeCapital: [],
  needFollower: ["không", "chưa", "chẳng", "không có", "chả", "không hề"],
  asksBefore: ["nếu", "khi", "hoặc", "trong khi", "nhưng", "và", "thì"],
  tagPronouns: [],
  notAfter: { viết: ["bài"], nên: ["vì", "trở"], theo: ["kèm"] },
  affixes: { prefixes: [], suffixes: [], exceptions: [], hyphened: [] },
  sourceBefore: [],
  sourceAfter: [],
  prepositions: [
    ...["trong", "ngoài", "trên", "dưới", "vào", "tại", "ở", "từ", "đến", "tới", "cho", "với", "về", "bởi", "khi"],
    ...["sau", "trước", "hôm", "ngày", "rằng", "để", "đã", "cũng"],
  ],
  accusations: [
    ...["ám sát", "bạo hành", "bạo lực", "bắt cóc", "bắt giữ", "biển thủ", "bị bắt", "bị buộc tội", "bị can"],
    ...["bị cáo", "buôn lậu", "buôn người", "cáo buộc", "chiếm đoạt", "cưỡng bức", "cưỡng hiếp", "cướp", "đa cấp"],
    ...["đâm chết", "gian lận", "giả mạo", "giết", "gián điệp", "hãm hiếp", "hiếp dâm", "hối lộ", "kết án"],
    ...["khủng bố", "kim tự tháp", "lạm dụng", "lừa đảo", "lừa gạt", "ma túy", "mưu sát", "nghi phạm", "phạm tội"],
    ...["phạm pháp", "phi pháp", "quấy rối", "rửa tiền", "sát hại", "sát nhân", "tấn công", "tham nhũng", "tham ô"],
    ...["tội ác", "tội danh", "tội phạm", "tội", "tống tiền", "tố cáo", "trái phép", "trộm", "trốn thuế", "truy tố"],
    ...["tin tặc", "vi phạm", "xâm hại"],
  ],
  plainTyping: true,
  plainWords: { khong: "không", chang: "chẳng" },
  ambiguousPlain: [
    ...["dự định", "bị tố", "tin là", "có tin", "không ai", "có thể", "ngờ rằng", "như thể", "nói với", "báo cho"],
  ],
};
