import type { Services } from './services.js';

/** The questions of an hour, over all doors. */
export interface HourOfQuestions {
  /** When it begins, an ISO date-time. */
  readonly from: string;
  readonly answered: number;
  readonly abstained: number;
  readonly failed: number;
  /** Within how many ms half of them, and 95 of 100, had an answer or an abstention, give or take 5 %; null where none had. */
  readonly half: number | null;
  readonly most: number | null;
}

/** What the process has counted of questions, hour by hour. It is kept in memory, and ends with the process. */
export interface QuestionSeries {
  /** The same use cases, with each question counted. */
  counted(services: Services): Services;
  /** The last hours, oldest first, from that in which the process began; those in which nothing was asked among them. */
  hours(): readonly HourOfQuestions[];
}

/** What it takes; `now` in ms from any fixed point. */
export interface QuestionSeriesOptions {
  readonly now: () => number;
  readonly clock: () => Date;
}

/** Hours that are kept: two days. */
export const HOURS_KEPT = 48;
const HOUR_MS = 3_600_000;

/** Times are counted in classes, each a tenth longer than the one before, from 0.1 ms to over two minutes: all are small in memory. */
const CLASSES = { least: 0.1, growth: 1.1, count: 150 };

interface Hour {
  /** Hours since 1970. */
  readonly at: number;
  readonly outcomes: { answered: number; abstained: number; failed: number };
  readonly times: Uint32Array;
}

/** Counts questions hour by hour. */
export function createQuestionSeries({ now, clock }: QuestionSeriesOptions): QuestionSeries {
  const thisHour = (): number => Math.floor(clock().getTime() / HOUR_MS);
  const began = thisHour();
  const kept = new Map<number, Hour>();
  const hourNow = (): Hour => {
    const at = thisHour();
    const known = kept.get(at) ?? emptyHour(at);
    kept.set(at, known);
    for (const other of kept.keys()) if (other <= at - HOURS_KEPT) kept.delete(other);
    return known;
  };
  return {
    counted: ({ answering, ...services }) => ({
      ...services,
      answering: {
        suggest: (request) => answering.suggest(request),
        async ask(question, options) {
          const asked = now();
          try {
            const answer = await answering.ask(question, options);
            // For more of the same answer, it was counted before.
            if (options?.again !== true) {
              const { outcomes, times } = hourNow();
              outcomes[answer.status] += 1;
              const place = classOf(now() - asked);
              times[place] = (times[place] ?? 0) + 1;
            }
            return answer;
          } catch (error) {
            hourNow().outcomes.failed += 1;
            throw error;
          }
        },
      },
    }),
    hours() {
      const last = thisHour();
      const first = Math.max(began, last - HOURS_KEPT + 1);
      return Array.from({ length: Math.max(1, last - first + 1) }, (_, place) => {
        const { at, outcomes, times } = kept.get(first + place) ?? emptyHour(first + place);
        return {
          from: new Date(at * HOUR_MS).toISOString(),
          ...outcomes,
          half: timeWithin(times, 0.5),
          most: timeWithin(times, 0.95),
        };
      });
    },
  };
}

function emptyHour(at: number): Hour {
  return { at, outcomes: { answered: 0, abstained: 0, failed: 0 }, times: new Uint32Array(CLASSES.count) };
}

function classOf(ms: number): number {
  const steps = Math.ceil(Math.log(Math.max(ms, CLASSES.least) / CLASSES.least) / Math.log(CLASSES.growth));
  return Math.min(Math.max(steps, 0), CLASSES.count - 1);
}

/** Within how many ms this share of what was counted ended: the middle of its class. */
function timeWithin(times: Uint32Array, share: number): number | null {
  const all = times.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  let counted = 0;
  const place = times.findIndex((count) => (counted += count) >= share * all);
  return CLASSES.least * CLASSES.growth ** (place - 0.5);
}
