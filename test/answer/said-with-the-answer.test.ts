import { expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import { snapshotOf } from '../search/a-snapshot.js';
import { talksIn } from './talks.js';
import { articleOf } from '../support/corpus.js';

it('puts the sentence that says when before one that only says what was agreed on, whatever the letters', async () => {
  const snapshot = await snapshotOf([
    ...talksIn('en'),
    ...talksIn('tr'),
    articleOf(
      "İbrahim Kalın, 11 Şubat 2021'de İstanbul'da İsmail Haniye ile görüştü. Taraflar şu konularda mutabık kaldı:\n- yardımın artırılması\n- Refah Sınır Kapısı'nın iki yönlü açılması\n- komisyonun çalışmaya başlaması",
      { id: 'agreed', language: 'tr', title: 'Kalın, Haniye ile görüştü' },
    ),
    articleOf(
      'The Rafah crossing was opened on Friday, 5 March 2021, to people on foot. Cars were let through some weeks later.',
      { id: 'opened', language: 'en', title: 'The Rafah crossing opens' },
    ),
  ]);
  for (const question of ['Refah ne zaman açıldı?', 'rafah ne zaman acildi']) {
    const [best] = answer(question, snapshot, { now: () => 0 }).citations;
    expect(best?.quote).toContain('5 March 2021');
  }
});
