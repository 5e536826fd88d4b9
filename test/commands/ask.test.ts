import { describe, expect, it } from 'vitest';
import type { Answering } from '../../src/app/services.js';
import { anAbstention, anAnswer } from '../support/answers.js';
import { runCommand, wordsOf } from './run-command.js';

describe('/ask', () => {
  it('answers the question as asked, in public', async () => {
    const asked: string[] = [];
    const ask = async (question: string) => {
      asked.push(question);
      return anAnswer({ question });
    };
    const reply = await runCommand('ask', { question: '  Who is Jared Kushner?\n' }, { ask });
    expect(asked).toEqual(['Who is Jared Kushner?']);
    expect(reply.visibility).toBe('public');
    expect(reply.tone).toBe('answer');
    expect(wordsOf(reply)).toContain('Jared Kushner was due to attend');
  });

  it('passes an abstention on as one', async () => {
    const reply = await runCommand(
      'ask',
      { question: 'What did it cost?' },
      { ask: async () => anAbstention() },
    );
    expect(reply.tone).toBe('abstention');
  });

  it.each([
    ['yes', 'private'],
    ['no', 'public'],
    ['Yes, please', 'private'],
    [true, 'private'],
  ])('with private set to %j answers in %s', async (wish, visibility) => {
    expect((await runCommand('ask', { question: 'Who?', private: wish })).visibility).toBe(visibility);
  });

  it.each([
    ['2025-06-30', '2025-06-30'],
    [' 2024-02-29\n', '2024-02-29'],
    ['', undefined],
    [undefined, undefined],
  ])('leaves out articles after the day given as %j', async (day, asOf) => {
    const asked: unknown[] = [];
    const ask: Answering['ask'] = async (question, options) => {
      asked.push(options?.asOf);
      return anAnswer({ question, asOf: options?.asOf ?? null });
    };
    const options = { question: 'Who?', ...(day === undefined ? {} : { 'as-of': day }) };
    const words = wordsOf(await runCommand('ask', options, { ask }));
    expect(asked).toEqual([asOf]);
    expect(words.includes('later articles were left out')).toBe(asOf !== undefined);
  });

  it.each(['2025-02-30', '8 October 2025', '2025-10-8', '2025-10-08T12:00:00Z', 'yesterday', 20251008, true])(
    'says privately, with an example, that %j is no day',
    async (day) => {
      const ask = () => Promise.reject(new Error('not to be asked'));
      const reply = await runCommand('ask', { question: 'Who?', 'as-of': day }, { ask });
      expect(reply.visibility).toBe('private');
      expect(wordsOf(reply)).toContain('such as 2025-10-08');
    },
  );

  it.each([
    ['ar', 'en-US', 'السؤال:'],
    ['he', 'tr', 'השאלה:'],
    ['tr', 'en-US', 'Soru:'],
    ['en', 'tr', 'Question:'],
    ['fr', 'tr', 'Soru:'],
  ])('answers a question in %s for a member with %s under "%s"', async (language, locale, asked) => {
    const ask = async (question: string) => anAnswer({ question, language });
    expect(wordsOf(await runCommand('ask', { question: 'Who?' }, { ask }, locale))).toContain(asked);
  });

  it.each([
    ['tr', 'Lütfen'],
    ['de', 'Please'],
  ])('speaks the language of the member, %s, where there is no answer', async (locale, word) => {
    expect(wordsOf(await runCommand('ask', {}, {}, locale))).toContain(word);
  });

  it.each([
    {},
    { question: '' },
    { question: ' \n' },
    { question: 'x'.repeat(501) },
    { question: 7 },
    { question: true },
  ])('asks privately for a question where it got %j', async (options) => {
    const ask = () => Promise.reject(new Error('not to be asked'));
    const reply = await runCommand('ask', options, { ask });
    expect(reply.visibility).toBe('private');
    expect(wordsOf(reply)).toContain('1 to 500 characters');
  });
});
