import { archiveLines } from "../archive.ts";
import { runBatchProcess } from "../run-process.ts";

const MEBIBYTE = 1024 * 1024;
/** What a batch ten times as long may hold more: a collector's mood, not a stream. */
const LEEWAY = 1.25;

/** Runs `batch facts` on streams that grow tenfold up to `bytes`. A line for each that held more than the one before. */
export async function soakMemory(bytes: number, say: (line: string) => void): Promise<readonly string[]> {
  const wrong: string[] = [];
  let before = Infinity;
  for (const size of [bytes / 100, bytes / 10, bytes]) {
    const started = performance.now();
    const { exit, lines, peak } = await runBatchProcess(["facts"], archiveLines("facts", { bytes: size }));
    const seconds = (performance.now() - started) / 1000;
    const [own, workers] = [peak.own / MEBIBYTE, peak.workers / MEBIBYTE];
    const about = `${(size / 1e6).toFixed(0)} MB in, ${lines} stories`;
    say(
      `${about}: the batch ${own.toFixed(0)} MiB, its workers ${workers.toFixed(0)} MiB at most; ${seconds.toFixed(0)} s`,
    );
    if (exit !== 0) wrong.push(`${about}: exit ${exit}`);
    // The shortest ends before workers have grown to their size: it is the later ones that are compared.
    if (size > bytes / 10 && own + workers > before * LEEWAY)
      wrong.push(`${about}: more memory than a tenth of it took`);
    before = own + workers;
  }
  return wrong;
}
