import { plotOf } from '../../chat/figure-plot.js';
import type { FigurePoint, FigureSeries } from '../../views/figure-series.js';
import type { View } from '../view.js';

/** Units of the plot, which is as wide as a phone: what is written in it can be read there. */
const PLOT = { width: 340, height: 170, inset: 28, top: 30, bottom: 8 };
/** How near two figures may stand before one of them is left to the list below. */
const NEAR = { x: 44, y: 18 };

/** A point where it stands. */
interface PlottedFigure {
  readonly point: FigurePoint;
  readonly x: number;
  readonly y: number;
}

/**
 * A figure over time, in the colours and letters of the page: time runs as the page reads, and figures are measured from nought,
 * so that no change looks larger than it is. Its heading and the sentences stand around it.
 */
export function FigurePlot({ view, series }: { readonly view: View; readonly series: FigureSeries }) {
  const { texts } = view;
  const places = placesOf(series.points, texts.direction === 'rtl');
  const ground = PLOT.height - PLOT.bottom;
  const ends = [series.points[0], series.points.at(-1)];
  return (
    <figure class="course">
      <svg
        class="plot"
        role="img"
        aria-label={plotOf(series, texts).alt}
        viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
      >
        <line class="ground" x1="0" x2={PLOT.width} y1={ground} y2={ground} />
        <polyline points={places.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {places.map(({ x, y, point }) => (
          <circle class={point.dated ? 'dated' : undefined} cx={x} cy={y} r="4" />
        ))}
        {labelled(places).map(({ x, y, point }) => (
          <text x={x} y={y - 10} text-anchor="middle">
            {texts.number(point.value)}
          </text>
        ))}
      </svg>
      <p class="ends small" aria-hidden="true">
        {ends.map((point) => (
          <span>{point === undefined ? '' : texts.date(point.day)}</span>
        ))}
      </p>
    </figure>
  );
}

function placesOf(points: readonly FigurePoint[], isMirrored: boolean): PlottedFigure[] {
  const days = points.map(({ day }) => Date.parse(day));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const most = Math.max(...points.map(({ value }) => value), 1);
  const along = PLOT.width - 2 * PLOT.inset;
  const up = PLOT.height - PLOT.top - PLOT.bottom;
  return points.map((point, at) => {
    const share = last === first ? 0.5 : ((days[at] ?? first) - first) / (last - first);
    const x = PLOT.inset + (isMirrored ? 1 - share : share) * along;
    return { point, x: rounded(x), y: rounded(PLOT.height - PLOT.bottom - (point.value / most) * up) };
  });
}

/** Those whose figures have room above them: the newest first, then the others in order. */
function labelled(places: readonly PlottedFigure[]): PlottedFigure[] {
  const kept: PlottedFigure[] = [];
  for (const place of [...places.slice(-1), ...places.slice(0, -1)]) {
    const isFree = kept.every(({ x, y }) => Math.abs(x - place.x) > NEAR.x || Math.abs(y - place.y) > NEAR.y);
    if (isFree) kept.push(place);
  }
  return kept;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
