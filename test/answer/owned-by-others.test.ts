import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer-question.js';
import { snapshotOf } from '../search/a-snapshot.js';
import { articleOf } from '../support/corpus.js';
import { marked } from './marked.js';

const ENGLISH =
  'Egypt followed the talks in Rhodes from the start. The Syrian delegation was led by Fawzi Selo. Walter Eytan led the team of Israel in Rhodes, and Ralph Bunche met both.';

describe('what is of one country', () => {
  it.each([
    ['who led the Egyptian delegation', 'not-stated'],
    ["Who led Lebanon's delegation in Rhodes?", 'names-not-in-articles'],
    ['Who led the delegation of Syria?', 'Fawzi Selo'],
    ['Who led the Syrian delegation?', 'Fawzi Selo'],
    ["Who led Israel's team in Rhodes?", 'Walter Eytan'],
  ])('is not that of another: "%s"', async (question, expected) => {
    expect(await marked('en', ENGLISH, question)).toBe(expected);
  });

  it.each([
    ['ar', 'تابعت مصر المحادثات. وقاد فوزي سلو الوفد السوري في رودس.', 'من قاد الوفد المصري؟'],
    [
      'tr',
      "Mısır görüşmeleri izledi. Suriye heyetine Rodos'ta Fevzi Silo başkanlık etti.",
      'Mısır heyetine kim başkanlık etti?',
    ],
    ['he', 'מצרים עקבה אחר השיחות. בראש המשלחת הסורית ברודוס עמד פאוזי סלו.', 'מי עמד בראש המשלחת המצרית?'],
  ])('is not that of another in %s', async (language, text, question) => {
    expect(await marked(language, text, question)).toBe('not-stated');
  });

  it('is its own where the country is named before', async () => {
    const text = 'Syria sent its delegation to Rhodes. The delegation was led by Fawzi Selo.';
    expect(await marked('en', text, 'Who led the Syrian delegation?')).toBe('Fawzi Selo');
  });

  it('is not its own because its name is part of a word in the title', async () => {
    const text = 'The delegation was led by Fawzi Selo. An Omani cable came later.';
    const title = 'Romanian hosts welcome delegations';
    const snapshot = await snapshotOf([articleOf(text, { language: 'en', title })]);
    const found = answer('Who led the Omani delegation?', snapshot, { now: () => 0 });
    expect(found.status).toBe('abstained');
  });
});
