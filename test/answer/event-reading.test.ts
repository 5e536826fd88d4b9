import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('who did what', () => {
  it('is the one who did it, and not who says so', async () => {
    expect(
      await marked(
        'en',
        'Lavrov said Kuleba had opened the exhibition near the harbour.',
        'Who opened the exhibition?',
      ),
    ).toBe('Kuleba');
  });

  it('is behind "by" in a passive clause', async () => {
    expect(
      await marked(
        'en',
        'Vucic was praised by Escobar in the evening. Lajcak listened.',
        'Who praised Vucic?',
      ),
    ).toContain('Escobar');
  });

  it('is not who is left out, nor who is in the next sentence', async () => {
    const left = await marked(
      'en',
      'The treaty was signed without Medinsky in Antalya.',
      'Who signed the treaty?',
    );
    expect(left).not.toContain('Medinsky');
    const next = await marked(
      'en',
      'The warehouse near Odesa was shelled. Guterres flew to Ankara.',
      'Who shelled the warehouse?',
    );
    expect(next).not.toContain('Guterres');
  });

  it('is not the owner of who did it', async () => {
    const text = "Escobar's aide opened the exhibition near the harbour.";
    expect(await marked('en', text, 'Who opened the exhibition?')).not.toBe('Escobar');
  });

  it('happened when its own clause says', async () => {
    const text = 'Kyiv accepted the plan on 3 October 2022 and Moscow approved it on 9 October 2022.';
    expect(await marked('en', text, 'When did Moscow approve the plan?')).toContain('9 October 2022');
    expect(await marked('en', text, 'When did Kyiv accept the plan?')).toContain('3 October 2022');
  });
});

describe('what did not happen to those who are named', () => {
  it('has no day and no place, whatever else they did', async () => {
    const text = 'Kuleba met Lavrov in Antalya on 10 March 2022. Guterres thanked both of them.';
    expect(await marked('en', text, 'When did Kuleba resign?')).toMatch(/^(?:not-stated|nothing-relevant)$/);
    expect(await marked('en', text, 'When did Kuleba meet Lavrov?')).toBe('10 March 2022');
  });
});
