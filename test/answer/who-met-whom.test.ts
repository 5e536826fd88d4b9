import { beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import type { BuiltSnapshot } from '../../src/corpus/build.js';
import { snapshotOf } from '../search/a-snapshot.js';
import { articleOf } from '../support/corpus.js';

let snapshot: BuiltSnapshot;

beforeAll(async () => {
  snapshot = await snapshotOf([
    articleOf(
      "Dışişleri Bakanı Hakan Fidan, 14 Mart 2023 Salı günü Ankara'da İsmail Haniye başkanlığındaki Hamas heyetiyle görüştü. Toplantı iki saat sürdü.",
      { id: 'delegation', language: 'tr', title: 'Fidan heyetle görüştü' },
    ),
    articleOf(
      'التقى وسطاء مصريون إسماعيل هنية في القاهرة يوم 2 أبريل 2023، ثم عادوا إلى مقر إقامتهم في المساء.',
      { id: 'mediators', language: 'ar', title: 'الوسطاء يلتقون إسماعيل هنية' },
    ),
    articleOf(
      'Egyptian mediators met Ismail Haniyeh in Cairo on 2 April 2023. They went back to their hotel in the evening.',
      { id: 'mediators-en', language: 'en', title: 'Mediators meet Ismail Haniyeh' },
    ),
  ]);
});

/** The article that is quoted first, and what is marked in it. */
function first(question: string): readonly [string | undefined, string] {
  const { citations } = answer(question, snapshot, { now: () => 0 });
  const [best] = citations;
  const marks = (best?.highlights ?? []).map(([start, end]) => best?.quote.slice(start, end));
  return [best?.article.id, marks.join(' | ')];
}

describe('who met whom, told in one language alone and of a delegation', () => {
  it.each([
    ['متى التقى فيدان إسماعيل هنية؟', '14 Mart 2023'],
    ['מתי נפגש פידאן עם איסמעיל הנייה?', '14 Mart 2023'],
    ['When did Fidan meet Ismail Haniyeh?', '14 Mart 2023'],
    ['أين التقى فيدان إسماعيل هنية؟', 'Ankara'],
    ['Who met Haniyeh in Ankara?', 'Hakan Fidan'],
  ])('is found with the names of another: %s', (question, answering) => {
    const [article, marks] = first(question);
    expect(article).toBe('delegation');
    expect(marks).toContain(answering);
  });
});
