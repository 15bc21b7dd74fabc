/**
 * A text as it is looked up by: lower case, without diacritics, composed or decomposed alike. `đ` is a letter of its own
 * to Unicode, and `ß` is written `ss` on keyboards that lack it.
 */
export const fold = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d").replaceAll("ß", "ss");
