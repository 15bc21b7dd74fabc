import { execFile } from "node:child_process";
import { delimiter, dirname } from "node:path";
import { promisify } from "node:util";
import * as z from "zod";

const run = promisify(execFile);

const packedSchema = z.tuple([
  z.object({
    filename: z.string(),
    size: z.number(),
    unpackedSize: z.number(),
    files: z.array(z.object({ path: z.string() })),
  }),
]);

export interface NpmPackage {
  /** Its name, in the folder it was packed into. */
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  readonly unpackedSize: number;
  readonly paths: readonly string[];
}

/** `npm pack` of what is built; `folder` `null`: only says what it would pack. Rejects: npm failed. */
export async function packNpm(root: string, folder: string | null): Promise<NpmPackage> {
  const where = folder === null ? ["--dry-run"] : ["--pack-destination", folder];
  const { stdout } = await runNpm(["pack", "--json", "--ignore-scripts", ...where], root);
  const [{ filename, size, unpackedSize, files }] = packedSchema.parse(JSON.parse(stdout));
  return { fileName: filename, size, unpackedSize, paths: files.map(({ path }) => path) };
}

/**
 * The npm that runs this, or the one on PATH.
 *
 * @param nodeFolder of the Node that npm is to run under; else this process's
 */
export function runNpm(
  args: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
  nodeFolder: string = dirname(process.execPath),
): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const env = { ...process.env, PATH: `${nodeFolder}${delimiter}${process.env["PATH"] ?? ""}`, ...environment };
  const options = { cwd: folder, env, maxBuffer: 1 << 26 };
  const npm = process.env["npm_execpath"];
  return npm === undefined
    ? run("npm", [...args], { ...options, shell: process.platform === "win32" })
    : run(`${nodeFolder}/node`, [npm, ...args], options);
}
