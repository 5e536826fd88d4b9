import { serveSnapshot } from '../../src/app/serve-snapshot.js';
import { answerReply } from '../../src/chat/answer-reply.js';
import { textsFor } from '../../src/chat/texts/texts.js';
import type { Answer } from '../../src/model/answer.js';
import type { Article } from '../../src/model/article.js';
import { snapshotOf } from '../search/a-snapshot.js';
import { articleOf } from './corpus.js';

/** An article of a test: who published it and what it says, and what else is known of it. */
export type GivenReport = readonly [publisher: string, text: string, more?: Partial<Article>];

/** The answer to a question from articles of a few sentences each, their ids "1", "2" and so on. */
export async function askReports(
  question: string,
  told: readonly GivenReport[],
  asOf?: string,
): Promise<Answer> {
  const articles = told.map(([publisher, text, more = {}], at) =>
    articleOf(`${text}\n`, {
      id: String(at + 1),
      publisher,
      published: '2025-03-19',
      language: 'en',
      title: `Report ${at + 1}`,
      ...more,
    }),
  );
  const snapshot = await snapshotOf(articles);
  const clock = (): Date => new Date('2026-01-01');
  return serveSnapshot(snapshot, { now: () => 0, clock }).answering.ask(
    question,
    asOf === undefined ? {} : { asOf },
  );
}

/** All words of the reply that shows an answer, a block a line. */
export function shownAnswer(answer: Answer): string {
  const { blocks } = answerReply(answer, { visibility: 'public', texts: textsFor(answer.language) });
  return blocks.map(({ spans }) => spans.map(({ text }) => text).join('')).join('\n');
}
