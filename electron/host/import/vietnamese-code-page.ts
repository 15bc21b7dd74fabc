/**
 * Code page 1258 writes Vietnamese with combining tone marks and shares most bytes with Windows-1252, so no byte tells
 * them apart; only the words do.
 */

/** Bytes that stand for different characters in Windows-1252 and Windows-1258. */
const DISTINGUISHING = /[\u0300\u0301\u0303\u0309\u0323ĂăĐđƠơƯư₫]/u;

/**
 * A Vietnamese syllable, tone marks taken off: initial, vowels, final. ă is never followed by a vowel, and only certain
 * finals exist, which is what rules out Portuguese "não" or Icelandic "það" read in the wrong code page.
 */
const SYLLABLE =
  /^(?:ch|gh|gi|kh|ngh|ng|nh|ph|qu|th|tr|[bcdđghklmnprstvx])?(?:ă|â|oă|uâ|iê|yê|uyê|uô|ươ|oa|oe|uy|uê|uơ|[aeêioôơuưy])(?:ch|ng|nh|[cmnpt])?$|^(?:ch|gh|gi|kh|ngh|ng|nh|ph|qu|th|tr|[bcdđghklmnprstvx])?(?:ai|ao|au|ay|âu|ây|eo|êu|ia|iu|iêu|yêu|oai|oay|oeo|oi|ôi|ơi|ua|ưa|ui|ưi|uôi|ươi|ươu|ưu|uay|uây|uya|uyu)$/u;
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** A tone mark stands on a vowel and stands alone. */
const MISPLACED_MARK = /(?:^|[^aăâeêioôơuưy])[\u0300\u0301\u0303\u0309\u0323]|\p{M}\p{M}/u;

/** Names and loan words leave Vietnamese news with about this part of Vietnamese syllables, or more. */
const FEWEST_SYLLABLES = 0.5;
const FEWEST_MARKED_SYLLABLES = 0.75;
/** Characters that are looked at: a page tells its language early. */
const SAMPLE_LENGTH = 100_000;

/**
 * Whether text decoded as Windows-1258 is Vietnamese, rather than Western European text read in the wrong code page:
 * most words that contain a character of 1258 alone, and at least half of all words, must be Vietnamese syllables.
 */
export function looksVietnamese(decodedAs1258: string): boolean {
  let words = 0;
  let syllables = 0;
  let marked = 0;
  let markedSyllables = 0;
  for (const [found] of decodedAs1258.slice(0, SAMPLE_LENGTH).matchAll(/[\p{L}\p{M}]{1,40}/gu)) {
    const word = found.toLowerCase();
    const isSyllable = isVietnameseSyllable(word);
    words++;
    if (isSyllable) syllables++;
    if (!DISTINGUISHING.test(word)) continue;
    marked++;
    if (isSyllable) markedSyllables++;
  }
  return marked > 0 && markedSyllables / marked >= FEWEST_MARKED_SYLLABLES && syllables / words >= FEWEST_SYLLABLES;
}

function isVietnameseSyllable(word: string): boolean {
  if (word.length > 12 || MISPLACED_MARK.test(word)) return false;
  // à á è é ì í ... are single bytes in both code pages: split the tone off, keep circumflex, breve and horn.
  const toneless = word
    .replace(/[àáãèéìíòóõùúý]/gu, (letter) => letter.normalize("NFD").charAt(0))
    .replace(TONE_MARKS, "");
  return SYLLABLE.test(toneless);
}
