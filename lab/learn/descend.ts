/** How far and how fast to go. */
export interface Descent {
  readonly steps: number;
  /** Longest way of a weight in one step, about. */
  readonly rate: number;
  /** Called with the point after each step, to bring it back within bounds. */
  readonly bound?: (point: Float64Array) => void;
}

/** Decay of the means of slope and squared slope, and what keeps the quotient finite. */
const ADAM = { slope: 0.9, square: 0.99, epsilon: 1e-8 } as const;

/**
 * Goes down from `start` to a minimum by gradient descent with Adam (Kingma and Ba 2015). Without chance: the same
 * start and slopes give the same point.
 * @param slopeAt the gradient at a point
 */
export function descend(
  start: Float64Array,
  slopeAt: (point: Float64Array) => Float64Array,
  { steps, rate, bound }: Descent,
): Float64Array {
  const point = start.slice();
  const means = new Float64Array(point.length);
  const squares = new Float64Array(point.length);
  for (let step = 1; step <= steps; step += 1) {
    slopeAt(point).forEach((slope, at) => {
      const mean = ADAM.slope * (means[at] ?? 0) + (1 - ADAM.slope) * slope;
      const square = ADAM.square * (squares[at] ?? 0) + (1 - ADAM.square) * slope * slope;
      means[at] = mean;
      squares[at] = square;
      const unbiased = Math.sqrt(square / (1 - ADAM.square ** step)) + ADAM.epsilon;
      point[at] = (point[at] ?? 0) - (rate * (mean / (1 - ADAM.slope ** step))) / unbiased;
    });
    bound?.(point);
  }
  return point;
}
