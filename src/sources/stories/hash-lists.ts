/** Lists of small numbers by hash, in few bytes each: millions of them fit where a `Map` of arrays would not. */
export interface HashLists {
  add(hash: number, value: number): void;
  /** The values that were added under a hash, the last first, and no more than so many. */
  under(hash: number, most: number): number[];
}

const NONE = -1;
/** Lists are chains in one array; there are at least half as many places for their heads. */
const FEWEST = 1024;

/** Makes empty lists, which grow as they are filled. */
export function createHashLists(): HashLists {
  let heads = new Int32Array(FEWEST).fill(NONE);
  let hashes = new Uint32Array(FEWEST);
  let values = new Int32Array(FEWEST);
  let nexts = new Int32Array(FEWEST);
  let count = 0;

  const chain = (at: number): void => {
    const place = (hashes[at] ?? 0) & (heads.length - 1);
    nexts[at] = heads[place] ?? NONE;
    heads[place] = at;
  };
  const grow = (): void => {
    const room = hashes.length * 2;
    [hashes, values, nexts] = [
      widened(hashes, new Uint32Array(room)),
      widened(values, new Int32Array(room)),
      new Int32Array(room),
    ];
    heads = new Int32Array(room).fill(NONE);
    for (let at = 0; at < count; at += 1) chain(at);
  };
  return {
    add(hash, value) {
      if (count === hashes.length) grow();
      hashes[count] = hash;
      values[count] = value;
      chain(count);
      count += 1;
    },
    under(hash, most) {
      const found: number[] = [];
      for (let at = heads[hash & (heads.length - 1)] ?? NONE; at !== NONE; at = nexts[at] ?? NONE) {
        if (hashes[at] === hash && found.push(values[at] ?? NONE) === most) break;
      }
      return found;
    },
  };
}

function widened<T extends Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
