import { describe, expect, it } from 'vitest';
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
