import { describe, expect, it } from 'vitest';
import { createFactReader } from '../../src/facts/read-facts.js';
import { shippedKnowledge } from '../search/a-snapshot.js';
import { articleOf } from '../support/corpus.js';
import { workByAmount } from '../support/work.js';

const read = createFactReader(shippedKnowledge);
const clauses: Record<string, string[]> = {
  en: ['Haniyeh met Fidan and ', 'Fidan agreed a ceasefire and ', 'Haniyeh demanded that Israel withdraw and ','Fidan travelled to Cairo and ','talks between Qatar and Egypt and ','Fidan said that Haniyeh met Kalin and ','Hamas killed 3 soldiers and ','Israel released 30 prisoners and ', 'Egypt’s Intelligence Chief Abbas Kamel, ', 'he met Fidan on 3 May 2024 and ', 'Mr Foo Bar, a former adviser to Hamas, ', 'according to Fidan, ', 'the ministry and the group and they ', 'Fidan spoke by phone with Haniyeh and ', 'the toll rose to 300 people and '],
  tr: ['Haniye Fidan ile görüştü ve ', 'Fidan, Haniye’nin geldiğini söyledi ve '],
  ar: ['التقى هنية فيدان و', 'قال فيدان إن هنية وصل و'],
  he: ['הנייה נפגש עם פידאן ו', 'פידאן אמר כי הנייה הגיע ו'],
};
describe('x', () => {
  it('prints', () => {
    for (const [language, list] of Object.entries(clauses)) for (const clause of list) {
      const one = workByAmount((n) => void read(articleOf(`${clause.repeat(Math.floor(n / clause.length)).trimEnd()}.`, { language })), 185);
      const many = workByAmount((n) => void read(articleOf(`${clause.repeat(Math.floor(500 / clause.length)).trimEnd()}.\n\n`.repeat(n), { language })), 4);
      console.log(language, clause, one.map((x) => x.toFixed(2)).join(' '), '|', many.map((x) => x.toFixed(2)).join(' '));
    }
    expect(1).toBe(1);
  }, 300000);
});
