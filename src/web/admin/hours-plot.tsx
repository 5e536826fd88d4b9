/** Units of a plot: its height, and of an hour its width and the gap behind it. */
const PLOT = { height: 80, hour: 10, gap: 2 };

/** A bar's parts from the ground up: each with the class that it is coloured by. */
export interface PlottedHour {
  /** Null: nothing was measured then. */
  readonly parts: readonly { readonly value: number; readonly look: 'one' | 'two' | 'three' }[] | null;
}

interface HoursPlotParts {
  /** What it shows, in words. */
  readonly label: string;
  readonly hours: readonly PlottedHour[];
  /** What reaches to the top. */
  readonly highest: number;
  /** Hours that there is room for, however few there are. */
  readonly least: number;
}

/** Hours side by side, oldest first, as bars. It has no words in it: those stand around it, and all values in a table. */
export function HoursPlot({ label, hours, highest, least }: HoursPlotParts) {
  const room = Math.max(hours.length, least);
  const width = room * (PLOT.hour + PLOT.gap);
  const before = room - hours.length;
  const scale = highest <= 0 ? 0 : PLOT.height / highest;
  return (
    <svg
      class="hours"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${PLOT.height}`}
      width={width * 2}
      height={PLOT.height * 1.5}
      preserveAspectRatio="none"
    >
      <line class="ground" x1="0" x2={width} y1={PLOT.height} y2={PLOT.height} />
      {hours.map(({ parts }, at) => {
        let top = PLOT.height;
        return (parts ?? []).map(({ value, look }) => {
          const height = rounded(value * scale);
          top -= height;
          return (
            <rect
              class={look}
              x={(before + at) * (PLOT.hour + PLOT.gap)}
              y={rounded(top)}
              width={PLOT.hour}
              height={height}
            />
          );
        });
      })}
    </svg>
  );
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
