import { docx } from "../../electron/host/import/files/testing/documents.ts";

// One story of our own in three languages, each in a file of another kind, and a text that is not it.

const MENU = ["Thời sự", "Kinh doanh", "Thể thao", "Giải trí"]
  .map((name) => `<li><a href="/${encodeURIComponent(name)}">${name}</a></li>`)
  .join("");

export const VIETNAMESE_PARAGRAPHS = [
  "Quỹ Sáng kiến ở Bắc Kinh hôm thứ Năm thông báo sẽ chi 86 triệu nhân dân tệ cho 12 trường đại học trong ba năm tới, theo bà Trần Lan, giám đốc của quỹ.",
  "Khoản tiền này dành cho các phòng thí nghiệm nghiên cứu pin và vật liệu mới, trong đó Đại học Thanh Hoa nhận phần lớn nhất, khoảng 20 triệu nhân dân tệ.",
  "Bà Trần Lan cho biết hơn 400 nhà khoa học trẻ sẽ được hưởng lợi, và lô thiết bị đầu tiên sẽ được giao cho các trường vào tháng 9 năm 2018.",
  "Quỹ được thành lập năm 2011 và đến nay đã tài trợ cho 75 dự án ở Trung Quốc, Đức và Việt Nam, quỹ cho biết thêm trong một thông cáo.",
];

/** A saved page with all that surrounds an article, and a script that must not run. */
export const VIETNAMESE_PAGE = `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<title>Quỹ Sáng kiến chi 86 triệu nhân dân tệ cho đại học - Báo Buổi Sáng</title>
<meta property="article:published_time" content="2018-06-21T16:30:00+07:00">
<script>document.title = "chạy rồi"; fetch("https://example.org/theo-doi");</script></head>
<body><header><nav><ul>${MENU}</ul></nav></header>
<main><article><h1>Quỹ Sáng kiến chi 86 triệu nhân dân tệ cho đại học</h1>
${VIETNAMESE_PARAGRAPHS.map((words) => `<p>${words}</p>`).join("\n")}
</article></main>
<aside><h2>Đọc nhiều nhất</h2><ul>${MENU}</ul></aside>
<footer><p>Giấy phép số 12/GP-BC. Đặt báo tại nhà, hotline 1900 0000.</p></footer></body></html>`;

export const GERMAN_PARAGRAPHS = [
  "Innovationsfonds gibt Hochschulen 86 Millionen Yuan",
  "Der Innovationsfonds in Peking hat am Donnerstag angekündigt, in den nächsten drei Jahren 86 Millionen Yuan an 12 Hochschulen zu geben, wie seine Leiterin Tran Lan sagte.",
  "Das Geld ist für Labore bestimmt, die an Batterien und neuen Werkstoffen forschen; den größten Teil, etwa 20 Millionen Yuan, erhält die Tsinghua-Universität.",
  "Laut Tran Lan kommt es mehr als 400 jungen Forschenden zugute, und die ersten Geräte sollen im September 2018 an die Hochschulen geliefert werden.",
  "Der Fonds wurde 2011 gegründet und hat seither 75 Vorhaben in China, Deutschland und Vietnam gefördert, wie er in einer Mitteilung hinzufügte.",
];

export const GERMAN_DOCUMENT: Buffer = Buffer.from(docx(GERMAN_PARAGRAPHS));

/** Without signs beyond Latin-1, but with some beyond ASCII: in an old encoding it reads otherwise than in UTF-8. */
export const ENGLISH_TEXT = `Innovation fund gives universities 86 million yuan

The Innovation Fund in Beijing announced on Thursday that it will give 86 million yuan to 12 universities over the next three years, said its director Tran Lan, a former café owner.

The money is meant for laboratories that study batteries and new materials; the largest part, about 20 million yuan, goes to Tsinghua University.

According to Tran Lan more than 400 young scientists will benefit, and the first equipment is to be delivered to the universities in September 2018.

The fund was founded in 2011 and has since supported 75 projects in China, Germany and Vietnam, it added in a statement.
`;

export const OTHER_STORY = `How to bake bread at home

Mix 500 grams of flour with water and a little salt, and let the dough rest overnight in a cool kitchen in Lyon.

The baker Anne Martin sells a loaf for 4 euros, and a bag of her flour for 9 euros.

In the morning the oven is heated, and the loaf is baked until it sounds hollow when it is tapped.

Let it cool before cutting, which is the hardest part for children and for most adults.
`;
