import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import { readFileItems } from '../../src/sources/read-file.js';
import type { Article } from '../../src/model/article.js';
import { snapshotOf } from '../search/a-snapshot.js';

const TABLE = `---
title: Prisoners freed
published: 2025-10-16
---
The exchange took place in three stages.

| Country | Prisoners freed | Envoy | Date |
| --- | --- | --- | --- |
| Egypt | 20 | Hassan Rashad | 13 October 2025 |
| Qatar | 30 | Mohammed Al Thani | 14 October 2025 |
| Turkey | 45 | Ibrahim Kalin | 15 October 2025 |

The Red Cross said that Jordan had stayed away.
`;

async function articlesOf(markdown: string): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const item of readFileItems('a.md', new TextEncoder().encode(markdown)))
    if (item.kind === 'article') articles.push(item.article);
  return articles;
}

const snapshot = await snapshotOf(await articlesOf(TABLE));
const ask = (question: string) => answer(question, snapshot, { now: () => 0 });

describe('a question about a row of a table', () => {
  it.each([
    ['How many prisoners were freed by Egypt?', 'Country: Egypt |', '20'],
    ['How many prisoners did Qatar free?', 'Country: Qatar |', '30'],
    ['When were prisoners freed by Turkey?', 'Country: Turkey |', '15 October 2025'],
    ['How many prisoners were freed on 14 October 2025?', 'Country: Qatar |', '30'],
  ])('is answered from that row alone: %s', (question, row, words) => {
    const { status, citations } = ask(question);
    const [first] = citations;
    expect(status).toBe('answered');
    expect(first?.quote.startsWith(row)).toBe(true);
    expect(first?.quote).not.toContain('\n');
    expect(first?.highlights.map(([from, to]) => first.quote.slice(from, to))).toEqual([words]);
  });

  it.each(['How many prisoners did Jordan free?', 'How many prisoners did Oman free?'])(
    'that it does not have is answered from no other: %s',
    (question) => {
      expect(ask(question).status).toBe('abstained');
    },
  );

  it('never has words marked across two cells', () => {
    const questions = [
      'Who was the envoy of Egypt?',
      'Which countries freed prisoners?',
      'What did Qatar do?',
    ];
    for (const { citations } of questions.map(ask))
      for (const { quote, highlights } of citations)
        for (const [from, to] of highlights) expect(quote.slice(from, to)).not.toContain('|');
  });
});
