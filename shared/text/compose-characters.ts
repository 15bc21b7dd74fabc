import type { Rewritten } from "./fold-characters.ts";
import { OffsetMapBuilder } from "./offset-map.ts";

/**
 * Stretches that NFC may change (UAX #15): a character with what can combine with it, marks, Hangul vowel and final
 * jamo, Kirat Rai vowels, and characters that are never in NFC by themselves. A superset is harmless; whatever stands
 * between two matches begins with a starter that never composes backwards, so composing stretch by stretch equals
 * composing the whole text.
 */
const COMPOSABLE =
  /[^\p{M}\u1160-\u11ff\ud7b0-\ud7fb\u{16d63}-\u{16d6a}]?[\p{M}\u1160-\u11ff\ud7b0-\ud7fb\u{16d63}-\u{16d6a}]+|[\u0374\u037e\u0387\u0958-\u095f\u09dc-\u09df\u0a33\u0a36\u0a59-\u0a5e\u0b5c\u0b5d\u0f43-\u0f69\u1f00-\u1fff\u2126\u212a\u212b\u2329\u232a\u2adc\uf900-\ufaff\ufb1d-\ufb4f\u{1d15e}-\u{1d164}\u{1d1bb}-\u{1d1c0}\u{2f800}-\u{2fa1d}]/gu;

/** Brings a text to NFC. Each composed cluster is one piece of the map, so an offset inside it has no counterpart. */
export function composeCharacters(folded: string): Rewritten {
  const composed = folded.normalize("NFC");
  if (composed === folded) return { text: folded, map: null };
  const map = new OffsetMapBuilder();
  let shift = 0;
  for (const match of folded.matchAll(COMPOSABLE)) {
    const cluster = match[0];
    const normal = cluster.normalize("NFC");
    if (normal === cluster) continue;
    const end = match.index + cluster.length;
    const start = match.index + shift;
    map.add(match.index, end, start, start + normal.length);
    shift += normal.length - cluster.length;
  }
  return { text: composed, map: map.build() };
}
