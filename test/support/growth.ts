/** Work that takes less than this, in ms, says nothing of how it grows: what a machine does besides takes as long. */
const LEAST = 4;
const ATTEMPTS = 4;

/**
 * How many times longer a piece of work takes where there is four times as much of it: about 4 where it grows in
 * proportion, 16 where it grows with the square. Told by this process' own processor time, of some attempts the least,
 * so that neither a slow machine nor what else it does counts.
 *
 * @param work does `size` of it
 */
export function growth(work: (size: number) => void, size: number): number {
  const timeOf = (amount: number): number => {
    const before = process.cpuUsage();
    work(amount);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  timeOf(size);
  let least = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && least > PROPORTION; attempt += 1) {
    const small = Math.max(LEAST, timeOf(size), timeOf(size));
    least = Math.min(least, timeOf(4 * size) / small);
  }
  return least;
}

/** Growth up to this is taken for one in proportion; the rest is for the chance of the measurement. */
export const PROPORTION = 10;
