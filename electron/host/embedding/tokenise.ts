import { Tokenizer } from "@huggingface/tokenizers";

/** A text as numbers of tokens, the marks that the model puts about it included. */
export type Tokenise = (text: string) => readonly number[];

/**
 * The model's own tokeniser. Texts longer than `longest` tokens lose their end, but not the mark behind it.
 *
 * @throws where the two files are not those of a tokeniser
 */
export function makeTokeniser(tokenizer: object, config: object, longest: number): Tokenise {
  const instance = new Tokenizer(tokenizer, config);
  return (text) => {
    const whole = instance.encode(text).ids;
    if (whole.length <= longest) return whole;
    const body = instance.encode(text, { add_special_tokens: false }).ids;
    const marks = whole.length - body.length;
    const before = startOf(body, whole);
    const room = Math.max(0, longest - marks);
    return [...whole.slice(0, before), ...body.slice(0, room), ...whole.slice(before + body.length)];
  };
}

/** Position at which `whole`, which holds `part` in one piece, begins to. */
function startOf(part: readonly number[], whole: readonly number[]): number {
  const last = whole.length - part.length;
  for (let start = 0; start < last; start += 1) {
    if (part.every((id, index) => whole[start + index] === id)) return start;
  }
  return last;
}
