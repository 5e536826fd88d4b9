/** How much is kept of what `keeping` makes. */
export interface KeptOptions<V> {
  /** The most that all kept values weigh together. */
  readonly most: number;
  /** What a value weighs; default 1, so that `most` is how many are kept. */
  readonly weigh?: (value: V) => number;
}

/** A value is put behind all others only once so large a share of them was asked for or made since it was: hot ones stay put. */
const RECENT = 0.25;

/**
 * Makes a value for each key once and keeps it for when it is asked for again. Where they grow too heavy together, those
 * go that were asked for longest ago, give or take a quarter of them; the one that was made last always stays.
 */
export function keeping<K, V>(make: (key: K) => V, { most, weigh = () => 1 }: KeptOptions<V>): (key: K) => V {
  const kept = new Map<K, { readonly value: V; readonly weight: number; moved: number }>();
  let weight = 0;
  /** How many values were put behind all others so far. */
  let moves = 0;
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) {
      // A map keeps the order in which its keys came. While there is room, none of them has to go.
      if (weight * 2 > most && moves - known.moved > kept.size * RECENT) {
        known.moved = moves += 1;
        kept.delete(key);
        kept.set(key, known);
      }
      return known.value;
    }
    const value = make(key);
    const made = { value, weight: weigh(value), moved: (moves += 1) };
    weight += made.weight;
    for (const [oldest, { weight: gone }] of kept) {
      if (weight <= most) break;
      kept.delete(oldest);
      weight -= gone;
    }
    kept.set(key, made);
    return value;
  };
}

/** The same for words of some languages, or whatever two parts tell apart; `most` is for each second part. */
export function keepingEach<V>(
  make: (word: string, language: string) => V,
  options: KeptOptions<V>,
): (word: string, language: string) => V {
  const made = new Map<string, (word: string) => V>();
  return (word, language) => {
    const known = made.get(language) ?? keeping((one: string) => make(one, language), options);
    made.set(language, known);
    return known(word);
  };
}
