import { describe, expect, it } from 'vitest';
import type { Modality } from '../../../../src/model/fact.js';
import { factsOf } from '../../../support/read-sentences.js';

const rows: readonly (readonly [string, Modality])[] = [
  ['Fidan met Haniyeh.', 'stated'],
  ['Fidan has met Haniyeh.', 'stated'],
  ['Fidan said Kalin had met Haniyeh.', 'stated'],
  ['Fidan will meet Haniyeh.', 'planned'],
  ['Fidan is to meet Haniyeh.', 'planned'],
  ['Fidan was due to meet Haniyeh.', 'planned'],
  ['Fidan plans to meet Haniyeh.', 'planned'],
  ['Fidan is expected to meet Haniyeh.', 'planned'],
  ['Fidan agreed to meet Haniyeh.', 'planned'],
  ['Fidan said he would leave before Kalin meets Haniyeh.', 'planned'],
  ['Fidan travelled to Cairo to meet Haniyeh.', 'planned'],
  ['Once Fidan has met Haniyeh, the talks go on.', 'planned'],
  ['Fidan did not meet Haniyeh.', 'denied'],
  ["Fidan hasn't met Haniyeh.", 'denied'],
  ['Fidan never met Haniyeh.', 'denied'],
  ['Fidan refused to meet Haniyeh.', 'denied'],
  ['Fidan does not plan to meet Haniyeh.', 'denied'],
  ['Fidan denied that Kalin had met Haniyeh.', 'denied'],
  ['Neither Fidan nor Kalin met Haniyeh.', 'denied'],
  ['No meeting between Fidan and Haniyeh took place.', 'denied'],
  ['A meeting between Fidan and Haniyeh was cancelled.', 'denied'],
  ['Fidan could meet Haniyeh.', 'conditional'],
  ['The claim of the Dubai channel that Fidan had met Haniyeh was confirmed by nobody.', 'conditional'],
  ['Fidan may have met Haniyeh.', 'conditional'],
  ['Fidan will meet Haniyeh if Israel agrees.', 'conditional'],
  ['If Fidan meets Haniyeh, the talks go on.', 'conditional'],
  ['Should Fidan meet Haniyeh, the talks go on.', 'conditional'],
  ['Fidan wants to meet Haniyeh.', 'conditional'],
  ['Trump hoped that Fidan would meet Haniyeh.', 'conditional'],
  ['Did Fidan meet Haniyeh?', 'conditional'],
  ['A possible meeting between Fidan and Haniyeh was discussed.', 'conditional'],
  ['A meeting between Fidan and Haniyeh is planned.', 'planned'],
];

describe('modality', () => {
  it.each(rows)('%s is %s', (sentence, modality) => {
    const meetings = factsOf(sentence).filter(({ kind }) => kind === 'meeting');
    expect(meetings.map((fact) => fact.modality)).toEqual([modality]);
  });

  it('tells no release as done that is only wanted', () => {
    const facts = factsOf('Trump said he wanted the hostages to be released.');
    expect(facts.filter(({ kind }) => kind === 'event')).toEqual([]);
    expect(factsOf('Trump urged Fidan to meet Haniyeh.').filter(({ kind }) => kind === 'meeting')).toEqual(
      [],
    );
  });
});
