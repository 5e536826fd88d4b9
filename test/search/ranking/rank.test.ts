import { describe, expect, it } from 'vitest';
import { analyzeQuestion } from '../../../src/search/query/analyze-question.js';
import { rank, type Hit } from '../../../src/search/ranking/rank.js';
import { featuresOf } from '../../../src/search/ranking/weights.js';
import { articleOf } from '../../support/corpus.js';
import { snapshotOf, snapshotOfTexts } from '../a-snapshot.js';

const TEXTS = [
  'Jared Kushner was due to attend the third day of the talks. Qatar thanked Egypt.',
  'The pause lets in fuel. Aid convoys follow. The talks go on.',
  'William Burns met Egyptian officials in Cairo. The talks went on.',
];

const { index } = await snapshotOfTexts(TEXTS);

function ranked(question: string): Hit[] {
  return rank(index, analyzeQuestion(index, question, null).query);
}

describe('ranking', () => {
  it('puts the window first that speaks of what is asked', () => {
    const [best] = ranked('Who was due to attend the third day?');
    const text = best?.passage.article.text ?? '';
    expect(text.slice(best?.window.start, best?.window.end)).toContain('Kushner');
  });

  it('is by score', () => {
    const hits = ranked('Where did Burns go for the talks?');
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('gives windows of the passages that hold something of the question, all inside them', () => {
    const hits = ranked('Who thanked Egypt?');
    expect(hits.length).toBeGreaterThan(0);
    for (const { passage, window } of hits) {
      expect(window.start).toBeGreaterThanOrEqual(passage.start);
      expect(window.end).toBeLessThanOrEqual(passage.end);
    }
    expect(hits.map(({ passage }) => passage.article.id)).not.toContain('2');
  });

  it('keeps its features within their bounds', () => {
    for (const question of ['Who attended the talks?', 'When?', 'Who is Jared Kushner?', 'fuel fuel fuel']) {
      for (const hit of ranked(question)) {
        const outside = Object.entries(featuresOf(hit)).filter(
          ([, value]) => !(value >= 0 && value <= 1 + 1e-9),
        );
        expect(outside).toEqual([]);
      }
    }
  });

  it('finds nothing for a question of nothing', () => {
    expect(ranked('')).toEqual([]);
    expect(ranked('???')).toEqual([]);
  });
});

describe('the newest, where it is asked for', () => {
  const text = 'The mediators spoke of the talks in Doha.';
  const articles = [
    articleOf(text, { id: 'old', published: '2023-11-22' }),
    articleOf(text, { id: 'new', published: '2025-10-13T09:30:00Z' }),
    articleOf(text, { id: 'undated' }),
    articleOf(text, { id: 'middle', published: '2024-02-13' }),
  ];

  it('comes first, and an article without a date is not taken for new', async () => {
    const { index } = await snapshotOf(articles);
    const query = analyzeQuestion(index, 'What is the latest on the talks in Doha?', null).query;
    const ids = rank(index, query).map(({ passage }) => passage.article.id);
    expect(ids[0]).toBe('new');
    expect(ids.indexOf('middle')).toBeLessThan(ids.indexOf('undated'));
  });

  it('is not preferred where it is not asked for', async () => {
    const { index } = await snapshotOf(articles);
    const hits = rank(index, analyzeQuestion(index, 'Where were the talks?', null).query);
    expect(hits.every((hit) => featuresOf(hit).recency === 0)).toBe(true);
  });

  it('does not count what was published after the day asked about', async () => {
    const { index } = await snapshotOf(articles);
    const query = analyzeQuestion(index, 'What is the latest on the talks in Doha?', '2024-12-31').query;
    const ids = rank(index, query).map(({ passage }) => passage.article.id);
    expect(ids[0]).toBe('middle');
    expect(ids).not.toContain('new');
    expect(ids).toContain('undated');
  });
});
