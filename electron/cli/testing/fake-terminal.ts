import { Readable, Writable } from "node:stream";
import type { ProgramFiles, Terminal } from "../outcome.ts";
import { run } from "../run.ts";

export interface Printed {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Around {
  readonly folder?: string;
  readonly stdin?: string | Buffer;
  readonly environment?: Readonly<Record<string, string>>;
  readonly openWindow?: Terminal["openWindow"];
  /** Instead of the program's own. */
  readonly files?: Partial<ProgramFiles>;
}

/** Runs one command line in this process, with a terminal that remembers what was printed. */
export async function runCaptured(
  args: readonly string[],
  { folder = ".", stdin = "", environment = {}, openWindow = () => Promise.resolve(1), files = {} }: Around = {},
): Promise<Printed> {
  const stdout = remembering();
  const stderr = remembering();
  const exit = await run(args, {
    folder,
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    environment,
    embeddingRuntime: () => new URL(import.meta.resolve("onnxruntime-web/ort-wasm-simd-threaded.wasm")),
    batchWorker: () => new URL("../batch-worker.ts", import.meta.url),
    openWindow,
    ...files,
  });
  return { exit, stdout: stdout.printed(), stderr: stderr.printed() };
}

function remembering(): { readonly stream: Writable; printed(): string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, printed: () => Buffer.concat(chunks).toString("utf8") };
}
