import type { TestHost } from "../../host/testing/test-host.ts";

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Hands a file to a host, as the import does: its texts. */
export async function stage(host: TestHost, name: string, bytes: Uint8Array<ArrayBuffer>) {
  const staged = await host.call("staging.add", { name, bytes });
  if (!staged.ok) throw new Error(staged.code);
  return [staged.text, ...staged.further];
}
