/** A part of what memory keeps that can be put back as it was. */
export interface PutBack {
  /** Remembers how it is now; what it gives puts it back so. */
  remember(): () => void;
}

/** Remembers what a map holds, which is replaced and never changed in place. */
export function rememberMap<K, V>(map: Map<K, V>): () => void {
  const before = [...map];
  return () => {
    map.clear();
    for (const [key, value] of before) map.set(key, value);
  };
}
