import { createHash } from "node:crypto";

/** By what the store keeps an original; lower-case hexadecimal. */
export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
