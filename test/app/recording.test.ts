import { describe, expect, it } from 'vitest';
import { recorded } from '../../src/app/recording.js';
import type { ReloadOutcome } from '../../src/app/services.js';
import { anAbstention, anAnswer } from '../support/answers.js';
import { aReport, fakeServices, recordingLogger, someEvents } from '../support/services.js';

describe('what is recorded', () => {
  it('is how questions end, and nothing of what they ask', async () => {
    const broken = new Error('broken');
    const inner = fakeServices({
      ask: async (question) => {
        if (question === 'fail') throw broken;
        return question === 'who?' ? anAnswer() : anAbstention();
      },
    });
    const events = someEvents();
    const { answering } = recorded(inner, { events, logger: recordingLogger() });
    expect(await answering.ask('who?')).toEqual(anAnswer());
    await answering.ask('hm');
    await answering.ask('hm');
    await expect(answering.ask('fail')).rejects.toBe(broken);
    const counted = { answered: 1, abstained: 2, failed: 1 };
    expect(await events.count('question')).toEqual(new Map(Object.entries(counted)));
    const all = JSON.stringify(await events.newest({ kind: 'question', limit: 9 }));
    expect(all).not.toMatch(/who\?|hm|fail"/);
  });

  it('is how reloads end, but for those that never began', async () => {
    const outcomes: ReloadOutcome[] = [
      { kind: 'done', report: aReport({ version: 'v2' }) },
      { kind: 'busy' },
      { kind: 'failed', message: 'The corpus cannot be read.' },
    ];
    const events = someEvents();
    for (const outcome of outcomes) {
      const { operations } = recorded(fakeServices({ reload: async () => outcome }), {
        events,
        logger: recordingLogger(),
      });
      expect(await operations.reload()).toBe(outcome);
    }
    expect(await events.newest({ kind: 'reload', limit: 9 })).toMatchObject([
      { outcome: 'failed', reason: 'The corpus cannot be read.' },
      { outcome: 'done', version: 'v2' },
    ]);
  });

  it('changes no answer where it cannot be kept, and the log is told', async () => {
    const logger = recordingLogger();
    const full = new Error('disk full');
    const events = { ...someEvents(), append: () => Promise.reject(full) };
    const services = recorded(fakeServices(), { events, logger });
    expect((await services.answering.ask('who?')).status).toBe('answered');
    expect((await services.operations.reload()).kind).toBe('done');
    expect(await services.articles.list()).toHaveLength(1);
    expect((await services.operations.summary()).articles).toBe(9);
    expect(logger.lines.map(({ level, facts }) => [level, facts])).toEqual([
      ['error', { err: full, kind: 'question' }],
      ['error', { err: full, kind: 'reload' }],
    ]);
  });
});
