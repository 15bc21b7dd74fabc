const PATTERNS = [
  /(?<!\d)(?<year>\d{4})[-_.](?<month>\d{2})[-_.](?<day>\d{2})(?!\d)/u,
  /(?<!\d)(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?!\d)/u,
  /(?<!\d)(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d)/u,
];
/** A number of eight digits is rather an id than a day outside of these years. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** The ISO date in a file's name: `2018-06-22`, `22.06.2018`, `20180622`; `null` where there is none. */
export function dateInName(name: string): string | null {
  for (const pattern of PATTERNS) {
    const { year = "", month = "", day = "" } = pattern.exec(name)?.groups ?? {};
    const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    if (Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR && isDay(date)) return date;
  }
  return null;
}

/** Whether a text is an ISO date that exists: 31 June rolls over to 1 July and so comes back as another day. */
export function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
