import { seriesGroups } from '../../chat/figure-plot.js';
import { findingBlocks } from '../../chat/report-blocks.js';
import type { Reports } from '../../views/compare-reports.js';
import { ReplyBlocks } from '../reply-blocks.js';
import type { View } from '../view.js';
import { FigurePlot } from './figure-plot-view.js';

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
            const blocks = seriesGroups(each, view.texts).flat();
            const first = blocks.findIndex(({ kind }) => kind === 'item');
            return (
              <div class="told">
                <ReplyBlocks blocks={blocks.slice(0, first)} />
                <FigurePlot view={view} series={each} />
                <ReplyBlocks blocks={blocks.slice(first)} />
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
