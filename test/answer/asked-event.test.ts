import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('what a question asks about', () => {
  it('is also what somebody threatened, of what they threatened to do', async () => {
    const text =
      'A threat by Ludwig Erhard to leave the cabinet by June 8 troubled the party. Konrad Adenauer spoke on May 2.';
    expect(
      await marked('en', text, 'By when did Ludwig Erhard threaten to walk out of the cabinet?'),
    ).toContain('June 8');
  });

  it('is what is to be done, and not what it is to be done with', async () => {
    const text =
      'The White House spoke of a deal with Hanoi. The deal with Hanoi is to be signed in France on Friday.';
    expect(await marked('en', text, 'In which country is the deal with Hanoi to be signed?')).toBe('France');
  });

  it('is the verb behind "in which city"', async () => {
    const text =
      'تفاوض وفد الحكومة اليمنية مع الوفد المصري في العاصمة الأردنية عمّان. وفتح الوفد طرق صعدة يوم الاثنين.';
    expect(
      await marked('ar', text, 'في أي مدينة تفاوض وفد الحكومة اليمنية مع الوفد المصري على فتح طرق صعدة؟'),
    ).toContain('عمّان');
  });
});

describe('what has the place that is asked for', () => {
  it('comes before what has more of the words and tells nothing of it', async () => {
    const text =
      'The American and North Vietnamese delegations spoke of the prisoners and of the ceasefire of January. The American and North Vietnamese delegations negotiated in Paris.';
    expect(
      await marked(
        'en',
        text,
        'Where did the American and North Vietnamese delegations negotiate about prisoners?',
      ),
    ).toBe('Paris');
  });
});
