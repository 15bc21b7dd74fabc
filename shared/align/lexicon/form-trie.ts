/** Forms by their words: a node is reached by the words before it. */
export interface FormNode {
  /** Concepts that are called by the words up to here; empty where no form ends. */
  readonly concepts: readonly number[];
  readonly next: Map<string, FormNode> | null;
}

/** An empty trie. */
export function emptyTrie(): FormNode {
  return { concepts: [], next: new Map() };
}

/**
 * Files a concept under a form.
 *
 * @param leaf a node without a `next`, for the concept; all its forms may share it, or building would take twice as long
 */
export function addForm(root: FormNode, words: readonly string[], leaf: FormNode): void {
  let next = root.next!;
  const last = words.length - 1;
  for (let index = 0; index < last; index += 1) {
    const word = words[index]!;
    const node = next.get(word);
    if (node?.next) {
      next = node.next;
    } else {
      const deeper = new Map<string, FormNode>();
      next.set(word, { concepts: node?.concepts ?? root.concepts, next: deeper });
      next = deeper;
    }
  }
  const word = words[last]!;
  const node = next.get(word);
  if (!node) next.set(word, leaf);
  else if (!node.concepts.includes(leaf.concepts[0]!)) {
    next.set(word, { concepts: [...node.concepts, ...leaf.concepts], next: node.next });
  }
}
