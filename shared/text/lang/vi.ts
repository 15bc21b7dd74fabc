import type { LanguageText } from "./language-text.ts";

/** Reading Vietnamese. Patterns see lower-case and capital letters alike; a syllable is a word to them. */
export const vietnamese: LanguageText = {
  abbreviations: [
    ..."TP Tp TX TT TS ThS Th.S GS PGS BS Bs KS CN LS Ls NS NSƯT NSND NGND NGƯT TSKH BSCK DS Dr Mr Mrs Ms Prof St".split(
      " ",
    ),
    ..."ĐH CĐ THPT THCS ĐT ĐC UBND HĐND Ths Gs Ts Pgs".split(" "),
  ],
  openAbbreviations: "v.v vv tr đ Inc Corp Ltd Co Jr CTCP TNHH".split(" "),
  numberAbbreviations: "Q P F Số số tr Tr H T Nr No Đ".split(" "),
  ordinalStop: false,
  sentenceStarters: [
    ..."theo trong khi nếu tuy tuy nhiên nhưng và vì do bởi để từ với tại ở trên dưới sau trước ngoài ngay".split(" "),
    ..."ông bà anh chị họ tôi chúng nó cô các những một mỗi mọi nhiều hầu đây đó này điều việc vụ cuộc cũng còn".split(
      " ",
    ),
    ..."hiện nay hôm năm tháng ngày vào đến đồng bên về như dù mặc riêng đáng được bị không chỉ sự người".split(" "),
  ],
  requiredLetters: /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu,
  commonWords:
    "và của là các được trong cho có đã người với không một những này khi để từ đến cũng theo về tại sẽ năm vào nhiều như trên".split(
      " ",
    ),
  boilerplate: {
    lines: {
      credit: [
        /^\(?(?:ảnh|hình|hình ảnh|ảnh minh họa|ảnh minh hoạ|đồ họa|video|clip|biên tập|biên dịch|dịch|tổng hợp)\s*:.{1,80}$/iu,
        /^(?:ảnh minh họa|ảnh minh hoạ|hình minh họa|hình minh hoạ)$/iu,
      ],
      links: [],
      promotion: [
        /^(?:quảng cáo|tài trợ|nội dung tài trợ|thông tin doanh nghiệp)$/iu,
        /^(?:theo dõi|tham gia|đăng ký|like|thích) (?:chúng tôi|kênh|ngay|trang|fanpage|group|nhóm|nhận|bản tin|theo dõi).{0,120}$/iu,
        /^mời (?:bạn|quý độc giả|độc giả|các bạn) (?:theo dõi|đọc|xem|đón đọc|tham gia).{0,120}$/iu,
        /^(?:tải|cài đặt) (?:ngay )?(?:ứng dụng|app)\b.{0,60}$/iu,
      ],
      notice: [
        /^(?:chúng tôi|trang web|trang này|website).{0,40}\bcookies?\b.{0,150}$/iu,
        /^(?:phần |mục |chức năng |tính năng )?bình luận.{0,60}(?:đóng|khóa|khoá|tắt|kiểm duyệt).{0,40}$/iu,
        /^(?:bạn|quý vị|quý độc giả|bạn đọc|độc giả) (?:có|muốn|biết).{0,60}(?:thông tin|câu chuyện|góp ý|ý kiến|bài viết|tin tức|câu hỏi).{0,80}$/iu,
        /^(?:hãy |xin |vui lòng |mời )?(?:gửi (?:thư|email|bài|tin|thông tin|ý kiến)|liên hệ|viết thư|gọi)\b.{0,40}(?:tòa soạn|toà soạn|ban biên tập|chúng tôi|đường dây nóng).{0,60}$/iu,
        /^(?:hãy )?đăng k[ýí] .{0,20}(?:bản tin|nhận tin|thông báo|kênh).{0,120}$/iu,
        /^(?:bài viết|nội dung|quan điểm|ý kiến|những).{0,60}(?:quan điểm|ý kiến) (?:riêng|cá nhân|của (?:riêng )?tác giả).{0,100}$/iu,
        /^(?:bài viết|bài báo|bài|tin|bản tin)(?: này)? (?:đã |vừa |được ){1,3}.{0,20}(?:cập nhật|chỉnh sửa|bổ sung|đính chính|hiệu đính|rút gọn|dịch).{0,100}$/iu,
        /^(?:đính chính|cập nhật|lưu ý|ghi chú của (?:tòa|toà) soạn|miễn trừ trách nhiệm)\s*:.{1,160}$/iu,
        /(?:bảo lưu mọi quyền|mọi quyền được bảo lưu|giữ bản quyền|bản quyền thuộc|nghiêm cấm sao chép|cấm sao chép).{0,100}$/iu,
      ],
      navigation: [
        /^(?:chia sẻ|bình luận|in bài|gửi bình luận|lưu bài|thích|trang chủ|đăng nhập|đăng ký|tìm kiếm|liên hệ|từ khóa|từ khoá|chủ đề|quay lại|trở lại|lên đầu trang|ý kiến bạn đọc|xem tất cả|tải thêm|báo lỗi|gửi ý kiến|mục lục)$/iu,
        /^chia sẻ (?:bài viết|lên|qua|trên)\b.{0,40}$/iu,
        /^(?:từ khóa|từ khoá|tags?|chủ đề|từ khóa tìm kiếm)\s*:.{1,150}$/iu,
        /^(?:viết|để lại|gửi|thêm) (?:một |ý kiến )?(?:bình luận|phản hồi|trả lời).{0,20}$/iu,
        /^email của bạn sẽ không được (?:hiển thị|công bố).{0,80}$/iu,
        /^(?:vui lòng|bạn (?:cần|phải)) đăng nhập.{0,60}$/iu,
        /^\d+ (?:bình luận|lượt xem|lượt thích)$/iu,
      ],
    },
    headCredits: [/^(?:bởi|tác giả|phóng viên|pv)\s*:?\s.{2,50}$/iu],
    tailCredits: [
      /^\(?(?:theo|nguồn|nguồn tin|dẫn nguồn|tham khảo)\s*:?\s[^,;.!?]{1,60}(?:\.\p{L}{2,}[^,;!?]{0,40})?$/iu,
      /^(?:TTXVN|Vietnam\+|VnExpress|PV|T\.H|TH)$/u,
      /^(?:biên dịch|dịch|lược dịch|tổng hợp) (?:theo|từ|bởi)\b.{1,60}$/iu,
    ],
    linkLeads: [
      /^(?:xem|đọc) (?:thêm|tiếp|ngay|nhiều|chi tiết)$/iu,
      /^(?:xem thêm|đọc thêm)(?: (?:tại|ở) đây)?$/iu,
      /^(?:bài (?:viết )?liên quan|tin liên quan|tin (?:cùng )?(?:chuyên mục|mới|khác|nổi bật|nóng)|có thể bạn quan tâm|có thể bạn chưa biết|bài viết (?:cùng chủ đề|khác|mới|nổi bật)|cùng chuyên mục|đọc nhiều(?: nhất)?|tin đọc nhiều)$/iu,
    ],
  },
};
