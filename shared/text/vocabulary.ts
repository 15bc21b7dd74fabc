/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
const OFFSET_BASIS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
/** A word that is not found after so many steps is not kept: texts made to collide cost no more than others. */
const MOST_STEPS = 16;
const FIRST_SIZE = 1 << 10;

interface Entry<Word> {
  readonly hash: number;
  readonly written: string;
  readonly word: Word;
}

/**
 * What is known of words, each made once and found again by where it stands in a text. Words recur: this spares cutting each
 * out of its text, and what is found is one object wherever it stands. At most `most` words are kept; beyond that all are
 * forgotten at once. An open-addressing hash table with linear probing (Knuth 1998, 6.4).
 */
export class Vocabulary<Word> {
  readonly #make: (written: string) => Word;
  readonly #most: number;
  #table: (Entry<Word> | undefined)[] = new Array<Entry<Word> | undefined>(FIRST_SIZE).fill(undefined);
  #size = 0;

  constructor(make: (written: string) => Word, most: number) {
    this.#make = make;
    this.#most = most;
  }

  /** What is known of the word that stands in `text` from `start` up to `end`. */
  at(text: string, start: number, end: number): Word {
    let hash = OFFSET_BASIS;
    for (let unit = start; unit < end; unit++) hash = Math.imul(hash ^ text.charCodeAt(unit), PRIME);
    hash ^= hash >>> 15;
    const mask = this.#table.length - 1;
    for (let step = 0, slot = hash & mask; step < MOST_STEPS; step++, slot = (slot + 1) & mask) {
      const entry = this.#table[slot];
      if (entry === undefined) return this.#add(hash, text.slice(start, end));
      if (entry.hash === hash && stands(entry.written, text, start, end)) return entry.word;
    }
    return this.#make(text.slice(start, end));
  }

  #add(hash: number, written: string): Word {
    if (this.#size >= this.#most) this.#rebuild([], FIRST_SIZE);
    else if (this.#size * 2 >= this.#table.length) this.#rebuild(this.#table, this.#table.length * 2);
    const word = this.#make(written);
    this.#put({ hash, written, word });
    return word;
  }

  #rebuild(entries: readonly (Entry<Word> | undefined)[], size: number): void {
    this.#table = new Array<Entry<Word> | undefined>(size).fill(undefined);
    this.#size = 0;
    for (const entry of entries) if (entry !== undefined) this.#put(entry);
  }

  #put(entry: Entry<Word>): void {
    const mask = this.#table.length - 1;
    for (let step = 0, slot = entry.hash & mask; step < MOST_STEPS; step++, slot = (slot + 1) & mask) {
      if (this.#table[slot] !== undefined) continue;
      this.#table[slot] = entry;
      this.#size++;
      return;
    }
  }
}

function stands(written: string, text: string, start: number, end: number): boolean {
  if (written.length !== end - start) return false;
  for (let unit = 0; unit < written.length; unit++) {
    if (written.charCodeAt(unit) !== text.charCodeAt(start + unit)) return false;
  }
  return true;
}
