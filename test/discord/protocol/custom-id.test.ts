import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  customIdOf,
  decodeAction,
  encodeAction,
  readCustomId,
  wholeCustomId,
} from '../../../src/discord/protocol/custom-id.js';
import { createMemoryActionStates } from '../../../src/store/memory/action-states.js';
import { arbitraryText } from '../../chat/arbitrary-text.js';

const value = fc.oneof(arbitraryText(4), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
const anyAction = fc.record({
  action: fc.string({ minLength: 1, maxLength: 12 }),
  state: fc.dictionary(fc.string({ maxLength: 6 }), value, { maxKeys: 4 }),
});
const statesOf = (options = {}) => createMemoryActionStates({ now: () => 0, ...options });

describe('a custom id', () => {
  it('is a short readable text', () => {
    expect(wholeCustomId({ action: 'sources/page', state: { page: 2 } })).toBe('p2:sources/page?page=n2');
    expect(wholeCustomId({ action: 'help/more', state: {} })).toBe('p2:help/more');
  });

  it('keeps letters of any script as they are, so that more fits', () => {
    expect(wholeCustomId({ action: 'ask', state: { question: 'من؟' } })).toBe('p2:ask?question=sمن؟');
  });

  it('is null for what cannot be carried at all', async () => {
    const states = statesOf();
    expect(await customIdOf({ action: 'ask', state: { page: Number.NaN } }, states)).toBeNull();
    expect(await customIdOf({ action: 'ask', state: { question: '\uD800' } }, states)).toBeNull();
    expect(await customIdOf({ action: '', state: {} }, states)).toBeNull();
  });

  it('comes back with the same action, state and types, letter by letter, however long', async () => {
    const states = statesOf();
    await fc.assert(
      fc.asyncProperty(anyAction, async (given) => {
        const id = await customIdOf(given, states);
        fc.pre(id !== null);
        expect(id.length).toBeLessThanOrEqual(100);
        const read = await readCustomId(id, states);
        expect(read.action).toBe(given.action);
        expect(new Map(Object.entries(read.state ?? {}))).toEqual(new Map(Object.entries(given.state)));
      }),
      { numRuns: 500 },
    );
  });

  it('has the same texts kept once, whatever figures and marks stand beside them', async () => {
    const about = 'hostages  talks '.repeat(20);
    const kept: string[] = [];
    const states = statesOf();
    const noting = { ...states, put: (state: string) => (kept.push(state), states.put(state)) };
    for (const page of [1, 2]) {
      const ref = { action: 'timeline/page', state: { about, page, whole: true } };
      const id = await customIdOf(ref, noting);
      expect(await readCustomId(id ?? '', states)).toEqual(ref);
    }
    expect(new Set(kept).size).toBe(1);
  });

  it('has what does not fit kept, and says which action it was when that is gone', async () => {
    const state = { about: 'hostages  talks '.repeat(20) };
    const ref = { action: 'timeline/page', state };
    const states = statesOf();
    const id = await customIdOf(ref, states);
    expect(id?.length).toBeLessThanOrEqual(100);
    expect(await readCustomId(id ?? '', states)).toEqual(ref);
    expect(await readCustomId(id ?? '', statesOf())).toEqual({ action: 'timeline/page', state: null });
  });

  it.each([
    '',
    'p2:',
    'p1:sources?page=n2',
    'sources?page=n2',
    'p2:sources?',
    'p2:sources?page',
    'p2:sources?page=2',
    'p2:sources?page=n2x',
    'p2:sources?page=nInfinity',
    'p2:sources?page=b2',
    'p2:sources?page=s%',
    'p2:sources?page=n1&page=n2',
    'p2:sources?a=s1?b=s2',
    'k2:sources/page?of-before',
    'k3:sources/page?gone',
    'k3:sources/page?gone?page=n1',
    'k3:%',
    'k3:',
  ])('that is none of ours, %j, has no state', async (id) => {
    expect((await readCustomId(id, statesOf())).state).toBeNull();
  });

  it('is read only as it would be written, and never throws', async () => {
    const states = statesOf();
    await fc.assert(
      fc.asyncProperty(arbitraryText(8), async (text) => {
        const decoded = decodeAction(text);
        expect([null, text]).toContain(decoded === null ? null : encodeAction(decoded));
        for (const prefix of ['', 'p2:', 'k3:']) await readCustomId(prefix + text, states);
      }),
    );
  });
});
