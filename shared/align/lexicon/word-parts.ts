/** A shorter tail is found in words that have nothing to do with it ("Rat" in "Apparat"). */
const SHORTEST_TAIL = 5;
const SHORTEST_HEAD = 4;

/** What a word means that stands alone: nothing if it is unknown, `null` if it is known to be no compound either. */
export type Meanings = (word: string) => readonly number[] | null;

/**
 * The concepts of a noun that is written as one word with what determines it: of its longest known tail, and of what
 * stands before it if that is known ("Regierungssprecher": spokesman, government). Empty for words that begin small.
 *
 * @param links what may stand between the parts, the likeliest first
 */
export function partsOf(word: string, links: readonly string[], meanings: Meanings): readonly number[] {
  if (!/^\p{Lu}\p{Ll}/u.test(word)) return [];
  for (let start = SHORTEST_HEAD - 1; start <= word.length - SHORTEST_TAIL; start += 1) {
    const tail = meanings(word[start]!.toUpperCase() + word.slice(start + 1));
    if (!tail) return headOf(word.slice(0, start), links, meanings);
    if (tail.length > 0) return [...new Set([...tail, ...headOf(word.slice(0, start), links, meanings)])];
  }
  return [];
}

function headOf(head: string, links: readonly string[], meanings: Meanings): readonly number[] {
  for (const link of links) {
    const bare = head.slice(0, head.length - link.length);
    if (bare.length < SHORTEST_HEAD || !head.endsWith(link)) continue;
    const concepts = meanings(bare);
    if (concepts && concepts.length > 0) return concepts;
  }
  return partsOf(head, links, meanings);
}
