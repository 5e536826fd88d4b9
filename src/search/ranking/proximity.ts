/**
 * How near neighbouring units of a question stand to one another in a text: for each two, the lighter one's weight
 * over the root of the smallest distance between them, summed.
 *
 * @param positions of each unit, ascending, in words
 */
export function proximity(
  positions: readonly (readonly number[])[],
  units: readonly { readonly weight: number }[],
): number {
  let sum = 0;
  for (let unit = 0; unit + 1 < units.length; unit += 1) {
    const distance = smallestDistance(positions[unit] ?? [], positions[unit + 1] ?? []);
    if (distance === Infinity) continue;
    sum += Math.min(units[unit]?.weight ?? 0, units[unit + 1]?.weight ?? 0) / Math.sqrt(distance);
  }
  return sum;
}

/** Smallest distance between two ascending lists of positions, at least 1; Infinity where one is empty. */
function smallestDistance(first: readonly number[], second: readonly number[]): number {
  let smallest = Infinity;
  let i = 0;
  let j = 0;
  while (i < first.length && j < second.length) {
    const a = first[i] ?? 0;
    const b = second[j] ?? 0;
    smallest = Math.min(smallest, Math.max(1, Math.abs(a - b)));
    if (a < b) i += 1;
    else j += 1;
  }
  return smallest;
}
