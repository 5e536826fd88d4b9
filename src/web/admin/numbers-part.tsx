import type { HourOfQuestions, QuestionSeries } from '../../app/question-series.js';
import type { Logger } from '../../logger.js';
import type { View } from '../view.js';
import type { AdminPart } from './admin-part.js';
import { evaluationFrom, type EvaluationShown } from './evaluation.js';
import { HoursPlot, type PlottedHour } from './hours-plot.js';

export interface NumbersPartOptions {
  /** What was counted of questions. */
  readonly series: Pick<QuestionSeries, 'hours'>;
  /** The file of the last evaluation's figures; null where there is none. */
  readonly readFigures: () => Promise<string | null>;
  readonly logger: Logger;
}

/** Questions an hour, how many had no answer, how long they took, and how good the answers are. */
export function numbersPart({ series, readFigures, logger }: NumbersPartOptions): AdminPart {
  return {
    name: 'numbers',
    title: ({ pages }) => pages.admin.parts.numbers,
    async show(view) {
      const figures = await evaluationFrom(readFigures, logger);
      const content = (
        <>
          <HoursOfQuestions view={view} hours={series.hours()} />
          <Evaluation view={view} figures={figures} />
        </>
      );
      return { content };
    },
    actions: {},
  };
}

interface Plot {
  readonly title: string;
  readonly hours: readonly PlottedHour[];
  readonly highest: number;
  readonly shown: (value: number) => string;
  readonly legend: readonly { readonly look: 'one' | 'two' | 'three'; readonly name: string }[];
}

function HoursOfQuestions({
  view,
  hours,
}: {
  readonly view: View;
  readonly hours: readonly HourOfQuestions[];
}) {
  const { numbers } = view.pages.admin;
  const [first, last] = endsOf(hours);
  return (
    <section aria-label={numbers.perHour}>
      <p>{numbers.lead}</p>
      {plotsOf(view, hours).map(({ title, hours: plotted, highest, shown, legend }) => (
        <figure>
          <figcaption>
            <h2>{title}</h2>
            <ul class="legend">
              {legend.map(({ look, name }) => (
                <li>
                  <svg class="hours" width="12" height="12" aria-hidden="true">
                    <rect class={look} width="12" height="12" />
                  </svg>{' '}
                  {name}
                </li>
              ))}
              <li>{numbers.highest(shown(highest))}</li>
            </ul>
          </figcaption>
          <HoursPlot
            label={`${title}. ${numbers.highest(shown(highest))}.`}
            hours={plotted}
            highest={highest}
            least={LEAST_HOURS}
          />
          <p class="ends small">
            <span>{view.time(first)}</span>
            <span>{view.time(last)}</span>
          </p>
        </figure>
      ))}
      <details>
        <summary>{numbers.table}</summary>
        <HoursTable view={view} hours={hours} />
      </details>
    </section>
  );
}

/** Hours that a plot has room for, however few there are yet. */
const LEAST_HOURS = 24;
const HOUR_MS = 3_600_000;

/** The begin of the first and the last hour of a plot. */
function endsOf(hours: readonly HourOfQuestions[]): readonly [first: string, last: string] {
  const last = hours.at(-1)?.from ?? new Date(0).toISOString();
  const width = Math.max(hours.length, LEAST_HOURS);
  return [new Date(Date.parse(last) - (width - 1) * HOUR_MS).toISOString(), last];
}

/** Of all that was asked and did not fail. */
function shareWithout({ answered, abstained }: HourOfQuestions): number | null {
  const all = answered + abstained;
  return all === 0 ? null : abstained / all;
}

function plotsOf(view: View, hours: readonly HourOfQuestions[]): Plot[] {
  const { numbers } = view.pages.admin;
  const { number } = view.texts;
  const all = ({ answered, abstained, failed }: HourOfQuestions): number => answered + abstained + failed;
  const one = (value: number | null): PlottedHour => ({
    parts: value === null ? null : [{ value, look: 'one' }],
  });
  return [
    {
      title: numbers.perHour,
      hours: hours.map(({ answered, abstained, failed }) => ({
        parts: [
          { value: answered, look: 'one' },
          { value: abstained, look: 'two' },
          { value: failed, look: 'three' },
        ],
      })),
      highest: Math.max(0, ...hours.map(all)),
      shown: number,
      legend: [
        { look: 'one', name: numbers.answered },
        { look: 'two', name: numbers.abstained },
        { look: 'three', name: numbers.failed },
      ],
    },
    {
      title: numbers.latency,
      // What nearly all took stands on top of what half of them took.
      hours: hours.map(({ half, most }) => ({
        parts:
          half === null || most === null
            ? null
            : [
                { value: half, look: 'one' },
                { value: Math.max(0, most - half), look: 'two' },
              ],
      })),
      highest: Math.max(0, ...hours.map(({ most }) => most ?? 0)),
      shown: (ms) => milliseconds(view, ms),
      legend: [
        { look: 'one', name: numbers.half },
        { look: 'two', name: numbers.most },
      ],
    },
    {
      title: numbers.share,
      hours: hours.map((hour) => one(shareWithout(hour))),
      highest: 1,
      shown: (share) => percent(view, share),
      legend: [],
    },
  ];
}

function milliseconds({ texts }: View, ms: number | null): string {
  if (ms === null) return '–';
  return `${texts.number(ms < 10 ? Math.round(ms * 10) / 10 : Math.round(ms))} ms`;
}

function percent({ texts }: View, share: number | null): string {
  return share === null ? '–' : `${texts.number(Math.round(share * 1000) / 10)} %`;
}

/** The newest hour first. */
function HoursTable({ view, hours }: { readonly view: View; readonly hours: readonly HourOfQuestions[] }) {
  const { numbers } = view.pages.admin;
  const { number } = view.texts;
  return (
    <div class="wide" tabindex={0} role="region" aria-label={numbers.table}>
      <table>
        <thead>
          <tr>
            {[
              numbers.hour,
              numbers.answered,
              numbers.abstained,
              numbers.failed,
              numbers.share,
              numbers.half,
              numbers.most,
            ].map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.toReversed().map((hour) => (
            <tr>
              <th scope="row">
                <time datetime={hour.from}>{view.time(hour.from)}</time>
              </th>
              <td>{number(hour.answered)}</td>
              <td>{number(hour.abstained)}</td>
              <td>{number(hour.failed)}</td>
              <td>
                <bdi>{percent(view, shareWithout(hour))}</bdi>
              </td>
              <td>
                <bdi>{milliseconds(view, hour.half)}</bdi>
              </td>
              <td>
                <bdi>{milliseconds(view, hour.most)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface EvaluationParts {
  readonly view: View;
  readonly figures: EvaluationShown;
}

function Evaluation({ view, figures }: EvaluationParts) {
  const { numbers } = view.pages.admin;
  return (
    <section aria-labelledby="evaluation">
      <h2 id="evaluation">{numbers.evaluation}</h2>
      {typeof figures === 'string' ? (
        <p>{figures === 'none' ? numbers.notEvaluated : numbers.unreadable}</p>
      ) : (
        <>
          <p>{numbers.evaluated}</p>
          <div class="wide" tabindex={0} role="region" aria-label={numbers.evaluated}>
            <table>
              <thead>
                <tr>
                  {[numbers.set, numbers.measure, 'Parley', numbers.other, numbers.day].map((head) => (
                    <th scope="col">{head}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {figures.map(({ set, measure, ours, peer, on }) => (
                  <tr>
                    <th scope="row">
                      <bdi>{set}</bdi>
                    </th>
                    <td>{typeof measure === 'string' ? numbers.measures[measure] : measure.other}</td>
                    <td>
                      <bdi>{percent(view, ours)}</bdi>
                    </td>
                    <td>
                      {peer === null ? '–' : <bdi>{`${percent(view, peer.share)} (${peer.name})`}</bdi>}
                    </td>
                    <td>{view.texts.date(on)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
