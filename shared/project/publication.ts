import * as z from "zod";
import type { PublishedTime, VersionRecord } from "./records.ts";

/** When a text was published: its page's own day, and the hour where that is stated. */
export interface Publication {
  /** An ISO date. */
  readonly publishedOn: string;
  readonly publishedTime: PublishedTime | null;
}

/** What follows the day in ISO 8601, and in the spellings of it that pages and front matter use. */
const HOUR =
  /^(?:T| )([01]\d|2[0-3]):?([0-5]\d)(?::?[0-5]\d(?:[.,]\d{1,9})?)? ?(Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?$/iu;

/**
 * Reads `2018-06-22`, `2018-06-22T14:05:00+07:00`, `2018-06-22 14:05Z`. `null` where it begins with no day that exists; no
 * hour where what follows the day is none. Day and hour are those of the stated zone, never converted: "yesterday" counts
 * from the page's own day.
 */
export function readPublication(text: string): Publication | null {
  const stated = text.trim();
  const publishedOn = z.iso.date().safeParse(stated.slice(0, 10)).data;
  if (publishedOn === undefined) return null;
  const [, hours, minutes, zone] = HOUR.exec(stated.slice(10)) ?? [];
  if (hours === undefined || minutes === undefined) return { publishedOn, publishedTime: null };
  return {
    publishedOn,
    publishedTime: { time: `${hours}:${minutes}`, zone: zone === undefined ? null : offsetOf(zone) },
  };
}

/** `Z`, `+07`, `+0700` as `+00:00`, `+07:00`. */
function offsetOf(zone: string): string {
  if (/^z$/iu.test(zone)) return "+00:00";
  return `${zone.slice(0, 3)}:${zone.slice(3).replace(":", "") || "00"}`;
}

/** ISO 8601, to the second where there is an hour, as `xs:dateTime` wants it: the inverse of {@link readPublication}. */
export function writePublication(publishedOn: string, publishedTime: PublishedTime | null | undefined): string {
  return publishedTime ? `${publishedOn}T${publishedTime.time}:00${publishedTime.zone ?? ""}` : publishedOn;
}

/** What is to be changed; `undefined` stays, `null` is not known. */
export interface PublicationChange {
  readonly publishedOn?: string | null | undefined;
  readonly publishedTime?: PublishedTime | null | undefined;
}

/** What is known after a change. An hour belongs to its day: with another day, or none, it goes. */
export function changedPublication(
  present: Pick<VersionRecord, "publishedOn" | "publishedTime">,
  change: PublicationChange,
): { readonly publishedOn: string | null; readonly publishedTime: PublishedTime | null } {
  const publishedOn = change.publishedOn === undefined ? present.publishedOn : change.publishedOn;
  const kept = publishedOn === present.publishedOn ? present.publishedTime : null;
  const publishedTime = change.publishedTime === undefined ? kept : change.publishedTime;
  return { publishedOn, publishedTime: publishedOn === null ? null : (publishedTime ?? null) };
}

/** A version published at another time, as {@link changedPublication} says. */
export function withPublication(version: VersionRecord, change: PublicationChange): VersionRecord {
  const { publishedTime: present, ...rest } = version;
  const { publishedOn, publishedTime } = changedPublication({ ...rest, publishedTime: present }, change);
  return { ...rest, publishedOn, ...(publishedTime && { publishedTime }) };
}
