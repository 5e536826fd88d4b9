import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detokenize } from '../../../../lab/eval/events/detokenize.js';

const written = (tokens: string): string => detokenize(tokens.split(' ')).text;

describe('putting tokens together', () => {
  it.each([
    ['The envoys met , he said .', 'The envoys met, he said.'],
    ["They did n't sign Egypt 's draft", "They didn't sign Egypt's draft"],
    ['a cease - fire and / or talks - not both', 'a cease-fire and/or talks-not both'],
    ['" Yes , " she said . " No . "', '"Yes," she said. "No."'],
    ['2 , 000 people ( at least ) paid $ 50', '2,000 people (at least) paid $50'],
    ['On 3 May , 40 left', 'On 3 May, 40 left'],
  ])('writes "%s" as %s', (tokens, text) => {
    expect(written(tokens)).toBe(text);
  });

  it('tells where every token stands', () => {
    const word = fc.stringMatching(/^\S{1,6}$/);
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const { text, tokens } = detokenize(words);
        expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(words);
      }),
    );
  });
});
