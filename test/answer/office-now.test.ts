import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import { snapshotOf } from '../search/a-snapshot.js';
import { articleOf } from '../support/corpus.js';
import { marked } from './marked.js';

describe('who holds an office', () => {
  it.each([
    [
      'en',
      'In May the panel was headed by Lakhdar Brahimi; now Volker Perthes heads it.',
      'Who heads the panel now?',
    ],
    ['he', 'במאי עמד בראש הוועדה לחדר ברהימי; כעת עומד בראשה פולקר פרתס.', 'מי עומד בראש הוועדה עכשיו?'],
  ])('is told beside who held it (%s)', async (language, text, question) => {
    const published = '2022-11-02';
    const snapshot = await snapshotOf([articleOf(text, { language, published })]);
    expect(answer(question, snapshot, { now: () => 0 }).status).toBe('answered');
  });

  it('is read from an ending that says "is"', async () => {
    expect(
      await marked(
        'tr',
        "Geir Pedersen Şam'a geldi. Pedersen, BM'nin Suriye özel temsilcisidir.",
        'Geir Pedersen kimdir?',
      ),
    ).toContain('temsilcisidir');
  });

  it('is not whoever stands below', async () => {
    const text = 'Saleh al-Arouri is the deputy head of the council in Beirut.';
    expect(await marked('en', text, 'Who is the head of the council?')).not.toContain('Arouri');
  });
});
