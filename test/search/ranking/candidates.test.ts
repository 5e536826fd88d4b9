import { describe, expect, it } from 'vitest';
import { analyzeQuestion } from '../../../src/search/query/analyze-question.js';
import { articleOf } from '../../support/corpus.js';
import { snapshotOf, snapshotOfTexts } from '../a-snapshot.js';

async function candidates(question: string, texts: readonly string[]) {
  const { index } = await snapshotOfTexts(texts);
  return index.candidatesOf(analyzeQuestion(index, question, null).query).map(({ ordinal }) => ordinal);
}

const TEXTS = [
  'Kalin called Khalil al-Hayya about the prisoner exchange.',
  'Kalin was due in Sharm el-Sheikh.',
  'The pause lets in fuel.',
];

describe('candidates', () => {
  it('are the passages that hold most of the question’s weight, best first', async () => {
    expect(await candidates('Did Kalin call about a prisoner exchange?', TEXTS)).toEqual([0, 1]);
  });

  it('are none where no passage holds anything of it', async () => {
    expect(await candidates('Who won the chess tournament?', TEXTS)).toEqual([]);
    expect(await candidates('', TEXTS)).toEqual([]);
  });

  it('are only those published by the day asked for, or undated', async () => {
    const days = ['2025-06-02', '2025-10-08', null];
    const articles = days.map((published, at) => articleOf('Kalin spoke.', { id: String(at), published }));
    const { index } = await snapshotOf(articles);
    const { query } = analyzeQuestion(index, 'Did Kalin speak?', '2025-10-07');
    expect(index.candidatesOf(query).map(({ ordinal }) => ordinal)).toEqual([0, 2]);
  });

  it('hold a name under any spelling and an idea under any word for it', async () => {
    const texts = ['Hakan Fidan spoke of a truce.', 'Fuel came in.'];
    expect(await candidates('What did فيدان say?', texts)).toContain(0);
    expect(await candidates('Ateşkes ne zaman?', texts)).toEqual([0]);
  });

  it('are bounded in number, each of them once', async () => {
    const many = Array.from({ length: 120 }, (_, at) => `Round ${at} of the talks was held in Cairo.`);
    const found = await candidates('Which talks were held in Cairo?', many);
    expect(found).toHaveLength(75);
    expect(new Set(found).size).toBe(75);
  });

  it('keep the order of the passages where nothing tells them apart', async () => {
    const same = Array.from({ length: 5 }, () => 'The talks were held in Cairo.');
    expect(await candidates('Which talks were held in Cairo?', same)).toEqual(
      await candidates('Which talks were held in Cairo?', same),
    );
  });
});
