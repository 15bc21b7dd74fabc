/**
 * Offsets of a text in code points, as W3C's TextPositionSelector counts, for offsets in UTF-16 code units. Reads the text
 * once; an offset then costs a binary search. Half a surrogate pair counts as a character, as it does when a string is
 * walked; an offset within a pair is that of the pair.
 */
export function codePointCounter(text: string): (offset: number) => number {
  /** Where each second half of a pair stands. */
  const seconds: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) seconds.push(++at);
  }
  return (offset) => {
    let low = 0;
    let high = seconds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (seconds[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    // Within a pair its second half is not passed yet, but the first one is.
    return offset - low - (seconds[low] === offset ? 1 : 0);
  };
}
