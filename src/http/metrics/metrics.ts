import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { collectDefaultMetrics, Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { isBusy } from '../../errors.js';
import type { Services } from '../../app/services.js';
import { answerKindOf } from '../../search/query/answer-kind.js';

export interface MetricsOptions {
  /** Where they are kept; not that of the library, which all of a process would share. */
  readonly registry: Registry;
  /** In ms from any fixed point. */
  readonly now: () => number;
  /** The number of the shard that counts here, which is told with each count; null: this process does all there is. */
  readonly shard?: number | null;
}

/** What is counted and measured, for Prometheus. */
export interface Metrics {
  readonly registry: Registry;
  /** The same use cases, with each question and each reload counted. */
  measured(services: Services): Services;
  /** Counts a question that was refused before it was put, since too much is asked. */
  refused(): void;
  /** Counts an interaction that came to nothing at the door to Discord, by a word for why. */
  turnedAway(why: string): void;
  /** Counts requests. */
  readonly requests: MiddlewareHandler;
}

/** Bounds of times, in s: what is usual takes milliseconds, and what takes longer than 10 s hangs. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Makes the metrics of the process, with Node's own: memory, event loop, garbage collection. */
export function createMetrics({ registry, now, shard = null }: MetricsOptions): Metrics {
  if (shard !== null) registry.setDefaultLabels({ shard: String(shard) });
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const questions = new Counter({
    name: 'parley_questions_total',
    help: 'Questions over all doors, by how they ended and what kind of answer they ask for.',
    labelNames: ['outcome', 'kind'],
    registers,
  });
  const questionSeconds = new Histogram({
    name: 'parley_question_seconds',
    help: 'From a question to its answer, in seconds.',
    labelNames: ['outcome'],
    buckets: SECONDS,
    registers,
  });
  const turnedAway = new Counter({
    name: 'parley_interactions_turned_away_total',
    help: 'Interactions that no command was asked about: too much was asked, they came too late, or could not be read.',
    labelNames: ['why'],
    registers,
  });
  const reloads = new Counter({
    name: 'parley_reloads_total',
    help: 'Reloads of the articles, by how they ended.',
    labelNames: ['outcome'],
    registers,
  });
  const reloadSeconds = new Gauge({
    name: 'parley_last_reload_seconds',
    help: 'How long the last reload took that was done.',
    registers,
  });
  const requestSeconds = new Histogram({
    name: 'parley_http_request_seconds',
    help: 'HTTP requests, from their arrival to their answer, in seconds.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });

  return {
    registry,
    refused: () => questions.inc({ outcome: 'refused', kind: 'unknown' }),
    turnedAway: (why) => turnedAway.inc({ why }),
    measured: ({ answering, operations, ...services }) => ({
      ...services,
      answering: {
        suggest: (request) => answering.suggest(request),
        async ask(question, options) {
          const began = now();
          const ended = (outcome: string, kind: string): void => {
            questions.inc({ outcome, kind });
            questionSeconds.observe({ outcome }, (now() - began) / 1000);
          };
          try {
            const answer = await answering.ask(question, options);
            ended(answer.status, answerKindOf(question, answer.language) ?? 'other');
            return answer;
          } catch (error) {
            ended(isBusy(error) ? 'refused' : 'failed', 'unknown');
            throw error;
          }
        },
      },
      operations: {
        summary: () => operations.summary(),
        lastReload: () => operations.lastReload(),
        progress: () => operations.progress(),
        async reload(options) {
          const outcome = await operations.reload(options);
          reloads.inc({ outcome: outcome.kind });
          if (outcome.kind === 'done') reloadSeconds.set(outcome.report.elapsedMs / 1000);
          return outcome;
        },
      },
    }),
    async requests(context, next) {
      const began = now();
      await next();
      const { method } = context.req;
      // As it was declared: what stands in an address may be anything.
      const route = matchedRoutes(context).findLast(({ path }) => !path.endsWith('*'));
      requestSeconds.observe(
        {
          method: METHODS.includes(method) ? method : 'other',
          route: route?.path ?? 'other',
          status: String(context.res.status),
        },
        (now() - began) / 1000,
      );
    },
  };
}
