/**
 * The hour that a person typed, as `14:05`: `14:05`, `14.05`, `14h05`, `9:30` or `1405`, by the 24-hour clock that all
 * three languages write. `null` for anything else, such as one that is only half typed.
 */
export function typedTime(text: string): string | null {
  const [, hours, minutes] = /^([01]?\d|2[0-3])[:.h]?([0-5]\d)$/iu.exec(text.trim()) ?? [];
  return hours === undefined || minutes === undefined ? null : `${hours.padStart(2, "0")}:${minutes}`;
}
