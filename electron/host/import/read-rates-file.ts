import { unzipSync } from "fflate";
import type { RateSource } from "../../../shared/rates/rate-answer.ts";
import { refuseRates, type RatesFile, type RatesRefusal } from "../../../shared/rates/rates-file.ts";
import { readRates } from "../../../shared/rates/read-rates.ts";

/** The bank's whole history as XML takes about 9 MiB. */
const LARGEST_BYTES = 32 * 1024 * 1024;

/**
 * Reads the bytes of a file of reference rates: UTF-8, or a ZIP archive with one such file inside, as the bank hands its
 * CSV files out. `known` answers for euro rates, see {@link readRates}.
 */
export function readRatesFile(
  bytes: Uint8Array,
  known: RateSource,
): RatesFile | RatesRefusal | { readonly kind: "too-large" } {
  if (bytes.length > LARGEST_BYTES) return { kind: "too-large" };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return readText(bytes, known);
  const unpacked = unpack(bytes);
  if (unpacked === "too-large") return { kind: "too-large" };
  if (unpacked === null)
    return refuseRates("bad-header", 1, "a damaged archive, or none with one CSV or XML file in it");
  return readText(unpacked, known);
}

function readText(bytes: Uint8Array, known: RateSource): RatesFile | RatesRefusal {
  try {
    return readRates(new TextDecoder("utf-8", { fatal: true }).decode(bytes), known);
  } catch {
    return refuseRates("bad-header", 1, "not a text in UTF-8");
  }
}

/** The one file inside; sizes are looked at before anything is unpacked. `null`: damaged, or none, or several. */
function unpack(bytes: Uint8Array): Uint8Array | "too-large" | null {
  const tooLarge: string[] = [];
  try {
    const files = Object.values(
      unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          if (!/\.(?:csv|xml)$/i.test(name)) return false;
          if (originalSize > LARGEST_BYTES) tooLarge.push(name);
          return originalSize <= LARGEST_BYTES;
        },
      }),
    );
    if (tooLarge.length > 0) return "too-large";
    return files.length === 1 ? files[0]! : null;
  } catch {
    return null;
  }
}
