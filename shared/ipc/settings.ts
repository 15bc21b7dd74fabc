import * as z from "zod";
import { INTERFACE_LANGUAGES } from "../i18n/resources.ts";

/** What a person set once for all projects. The host keeps it in the user's data folder. */
export const settings = z
  .strictObject({
    /** `null`: as the system has it, else English. */
    language: z.enum(INTERFACE_LANGUAGES).nullable(),
    theme: z.enum(["light", "dark", "system"]),
    scrollMode: z.enum(["level", "flow"]),
    scrollTogether: z.boolean(),
    /** Of the reading text, in per cent. */
    zoom: z.int().min(80).max(200),
    /** Signs what the person records; the system's user name to begin with. */
    author: z.string().min(1).max(200),
  })
  .readonly();
export type Settings = z.infer<typeof settings>;

export const settingsChange = settings.unwrap().partial();
