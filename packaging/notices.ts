import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { BundledPackage } from "./bundled.ts";

/** Packages that hold others' code without listing it as a dependency, and where they say so. */
const WITHIN: Readonly<Record<string, { readonly words: string; readonly file?: string }>> = {
  "monaco-editor": { words: "Its own notices follow its licence.", file: "ThirdPartyNotices.txt" },
  unpdf: { words: "Contains PDF.js, Copyright Mozilla Foundation and contributors, under Apache-2.0 (text below)." },
  "onnxruntime-web": {
    words:
      "Copyright Microsoft Corporation. The package carries neither its licence nor the notices of what it is built from; both are in ONNX Runtime's repository.",
  },
};

const manifestSchema = z.object({
  author: z.union([z.string(), z.object({ name: z.string() })]).optional(),
});

/**
 * THIRD-PARTY-NOTICES.md: every bundled package with its licence, equal texts once. `root` is where `node_modules` is.
 * Throws: a package that is not installed.
 */
export function thirdPartyNotices(packages: readonly BundledPackage[], root: string): string {
  const byText = Map.groupBy(packages, ({ text }) => text?.replaceAll("\r\n", "\n").trim() ?? null);
  const groups = [...byText]
    .filter(([text]) => text !== null)
    .map(([text, group]) => licenceSection(text!, group, root));
  const bare = byText.get(null) ?? [];
  const list = packages.map(({ name, version, licence }) => `- ${name} ${version}: ${licence}${within(name)}`);
  return [
    "# Third-party notices",
    "",
    "Made by `npm run licences` from what the build bundled; not to be edited. Parallax itself is under the MIT licence (see",
    "`LICENSE`). The desktop packages also hold Electron and Chromium, whose notices lie beside the program as",
    "`LICENSE.electron.txt` and `LICENSES.chromium.html`; the npm package is run by Node.js, installed beside it with its own.",
    "Exchange rates: European Central Bank. The sample articles are excepted from every licence here: see `seeds/NOTICE.md`.",
    "",
    ...list,
    "",
    ...bare.flatMap((one) => [`## ${one.name} ${one.version}`, "", bareNotice(one, root), ""]),
    ...groups.flat(),
  ].join("\n");
}

const within = (name: string) => (WITHIN[name] ? `. ${WITHIN[name].words}` : "");

function licenceSection(text: string, group: readonly BundledPackage[], root: string): string[] {
  const names = group.map(({ name, version }) => `${name} ${version}`).join(", ");
  const own = group.flatMap(({ name }) => {
    const file = WITHIN[name]?.file;
    return file === undefined ? [] : ["", fenced(readFileSync(join(root, "node_modules", name, file), "utf8"))];
  });
  return [`## ${names}`, "", fenced(text), ...own, ""];
}

/** A package without a licence file: what its manifest says is all there is. */
function bareNotice({ name, licence }: BundledPackage, root: string): string {
  const { author } = manifestSchema.parse(
    JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")),
  );
  const by = typeof author === "string" ? author : author?.name;
  return `The package carries no licence file. Its manifest names ${licence}${by ? ` and the author ${by.replace(/\s*[<(].*$/u, "")}` : ""}.`;
}

/** Verbatim, whatever the text holds. */
function fenced(text: string): string {
  return ["```text", text.replaceAll("\r\n", "\n").replaceAll("```", "'''").trim(), "```"].join("\n");
}
