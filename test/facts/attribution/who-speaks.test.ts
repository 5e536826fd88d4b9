import { describe, expect, it } from 'vitest';
import { factsOf } from '../../support/read-sentences.js';

function said(sentence: string, language = 'en'): string[] {
  return factsOf(sentence, language)
    .filter(({ kind }) => kind === 'statement')
    .map(
      ({ subject, object }) => `${subject.id}: ${typeof object === 'string' ? object : (object?.id ?? '-')}`,
    );
}

describe('who makes a statement', () => {
  it('is one, where two names stand within what they are called', () => {
    expect(said('Fidan met Haniyeh, Turkish diplomatic sources said.')).toEqual([
      'diplomatic-sources: Fidan met Haniyeh',
    ]);
  });

  it('is who holds the office that speaks', () => {
    expect(said("Egypt's foreign minister, Badr Abdelatty, said the talks would go on.")).toEqual([
      'badr-abdelatty: the talks would go on',
    ]);
  });

  it('stands before the verb in Arabic behind "as for"', () => {
    expect(said('أما إسرائيل فقالت إن القائمة وصلت متأخرة.', 'ar')).toEqual(['israel: القائمة وصلت متأخرة']);
  });
});

describe('no statement', () => {
  it.each([
    'Israel recalled its delegation from Doha.',
    'In a call on Friday, Trump told Netanyahu to stop the strikes.',
  ])('%s', (sentence) => {
    expect(said(sentence)).toEqual([]);
  });
});
