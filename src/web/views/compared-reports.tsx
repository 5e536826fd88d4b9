import { raw } from 'hono/html';
import { plotOf, seriesGroups } from '../../chat/figure-plot.js';
import { findingBlocks } from '../../chat/report-blocks.js';
import type { Drawing, TextLine } from '../../picture/drawing.js';
import type { Reports } from '../../views/compare-reports.js';
import { ReplyBlocks } from '../reply-blocks.js';
import type { View } from '../view.js';

/** What reports agree and differ on, and how figures went over time, each with its sources; nothing where there is neither. */
export function ComparedReports({ view, reports }: { readonly view: View; readonly reports: Reports }) {
  const { views } = view.pages;
  const { findings, series } = reports;
  return (
    <>
      {series.length === 0 ? null : (
        <section>
          <h2>{views.figures}</h2>
          {series.map((each) => {
            const { drawing, alt } = plotOf(each, view.texts);
            return (
              <div class="told">
                <DrawingView drawing={drawing} alt={alt} />
                <ReplyBlocks blocks={seriesGroups(each, view.texts).flat()} />
              </div>
            );
          })}
        </section>
      )}
      {findings.length === 0 ? null : (
        <section>
          <h2>{views.compared}</h2>
          {findings.map((finding) => (
            <div class="told">
              <ReplyBlocks blocks={findingBlocks(finding, view.texts)} />
            </div>
          ))}
        </section>
      )}
    </>
  );
}

/** A drawing as the browser draws it, with its own fonts. */
function DrawingView({ drawing, alt }: { readonly drawing: Drawing; readonly alt: string }) {
  const { width, height, shapes, lines } = drawing;
  return (
    <svg class="plot" role="img" aria-label={alt} viewBox={`0 0 ${width} ${height}`}>
      {/* Shapes hold numbers and colours of our own, and no text. */}
      {shapes.map((shape) => raw(shape))}
      {lines.map((line) => (
        <text
          x={line.x}
          y={line.baseline}
          font-size={line.size}
          font-weight={line.bold ? '700' : '400'}
          fill={line.fill}
          direction={line.direction}
          text-anchor={anchorOf(line)}
        >
          {line.text}
        </text>
      ))}
    </svg>
  );
}

/** Which end of a line stands at its place, in the words of SVG: "start" is the right edge of what runs to the left. */
function anchorOf({ edge, direction }: TextLine): 'start' | 'middle' | 'end' {
  if (edge === 'middle') return 'middle';
  return (edge === 'left') === (direction === 'ltr') ? 'start' : 'end';
}
