import { describe, expect, it } from 'vitest';
import { serveSnapshot } from '../../src/app/serve-snapshot.js';
import { answerReply } from '../../src/chat/answer-reply.js';
import { textsFor } from '../../src/chat/texts/texts.js';
import type { Answer } from '../../src/model/answer.js';
import { snapshotOf } from '../search/a-snapshot.js';
import { articleOf } from '../support/corpus.js';
import { shippedSnapshot } from '../properties/shipped-snapshot.js';

const clock = (): Date => new Date('2026-01-01');

/** An answer from articles of one sentence each, by publisher. */
async function askOf(question: string, told: readonly (readonly [string, string])[]): Promise<Answer> {
  const articles = told.map(([publisher, text], at) =>
    articleOf(`${text}\n`, {
      id: String(at + 1),
      publisher,
      published: '2025-03-19',
      language: 'en',
      title: `Report ${at + 1}`,
    }),
  );
  const snapshot = await snapshotOf(articles);
  return serveSnapshot(snapshot, { now: () => 0, clock }).answering.ask(question);
}

const KILLED = 'How many people were killed in Gaza on 18 March 2025?';
const killed = (count: string): string => `At least ${count} people were killed in Gaza on 18 March 2025.`;

describe('beside an answer', () => {
  it('stands who gives another figure of the same thing and day', async () => {
    const answer = await askOf(KILLED, [
      ['Daily', killed('326')],
      ['Weekly', killed('413')],
      ['Hourly', 'At least 500 people were killed in Gaza on 19 March 2025.'],
    ]);
    const [value] = answer.citations[0]?.quote.match(/326|413/u) ?? [];
    const other = value === '326' ? '413 people' : '326 people';
    expect(answer.conflicts?.map((conflict) => conflict.value)).toEqual([other]);
    const reply = answerReply(answer, { visibility: 'public', texts: textsFor('en') });
    const text = reply.blocks.flatMap(({ spans }) => spans.map((span) => span.text)).join('\n');
    expect(text).toContain(`Reported differently: ${other} (`);
  });

  it('stands no figure of another day or thing', async () => {
    const answer = await askOf(KILLED, [
      ['Daily', killed('326')],
      ['Weekly', 'At least 413 people were injured in Gaza on 18 March 2025.'],
      ['Hourly', 'At least 500 people were killed in Gaza on 19 March 2025.'],
    ]);
    expect(answer.status).toBe('answered');
    expect(answer.conflicts).toBeUndefined();
  });

  it('stands which other publishers state the same, each once, and not its own', async () => {
    const met = 'Hakan Fidan met Ismail Haniyeh in Ankara on 3 May 2024.';
    const answer = await askOf('When did Hakan Fidan meet Ismail Haniyeh?', [
      ['Daily', met],
      ['Weekly', `${met} They spoke about aid.`],
      ['Weekly', `It was in Ankara. ${met}`],
      ['Daily', `It rained. ${met}`],
    ]);
    expect(answer.citations[0]?.quote).toContain('3 May 2024');
    const own = answer.citations[0]?.article.publisher;
    expect(answer.support?.map(({ article }) => article.publisher)).toEqual([
      own === 'Daily' ? 'Weekly' : 'Daily',
    ]);
  });

  it('stands no copy of a story as another voice, but whoever tells it in other words', async () => {
    const met = 'Hakan Fidan met Ismail Haniyeh in Ankara on 3 May 2024.';
    const wire = `${met} The two spoke about the entry of aid and the release of hostages, diplomats said after the meeting.`;
    const others = ['Weekly', 'Hourly'].map((publisher) => [publisher, `${wire} It rained.`] as const);
    const question = 'When did Hakan Fidan meet Ismail Haniyeh?';
    const copied = await askOf(question, [['Daily', wire], ...others]);
    expect([copied.status, copied.support]).toEqual(['answered', undefined]);
    const own =
      'Ismail Haniyeh met Hakan Fidan on 3 May 2024, and left Ankara in the evening of the same day.';
    const told = await askOf(question, [['Daily', wire], ...others, ['Monthly', own]]);
    expect(told.support).toHaveLength(1);
  });

  it('stands nothing where all is of one publisher', async () => {
    const { answering } = serveSnapshot(shippedSnapshot, { now: () => 0, clock });
    expect((await answering.ask('When was Ismail Haniyeh killed?')).support).toBeUndefined();
  });
});
