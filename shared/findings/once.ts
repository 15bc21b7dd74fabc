/** A function of one key that works each key out once. For few keys: what it holds stays. */
export function once<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as V;
    const value = work(key);
    known.set(key, value);
    return value;
  };
}
