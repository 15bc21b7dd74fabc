import { fixedGiver } from "../electron/host/testing/soak/sample-file.ts";
import { randomFrom } from "../electron/host/testing/soak/random.ts";
import { makeProject } from "../electron/host/project/making/make-project.ts";

const SEED = 20180622;
/** In every so many lines the German text states another number than the others. */
const LINES_PER_DISAGREEMENT = 25;

type Line = Readonly<Record<"vi" | "de" | "en", string>>;

/** Statements without a hedge, a denial or a number: nothing to find, only to read. */
const PLAIN: readonly Line[] = [
  {
    vi: "Cây cầu cũ bắc qua sông cần được sửa chữa, và công việc bắt đầu vào mùa khô. Chính quyền địa phương trả lời người dân bằng văn bản, còn trường học bên cạnh mở cửa như thường lệ.",
    de: "Die alte Brücke über den Fluss braucht eine Reparatur, und die Arbeiten beginnen in der Trockenzeit. Die örtliche Verwaltung antwortet den Anwohnern schriftlich, die Schule nebenan bleibt wie gewohnt geöffnet.",
    en: "The old bridge over the river needs repair, and the work begins in the dry season. The local authorities answer residents in writing, and the school next door stays open as usual.",
  },
  {
    vi: "Nhà trường gửi thư cho phụ huynh và mời họ đến một buổi gặp mặt ở hội trường.",
    de: "Die Schule schreibt an die Eltern und lädt sie zu einem Treffen in der Aula ein.",
    en: "The school writes to parents and invites them to a meeting in the hall.",
  },
  {
    vi: "Nước biển dâng và mưa lớn buộc nông dân ven sông thay đổi mùa vụ, các hợp tác xã tìm giống lúa chịu mặn tốt hơn, và thị trường chờ đợi vụ thu hoạch mới trong lo lắng.",
    de: "Der steigende Meeresspiegel und starker Regen zwingen die Bauern am Fluss zu anderen Anbauzeiten, die Genossenschaften suchen salzverträglichere Reissorten, und der Markt erwartet die neue Ernte mit Sorge.",
    en: "The rising sea and heavy rain force farmers along the river to change their seasons, the cooperatives look for rice that stands salt better, and the market awaits the new harvest with worry.",
  },
];

/** `#` stands for a number of its own in each line. */
const COUNTED: readonly Line[] = [
  {
    vi: "# người đến dự lễ hội từ các tỉnh miền Trung.",
    de: "# Menschen kommen aus den mittleren Provinzen zum Fest.",
    en: "# people come to the festival from the central provinces.",
  },
  {
    vi: "Công ty đầu tư # triệu euro vào nhà máy mới ở ngoại ô. Dây chuyền chạy từ mùa xuân.",
    de: "Das Unternehmen investiert # Millionen Euro in das neue Werk am Stadtrand. Die Anlage läuft seit dem Frühling.",
    en: "The company invests # million euros in the new plant on the edge of town. The line has run since spring.",
  },
];

/** Who says it: a name of three parts for each line, so that no two findings are the same. */
const NAMES = [
  "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trương Cao Mai".split(" "),
  "Minh Thanh Quang Ngọc Thu Xuân Hữu Đức Kim Bích Hải Gia Anh Tuấn Quốc Phương Mỹ Hoài Diệu Khánh Bảo Việt Trung Thị".split(
    " ",
  ),
  "Lan Hùng Dũng Hạnh Hương Linh Long Nam Nga Nhung Phúc Quân Quyên Sơn Tâm Thảo Thắng Trang Tú Uyên Vinh Yến Hiếu Giang".split(
    " ",
  ),
] as const;

function nameOf(line: number): string {
  const [family, middle, given] = NAMES;
  const rest = Math.floor(line / family.length);
  return `${family[line % family.length]} ${middle[rest % middle.length]} ${given[Math.floor(rest / middle.length) % given.length]}`;
}

/** What a long story has to underline and to mark, for the report. */
export interface WindowStory {
  readonly path: string;
  /** Lines a version; each is a bead. */
  readonly lines: number;
}

/** Makes a closed project of three versions of `lines` paragraphs, aligned line by line; two lines of
 * five state a number. */
export async function makeWindowStory(path: string, lines: number): Promise<WindowStory> {
  const random = randomFrom(SEED);
  const story = Array.from({ length: lines }, (_, index): Line => {
    const isCounted = index % 5 === 1 || index % 5 === 3;
    const { vi, de, en } = isCounted ? COUNTED[random.below(COUNTED.length)]! : PLAIN[index % PLAIN.length]!;
    const value = 1_000 + index;
    const odd = index % LINES_PER_DISAGREEMENT === 1 ? value + 20_000 : value;
    const said = (text: string, number: number): string => `${nameOf(index)}: ${text.replace("#", String(number))}`;
    return { vi: said(vi, value), de: said(de, odd), en: said(en, value) };
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
  const made = await makeProject(path, versions, fixedGiver(SEED), { beads, records: null });
  if (!made.ok) throw new Error(made.code);
  return { path, lines };
}
