/** Something with a vector of length 1. */
interface HasVector {
  readonly vector: Float64Array;
}

/** The others whose cosine with the one at a position is at least `least`, the most alike first. */
export function mostAlike<T extends HasVector>(all: readonly T[], position: number, least: number): T[] {
  const one = all[position];
  if (one === undefined) return [];
  return all
    .flatMap((other) => {
      if (other === one) return [];
      const cosine = dot(one.vector, other.vector);
      return cosine >= least ? [{ other, cosine }] : [];
    })
    .sort((a, b) => b.cosine - a.cosine)
    .map(({ other }) => other);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < a.length; n += 1) sum += (a[n] ?? 0) * (b[n] ?? 0);
  return sum;
}
