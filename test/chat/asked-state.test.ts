import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedOf, askedSchema, stateOfAsked, type Asked } from '../../src/chat/asked-state.js';
import { customIdOf, readCustomId } from '../../src/discord/protocol/custom-id.js';
import { createMemoryActionStates } from '../../src/store/memory/action-states.js';
import { aCitation, anAnswer } from '../support/answers.js';

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 250 })
  .map((text) => text.replaceAll(/\s+/gu, ' ').trim())
  .filter((text) => text !== '' && text.isWellFormed());
const place = fc.record({
  article: words,
  start: fc.nat({ max: 999_999 }),
  end: fc.nat({ max: 999_999 }),
});
const anyAsked: fc.Arbitrary<Asked> = fc.record({
  question: words,
  asOf: fc.option(fc.constant('2025-10-08')),
  language: fc.constantFrom('en', 'tr', 'ar', 'he'),
  quoted: fc.option(place),
  after: fc.option(fc.record({ question: words, quoted: fc.option(place) })),
});

describe('what an answer’s message stands for', () => {
  it('comes back as it was, through any button, in at most 100 characters', async () => {
    const states = createMemoryActionStates({ now: () => 0 });
    await fc.assert(
      fc.asyncProperty(anyAsked, fc.nat({ max: 5 }), async (asked, page) => {
        const id = await customIdOf({ action: 'ask/more', state: { ...stateOfAsked(asked), page } }, states);
        expect(id?.length).toBeLessThanOrEqual(100);
        const { state } = await readCustomId(id ?? '', states);
        expect(askedSchema.parse(state)).toEqual(asked);
        expect(state).toMatchObject({ page });
      }),
    );
  });

  it('is kept once for all the buttons below an answer', async () => {
    const kept = new Set<string>();
    const states = {
      put: async (state: string) => {
        kept.add(state);
        return 'a-key';
      },
      get: async () => null,
    };
    const asked = askedOf(anAnswer({ citations: [aCitation()] }), { language: 'en' });
    if (asked === null) throw new Error('Something was asked.');
    for (const [action, state] of [
      ['ask/more', { page: 2 }],
      ['ask/context', {}],
      ['ask/sources', {}],
      ['feedback/open', { right: false }],
    ] as const) {
      const long = { ...asked, question: 'Who met whom in Ankara? '.repeat(9) };
      await customIdOf({ action, state: { ...stateOfAsked(long), ...state } }, states);
    }
    expect(kept.size).toBe(1);
  });

  it('is nothing where nothing was asked', () => {
    expect(askedOf(anAnswer({ question: ' \n ' }), { language: 'en' })).toBeNull();
  });
});
