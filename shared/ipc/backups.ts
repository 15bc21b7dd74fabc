import * as z from "zod";

/** The name of a backup among those of its project. */
export const backupName = z.string().regex(/^[0-9]{8}-[0-9]{9}$/u);

/** A copy of a project, made by the host as it opened it. */
export const backup = z
  .strictObject({ name: backupName, madeAt: z.iso.datetime(), byteLength: z.int().nonnegative() })
  .readonly();
export type Backup = z.infer<typeof backup>;

/** The absolute path of a project; `null`: the one that could not be opened last, else the one that is open. */
export const backedUpPath = z.string().min(1).max(4096).nullable();
