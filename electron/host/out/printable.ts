import { totalmem } from "node:os";
import { constrainedMemory } from "node:process";

/**
 * What a browser takes for a UTF-16 code unit of the page while it prints: it lays the page out as a whole, and keeps it until
 * the last sheet is painted. Chromium 156 took 545 bytes with 2,500 claims, 600 with 5,000 and 690 with 10,000.
 */
const BYTES_A_UNIT = 700;
/** Of some 10,000 claims, 4,000 pages: nobody has seen a longer page printed, and Chromium gives a process no more than 16 GiB. */
const MOST_UNITS = 22_000_000;
/** Of the machine's memory: the rest is other programs'. */
const SHARE = 0.6;

/** What this process may have at most, where a container gives it less than the machine has. */
function memoryBytes(): number {
  const given = constrainedMemory();
  return given > 0 ? Math.min(given, totalmem()) : totalmem();
}

/** Whether a report's page can be made PDF on this machine; HTML and DOCX know no such limit. */
export const isPrintable = (html: Pick<string, "length">, memory = memoryBytes()): boolean =>
  html.length <= MOST_UNITS && html.length * BYTES_A_UNIT <= memory * SHARE;
