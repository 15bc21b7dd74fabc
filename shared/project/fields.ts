import { z } from "zod";

/** An instant in UTC, as the host's clock gave it: `2018-06-22T08:00:00.000Z`. */
export const instantSchema = z.iso.datetime();
/** Words a person wrote. */
export const wordsSchema = z.string().regex(/\S/, "must not be empty").max(20_000);
/** As {@link wordsSchema}, where none are fine. */
export const noteSchema = z.string().max(20_000);
/** A name, a file's name, a source: one line. */
export const lineSchema = z.string().min(1).max(1_000);
