import { describe, expect, it } from 'vitest';
import { createUnanswered } from '../../../src/app/community/unanswered.js';
import { answerKey, createAskerOf, createVoterOf } from '../../../src/app/community/verdicts.js';
import { createMemoryStore } from '../../../src/store/memory/memory-store.js';
import { aCitation, anAbstention, anAnswer } from '../../support/answers.js';
import { recordingLogger } from '../../support/services.js';

const asker = { member: '7', guild: '2', keepsName: false };

function set() {
  const store = createMemoryStore({ now: () => 0, clock: () => new Date('2025-10-13T12:00:00Z') });
  const logger = recordingLogger();
  // Questions are alike here where they are the same but for case.
  const likeness = async () => (question: string) => question.toLowerCase();
  const { gaps, watches } = store;
  const unanswered = createUnanswered({ gaps, watches, askerOf: createAskerOf('a'), likeness, logger });
  const note: typeof unanswered.note = (...noted) => unanswered.note(...noted);
  const keptGaps = async () => {
    await unanswered.kept();
    return gaps.newest({ limit: 9 });
  };
  return { watches, logger, note, keptGaps };
}

describe('a question without an answer', () => {
  it('is kept with its reason and what came near, without who asked it', async () => {
    const { keptGaps, watches, note } = set();
    const near = { citations: [aCitation(), aCitation(), aCitation({ article: { id: 'other' } })] };
    note(anAbstention('not-stated', { question: 'Who met?', ...near }), asker);
    note(anAbstention('nothing-relevant', { question: 'WHO met?' }), asker);
    const [gap, another] = await keptGaps();
    expect(gap).toMatchObject({ question: 'WHO met?', count: 2, guild: '2', reason: 'nothing-relevant' });
    expect(another).toBeUndefined();
    expect(JSON.stringify(gap)).not.toContain('"7"');
    expect(await watches.of('7')).toEqual([]);
    note(anAbstention('not-stated', { question: 'Who met?', ...near }), asker);
    expect((await keptGaps())[0]?.near).toEqual(['kalin-call', 'other']);
  });

  it('is kept with who asked it where they want it so', async () => {
    const { keptGaps, watches, note } = set();
    note(anAbstention('not-stated', { question: 'Who met?' }), { ...asker, keepsName: true });
    const [gap] = await keptGaps();
    expect(await watches.of('7')).toMatchObject([{ kind: 'name', subject: gap?.key, question: 'Who met?' }]);
  });

  it('is kept as it was looked up, where it left out what had been said before', async () => {
    const { keptGaps, note } = set();
    const readAs = 'When did Fidan meet Darwish?';
    note(anAbstention('not-stated', { question: 'And when?', readAs }), asker);
    expect((await keptGaps())[0]?.question).toBe(readAs);
  });

  it('is counted by itself in each server, and in direct messages', async () => {
    const { keptGaps, note } = set();
    for (const guild of ['2', '3', null, null]) note(anAbstention(), { ...asker, guild });
    expect((await keptGaps()).map(({ guild, count }) => [guild, count])).toEqual([
      [null, 2],
      ['3', 1],
      ['2', 1],
    ]);
  });

  it('is none where it was answered, asked nothing, or left out later articles on purpose', async () => {
    const { keptGaps, note } = set();
    note(anAnswer(), asker);
    note(anAbstention('not-a-question'), asker);
    note(anAbstention('not-stated', { asOf: '2025-10-08' }), asker);
    expect(await keptGaps()).toEqual([]);
  });

  it('that cannot be kept is told to the log, without its words', async () => {
    const logger = recordingLogger();
    const gaps = { note: () => Promise.reject(new Error('The disk is full.')) };
    const { watches } = set();
    const unanswered = createUnanswered({
      gaps,
      watches,
      askerOf: createAskerOf('a'),
      likeness: async () => (text) => text,
      logger,
    });
    unanswered.note(anAbstention('not-stated', { question: 'Who met?' }), asker);
    await unanswered.kept();
    expect(logger.lines).toHaveLength(1);
    expect(JSON.stringify(logger.lines)).not.toContain('Who met');
  });
});

describe('who says something of an answer', () => {
  it('is told apart by a hash that is another with another secret', () => {
    const [voterOf, again, other] = [createVoterOf('a'), createVoterOf('a'), createVoterOf('b')];
    expect(voterOf('7')).toBe(again('7'));
    expect(new Set([voterOf('7'), voterOf('8'), other('7')]).size).toBe(3);
    expect(voterOf('7')).toMatch(/^[\w-]{22}$/);
  });

  it('is told apart with each question by another hash', () => {
    const [askerOf, again, other] = [createAskerOf('a'), createAskerOf('a'), createAskerOf('b')];
    expect(askerOf('7', 'k')).toBe(again('7', 'k'));
    const all = [askerOf('7', 'k'), askerOf('7', 'l'), askerOf('8', 'k'), other('7', 'k')];
    expect(new Set([...all, createVoterOf('a')('7')]).size).toBe(5);
  });

  it('says it of a question and its quotation', () => {
    const quoted = { article: 'a', start: 0, end: 9 };
    const keys = [
      answerKey('Who?', quoted),
      answerKey('Where?', quoted),
      answerKey('Who?', { ...quoted, end: 8 }),
      answerKey('Who?', { ...quoted, article: 'b' }),
    ];
    expect(new Set(keys).size).toBe(4);
  });
});
