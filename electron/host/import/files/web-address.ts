/** Longer ones are no place to go back to. */
const LONGEST = 2_000;

/** An address that a file names as its own; `null` for one that is not of the web, or stands in relation to another. */
export function webAddress(stated: string | null | undefined): string | null {
  const address = (stated ?? "").trim();
  if (address.length > LONGEST || !/^https?:\/\//iu.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  // Who may enter is no part of where it stands.
  return url.username === "" && url.password === "" ? url.href : null;
}
