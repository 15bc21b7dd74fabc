import { fixedGiver } from "../electron/host/testing/soak/sample-file.ts";
import { randomFrom } from "../electron/host/testing/soak/random.ts";
import { makeProject } from "../electron/host/project/make-project.ts";

const SEED = 20180622;
/** In every so many lines the German text states another number than the others. */
const LINES_PER_DISAGREEMENT = 30;

type Line = Readonly<Record<"vi" | "de" | "en", string>>;

const PLAIN: readonly Line[] = [
  {
    vi: "Người dân trong vùng cho biết cây cầu cũ đã xuống cấp từ lâu và họ mong công việc sửa chữa sớm bắt đầu. Chính quyền địa phương hứa sẽ trả lời bằng văn bản.",
    de: "Anwohner berichten, die alte Brücke sei seit langem in schlechtem Zustand, und hoffen auf einen baldigen Beginn der Arbeiten. Die örtliche Verwaltung hat eine schriftliche Antwort versprochen.",
    en: "People in the area say the old bridge has long been in poor repair and hope that work on it will begin soon. The local authorities have promised a written answer.",
  },
  {
    vi: "Nhà trường gửi thư cho phụ huynh và mời họ đến một buổi gặp mặt để nghe ý kiến.",
    de: "Die Schule schrieb an die Eltern und lud sie zu einem Treffen ein, um ihre Meinung zu hören.",
    en: "The school wrote to parents and invited them to a meeting to hear what they think.",
  },
  {
    vi: "Theo các chuyên gia, nước biển dâng và mưa lớn khiến nông dân ven sông phải thay đổi mùa vụ, trong khi các hợp tác xã tìm giống lúa chịu mặn tốt hơn và thị trường chờ đợi vụ thu hoạch mới với nhiều lo lắng.",
    de: "Nach Ansicht von Fachleuten zwingen der steigende Meeresspiegel und starke Regenfälle die Bauern am Fluss zu anderen Anbauzeiten, während Genossenschaften nach salzverträglicheren Reissorten suchen und der Markt die neue Ernte mit Sorge erwartet.",
    en: "Experts say the rising sea and heavy rain force farmers along the river to change their seasons, while cooperatives look for rice that stands salt better and the market awaits the new harvest with some worry.",
  },
];

/** `#` stands for a number of three digits. */
const COUNTED: readonly Line[] = [
  {
    vi: "Ban tổ chức cho biết # người đã đăng ký tham gia và phần lớn đến từ các tỉnh miền Trung.",
    de: "Nach Angaben der Veranstalter haben sich # Menschen angemeldet, die meisten aus den mittleren Provinzen.",
    en: "The organisers say that # people have registered, most of them from the central provinces.",
  },
  {
    vi: "Công ty đầu tư # triệu euro vào nhà máy mới ở ngoại ô. Người phát ngôn không nói rõ khi nào dây chuyền bắt đầu chạy.",
    de: "Das Unternehmen investiert # Millionen Euro in das neue Werk am Stadtrand. Wann die Anlage anläuft, ließ der Sprecher offen.",
    en: "The company is putting # million euros into the new plant on the edge of town. Its spokesman did not say when the line would start.",
  },
];

/** What a long story has to underline and to mark, for the report. */
export interface WindowStory {
  readonly path: string;
  /** Lines a version; each is a bead. */
  readonly lines: number;
}

/** Makes a closed project of three versions of `lines` paragraphs, aligned line by line; four lines
 * of fifteen state a number. */
export async function makeWindowStory(path: string, lines: number): Promise<WindowStory> {
  const random = randomFrom(SEED);
  const story = Array.from({ length: lines }, (_, index): Line => {
    if ((index % 15) % 4 !== 1) return PLAIN[index % PLAIN.length]!;
    const counted = COUNTED[random.below(COUNTED.length)]!;
    const value = 100 + random.below(400);
    const odd = index % LINES_PER_DISAGREEMENT === 1 ? value + 300 : value;
    const stated = (text: string, number: number): string => text.replace("#", String(number));
    return { vi: stated(counted.vi, value), de: stated(counted.de, odd), en: stated(counted.en, value) };
  });
  const keys = ["vi", "de", "en"] as const;
  const about = { source: null, publishedOn: "2018-06-22", fileName: null, encoding: "utf-8" } as const;
  const versions = keys.map((key) => {
    const bytes = new TextEncoder().encode(story.map((line) => `${line[key]}\n`).join(""));
    return { ...about, key, language: key, title: `${lines}`, bytes };
  });
  const at = { vi: 0, de: 0, en: 0 };
  const beads = story.map((line) => ({
    spans: Object.fromEntries(
      keys.map((key) => {
        const start = at[key];
        at[key] += line[key].length + 1;
        return [key, [{ start, end: start + line[key].length }]];
      }),
    ),
    confidence: 0.95,
    status: "auto" as const,
    bookmarked: false,
  }));
  const made = await makeProject(path, versions, fixedGiver(SEED), beads);
  if (!made.ok) throw new Error(made.code);
  return { path, lines };
}
