import type { FileKind } from "../../../../shared/ipc/staging.ts";
import { importFault, type ImportFault } from "./imported-file.ts";

const ENDINGS: Readonly<Record<string, FileKind>> = {
  ...{ md: "markdown", markdown: "markdown", html: "html", htm: "html", xhtml: "html" },
  ...{ docx: "docx", pdf: "pdf", po: "po", pot: "po", csv: "csv", tsv: "csv" },
  ...{ tmx: "tmx", xlf: "xliff", xliff: "xliff", tei: "tei" },
};
/** Word's kinds of document that carry programs. */
const WITH_MACROS = new Set(["docm", "dotm"]);
const PDF = "%PDF-";
const ZIP = "PK\u0003\u0004";
/** How far into an `.xml` file its root is looked for, into a `.json` file its format. */
const ROOT_WITHIN = 4096;

/**
 * What a file is, by its name's ending and its first bytes, which must agree: a picture called `story.docx` is none. A
 * file that ends like none of the kinds is a text.
 */
export function fileKind(
  name: string,
  bytes: Uint8Array,
): { readonly ok: true; readonly kind: FileKind } | ImportFault {
  const ending = /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
  if (WITH_MACROS.has(ending)) return importFault("macros");
  const kind =
    ending === "xml" ? kindOfXml(bytes) : ending === "json" ? kindOfJson(bytes) : (ENDINGS[ending] ?? "text");
  if (begins(bytes, PDF)) return { ok: true, kind: "pdf" };
  const fits = kind === "pdf" ? false : kind === "docx" ? begins(bytes, ZIP) : true;
  return fits ? { ok: true, kind } : importFault("broken-file");
}

function kindOfXml(bytes: Uint8Array): FileKind {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, ROOT_WITHIN)).replaceAll("\0", "");
  const root = /<(?:\w+:)?(tmx|xliff|TEI)[\s>]/u.exec(start)?.[1];
  return root === "tmx" || root === "xliff" ? root : root === "TEI" ? "tei" : "text";
}

/** A project says what it is in its first field. */
function kindOfJson(bytes: Uint8Array): FileKind {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, ROOT_WITHIN));
  return /"format"\s*:\s*"parallax\.project\//u.test(start) ? "project" : "text";
}

function begins(bytes: Uint8Array, signature: string): boolean {
  return Array.from(signature).every((character, index) => bytes[index] === character.charCodeAt(0));
}
