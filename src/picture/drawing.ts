export type LineDirection = 'ltr' | 'rtl';

/** One line of literal text, with its baseline. In pixels. */
export interface TextLine {
  readonly text: string;
  /** Which way the line as a whole runs. */
  readonly direction: LineDirection;
  /** What of it stands at `x`: its left or right edge, or its middle. */
  readonly edge: 'left' | 'right' | 'middle';
  readonly x: number;
  readonly baseline: number;
  /** Of the type. */
  readonly size: number;
  /** As `#rrggbb`. */
  readonly fill: string;
  readonly bold: boolean;
}

/** A picture before it is drawn: shapes below, lines of text above them. */
export interface Drawing {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** SVG elements without text; they refer to nothing outside. */
  readonly shapes: readonly string[];
  readonly lines: readonly TextLine[];
}
