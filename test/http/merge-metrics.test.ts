import { Counter, Histogram, Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { createMetrics } from '../../src/http/metrics/metrics.js';
import { mergeMetrics } from '../../src/http/metrics/merge-metrics.js';

/** What a process of some shard tells that has answered so many questions. */
async function told(shard: string, questions: number): Promise<string> {
  const registry = new Registry();
  registry.setDefaultLabels({ shard });
  const registers = [registry];
  new Counter({ name: 'questions_total', help: 'Questions: how many.', registers }).inc(questions);
  new Histogram({ name: 'seconds', help: 'Times.', buckets: [1], registers }).observe(questions);
  return registry.metrics();
}

it('each metric is told once, with what every process counted', async () => {
  const text = mergeMetrics([await told('0', 3), await told('1', 4), '']);
  expect(text).toBe(`# HELP questions_total Questions: how many.
# TYPE questions_total counter
questions_total{shard="0"} 3
questions_total{shard="1"} 4

# HELP seconds Times.
# TYPE seconds histogram
seconds_bucket{le="1",shard="0"} 0
seconds_bucket{le="+Inf",shard="0"} 1
seconds_sum{shard="0"} 3
seconds_count{shard="0"} 1
seconds_bucket{le="1",shard="1"} 0
seconds_bucket{le="+Inf",shard="1"} 1
seconds_sum{shard="1"} 4
seconds_count{shard="1"} 1
`);
});

it('what one process alone tells is told as it is', async () => {
  const { registry } = createMetrics({ registry: new Registry(), now: () => 0 });
  const lines = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('#'));
  const own = await registry.metrics();
  expect(lines(mergeMetrics([own]))).toEqual(lines(own));
});
