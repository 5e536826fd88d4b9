import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('what something is done for', () => {
  it.each([
    [
      'Anwar Sadat flew to Aswan for a rest. The press followed him.',
      'Why did Anwar Sadat fly to Aswan?',
      'for a rest',
    ],
    [
      'Anwar Sadat flew to Aswan to brief the cabinet. The press followed him.',
      'Why did Anwar Sadat fly to Aswan?',
      'to brief the cabinet',
    ],
  ])('answers why: %s', async (text, question, purpose) => {
    expect(await marked('en', text, question)).toBe(purpose);
  });

  it('is not how long it lasts', async () => {
    const text = 'The court jailed the courier for three years. The courier came from Aswan.';
    expect(await marked('en', text, 'Why did the court jail the courier?')).not.toContain('three years');
  });
});
