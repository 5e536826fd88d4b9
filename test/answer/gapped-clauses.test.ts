import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('a clause that leaves out its verb', () => {
  it.each([
    [
      'en',
      'Andrei Gromyko had arrived on Sunday, Abba Eban on Monday morning.',
      'When did Abba Eban arrive?',
      'Monday morning',
    ],
    [
      'en',
      'Andrei Gromyko had arrived on Sunday, Abba Eban on Monday morning.',
      'When did Andrei Gromyko arrive?',
      'Sunday',
    ],
    ['ar', 'وصل غروميكو يوم الأحد، وإيبان يوم الاثنين.', 'متى وصل إيبان؟', 'الاثنين'],
  ])('says of somebody else what was said before (%s): %s %s', async (language, text, question, time) => {
    const found = await marked(language, text, question);
    expect(found).toContain(time);
    expect(found.split(' | ')).toHaveLength(1);
  });

  it('has no verb of its own', async () => {
    const text = 'Andrei Gromyko had arrived on Sunday, Abba Eban said on Monday.';
    expect(await marked('en', text, 'When did Abba Eban arrive?')).toBe('not-stated');
  });
});
