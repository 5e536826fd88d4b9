/** How much is worked on before its turn. */
export interface AheadOptions<T> {
  /** Most items. */
  readonly most: number;
  /** Most that they weigh together, but for one that weighs more by itself; default: no bound. */
  readonly weight?: number;
  /** What an item weighs; default 0. */
  readonly weigh?: (item: T) => number;
}

/**
 * Each item with what `work` gives for it, in the order of the items, while that of the next ones is under way already: for
 * work that waits more than it works. `work` must not reject.
 */
export async function* aheadOf<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  { most, weight = Infinity, weigh = () => 0 }: AheadOptions<T>,
): AsyncGenerator<readonly [item: T, result: R]> {
  const begun: { readonly item: T; readonly result: Promise<R>; readonly weight: number }[] = [];
  let next = 0;
  let weighs = 0;
  const beginMore = (): void => {
    for (; next < items.length && begun.length < most; next += 1) {
      const item = items[next];
      if (item === undefined) continue;
      const own = weigh(item);
      if (begun.length > 0 && weighs + own > weight) return;
      begun.push({ item, result: work(item), weight: own });
      weighs += own;
    }
  };
  for (;;) {
    beginMore();
    const first = begun.shift();
    if (first === undefined) return;
    yield [first.item, await first.result];
    weighs -= first.weight;
  }
}
