import type { Random } from "./random.ts";

const PAGE = 4096;

/** Ways in which disks, cables and programs spoil a file. Each changes the copy that it is given, or answers another. */
export const MUTATIONS: Readonly<Record<string, (bytes: Buffer, random: Random) => Buffer>> = {
  "one bit flipped": (bytes, random) => flipBits(bytes, random, 1),
  "several bits flipped": (bytes, random) => flipBits(bytes, random, 2 + random.below(30)),
  "bytes overwritten": (bytes, random) => {
    const start = random.below(bytes.length);
    const end = Math.min(bytes.length, start + 1 + random.below(600));
    for (let at = start; at < end; at++) bytes[at] = random.below(256);
    return bytes;
  },
  "cut short": (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  "cut at a page": (bytes, random) => bytes.subarray(0, PAGE * random.below(pagesOf(bytes))),
  "a page of zeros": (bytes, random) => {
    const page = random.below(pagesOf(bytes));
    return bytes.fill(0, page * PAGE, (page + 1) * PAGE);
  },
  "two pages swapped": (bytes, random) => {
    const [a, b] = [random.below(pagesOf(bytes)), random.below(pagesOf(bytes))];
    const kept = Buffer.from(page(bytes, a));
    page(bytes, b).copy(bytes, a * PAGE);
    kept.copy(bytes, b * PAGE);
    return bytes;
  },
  "a page in another's place": (bytes, random) => {
    page(bytes, random.below(pagesOf(bytes))).copy(bytes, random.below(pagesOf(bytes)) * PAGE);
    return bytes;
  },
  "the header changed": (bytes, random) => {
    bytes[random.below(100)] = random.below(256);
    return bytes;
  },
  "the schema's page changed": (bytes, random) => {
    bytes[100 + random.below(PAGE - 100)] = random.below(256);
    return bytes;
  },
  "a digit changed": (bytes, random) => {
    const start = random.below(bytes.length);
    const at = bytes.findIndex((byte, index) => index >= start && byte >= 0x30 && byte <= 0x39);
    if (at >= 0) bytes[at] = 0x30 + ((bytes[at]! - 0x30 + 1 + random.below(9)) % 10);
    return bytes;
  },
  "something appended": (bytes, random) =>
    Buffer.concat([bytes, Buffer.from(Array.from({ length: 1 + random.below(9000) }, () => random.below(256)))]),
};

const pagesOf = (bytes: Buffer): number => Math.floor(bytes.length / PAGE);
const page = (bytes: Buffer, number: number): Buffer => bytes.subarray(number * PAGE, (number + 1) * PAGE);

function flipBits(bytes: Buffer, random: Random, count: number): Buffer {
  for (let flip = 0; flip < count; flip++) bytes[random.below(bytes.length)]! ^= 1 << random.below(8);
  return bytes;
}
