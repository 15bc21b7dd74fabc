import { createHash } from "node:crypto";

/** By what the store keeps an original; lower-case hexadecimal. */
export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** How a record names bytes that the store keeps. */
export const identityOf = (bytes: Uint8Array): { readonly sha256: string; readonly byteLength: number } => ({
  sha256: sha256Of(bytes),
  byteLength: bytes.length,
});
