import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

const ENGLISH =
  'Ernest Bevin and Georges Bidault dined on Sunday in Paris. George Marshall had met Bevin in London in May 1947. Bidault goes on to Rome on Tuesday.';
const ARABIC = 'رحب كوفي عنان بالوفود. ولم يدل عمرو موسى بأي تصريح. وتحدث بطرس غالي عن رسوم القناة.';

describe('people of whom each met somebody else', () => {
  it('did not meet each other', async () => {
    expect(await marked('en', ENGLISH, 'When did Marshall meet Bidault?')).toBe('not-stated');
  });

  it('met whom they met', async () => {
    expect(await marked('en', ENGLISH, 'When did Marshall meet Bevin?')).toBe('May 1947');
    expect(await marked('en', ENGLISH, 'Where did Bevin and Bidault dine?')).toBe('Paris');
  });
});

describe('somebody who is told to have said nothing at all', () => {
  it('said nothing of the matter', async () => {
    expect(await marked('ar', ARABIC, 'ماذا قال عمرو موسى عن رسوم القناة؟')).toBe('not-stated');
  });
});
