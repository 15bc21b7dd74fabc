/** As the host has it: what is larger need not be sent. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The bytes of a file that a person picked, or why there are none: browsers say only now that it is gone or forbidden. */
export async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | "too-large" | "unreadable"> {
  if (file.size > MOST_BYTES) return "too-large";
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return "unreadable";
  }
}
