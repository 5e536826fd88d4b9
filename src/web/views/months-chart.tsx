import type { MonthOfEntries } from '../../views/timeline-view.js';
import type { View } from '../view.js';

/** Pixels of the longest bar, and of a bar's height. */
const BAR = { longest: 240, height: 12 };

/** How many events each month has, each a link to that month alone. */
export function MonthsChart({
  view,
  months,
}: {
  readonly view: View;
  readonly months: readonly MonthOfEntries[];
}) {
  const { views } = view.pages;
  const highest = Math.max(1, ...months.map(({ entries }) => entries));
  const { from, to, page: _page, ...others } = view.query;
  const isNarrow = (from ?? '') !== '' || (to ?? '') !== '';
  return (
    <section aria-labelledby="months">
      <h2 id="months">{views.zoom}</h2>
      {isNarrow ? (
        <p>
          <a href={view.href('/timeline', others)}>{views.wider}</a>
        </p>
      ) : null}
      <ol class="months">
        {months.map(({ month, entries }) => (
          <li>
            <a href={view.href('/timeline', { ...others, from: month, to: month })}>
              {view.texts.when(month)}
            </a>
            <svg width={BAR.longest} height={BAR.height} aria-hidden="true">
              <rect
                width={Math.max(2, Math.round((BAR.longest * entries) / highest))}
                height={BAR.height}
                rx="3"
              />
            </svg>
            <span>{view.texts.number(entries)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
