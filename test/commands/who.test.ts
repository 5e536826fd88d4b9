import { describe, expect, it } from 'vitest';
import { toMessage } from '../../src/discord/protocol/message.js';
import { anAnswer } from '../support/answers.js';
import { factSnapshot, israel, kalin, qatar, type GivenFact } from '../support/facts.js';
import { factsIn } from '../support/services.js';
import { talksFacts as facts } from '../support/talks-of-facts.js';
import { completionsOf, pressButton, runCommand, wordsOf } from './run-command.js';

describe('/who', () => {
  it('tells offices, meetings and statements, each line quoted with its article, date and who says it', async () => {
    const reply = await runCommand('who', { name: 'Fidan' }, { facts });
    const words = wordsOf(reply);
    expect(words).toContain(
      'Hakan Fidan\nForeign Minister · in articles of 21 January 2024\nperson · page 1 of ',
    );
    expect(words).toContain(
      'Offices\nHakan Fidan: Foreign Minister · office\nHakan Fidan is the foreign minister.\nTwo meetings in January',
    );
    expect(words).toContain(
      '12 September 2025 · meeting\nFidan met Witkoff for the 12th time, officials said.',
    );
    expect(words).toContain('A month of meetings · Parley · 1 October 2025 · according to officials');
    expect(reply).toMatchObject({ visibility: 'public', tone: 'answer' });
  });

  it('folds earlier offices to one line with the days of their articles', async () => {
    const role = (predicate: string, object: typeof qatar): GivenFact => ({
      kind: 'role',
      quote: `Kalin, ${predicate} of ${object.name}, spoke.`,
      subject: kalin,
      predicate,
      object,
    });
    const held = factsIn(
      factSnapshot([
        { published: '2020-01-01', url: 'https://example.org/old', facts: [role('spokesman', qatar)] },
        { published: '2020-03-01', publisher: 'B', facts: [role('spokesman', qatar)] },
        {
          published: '2025-10-08',
          publisher: 'C',
          facts: [role('former spokesman', qatar), role('chief', israel)],
        },
      ]),
    );
    const reply = await runCommand('who', { name: 'Kalin' }, { facts: held });
    const words = wordsOf(reply);
    expect(words).toContain('Ibrahim Kalin\nchief (Israel)\nperson');
    expect(words).toContain('Earlier: spokesman (Qatar) · in articles of 1 January – 1 March 2020');
    expect(words.match(/· office/g)).toHaveLength(1);
  });

  it('names an office as articles in the member’s language do', async () => {
    const role = (predicate: string): GivenFact => ({
      kind: 'role',
      quote: `${predicate} Kalin.`,
      subject: kalin,
      predicate,
      object: qatar,
    });
    const held = factsIn(
      factSnapshot([
        { published: '2025-10-01', language: 'en', facts: [role('Foreign Minister')] },
        { published: '2025-10-02', language: 'tr', publisher: 'B', facts: [role('Dışişleri Bakanı')] },
        { published: '2025-10-03', language: 'tr', publisher: 'C', facts: [role('Dışişleri Bakanı')] },
      ]),
    );
    const lineIn = async (locale: string) =>
      wordsOf(await runCommand('who', { name: 'Kalin' }, { facts: held }, locale)).split('\n')[1];
    expect(await lineIn('en')).toBe('Foreign Minister (Qatar)');
    expect(await lineIn('tr')).toContain('Dışişleri Bakanı');
  });

  it('leads to the sentence where the article has an address', async () => {
    const reply = await runCommand('who', { name: 'ismail-haniyeh' }, { facts });
    const links = reply.blocks.flatMap(({ spans }) => spans.flatMap(({ link }) => link ?? []));
    expect(links[0]).toMatch(/^https:\/\/example\.org\/news#:~:text=Fidan%20did/);
  });

  it('never tells what is planned or denied as done', async () => {
    const words = wordsOf(await runCommand('who', { name: 'Haniyeh' }, { facts }));
    expect(words).toContain('20 January 2024 · meeting · denied\nFidan did not meet Haniyeh');
    expect(words).toContain('20 January 2024 · meeting\nFidan met Haniyeh in Ankara');
    const kalin = wordsOf(await runCommand('who', { name: 'Kalın' }, { facts }));
    expect(kalin).toContain('February 2024 · meeting · planned\nFidan will meet Kalin.');
  });

  it('names who tells of a claim in turn', async () => {
    const words = wordsOf(await runCommand('who', { name: 'Israel' }, { facts }));
    expect(words).toContain('according to Qatar, as told by Example Agency');
  });

  it('turns pages by buttons that carry the name and the day', async () => {
    const reply = await runCommand('who', { name: 'Fidan', 'as-of': '2025-10-08' }, { facts });
    const action = 'who/page';
    const state = { name: 'hakan-fidan', 'as-of': '2025-10-08' };
    expect(reply.actions).toEqual([
      { label: 'Previous', action, state: { ...state, page: 0 }, disabled: true },
      { label: 'Next', action, state: { ...state, page: 2 }, disabled: false },
    ]);
    expect(toMessage(reply).components[0]?.components).toHaveLength(2);
    const second = wordsOf(await pressButton(reply.actions?.[1], { facts }));
    expect(second).toContain('page 2 of');
    expect(second).toContain('As of 8 October 2025');
    const past = wordsOf(await pressButton({ action, state: { ...state, page: 99 } }, { facts }));
    expect(past).toMatch(/page (\d) of \1/);
  });

  it('leaves out what was published later', async () => {
    const words = wordsOf(await runCommand('who', { name: 'Haniyeh', 'as-of': '2024-12-31' }, { facts }));
    expect(words).not.toContain('did not meet');
  });

  it('offers who may have been meant, privately', async () => {
    const reply = await runCommand('who', { name: 'Kallan' }, { facts });
    expect(reply.visibility).toBe('private');
    expect(wordsOf(reply)).toContain('“Kallan”');
    expect(reply.actions).toEqual([
      { label: 'Ibrahim Kalin', action: 'who/page', state: { name: 'ibrahim-kalin' } },
    ]);
    expect(wordsOf(await runCommand('who', { name: 'Xyzzy' }, { facts }))).toContain('/ask');
  });

  it('answers in quotations for somebody of whom no fact was read', async () => {
    const asked: unknown[] = [];
    const ask = async (...given: unknown[]) => {
      asked.push(given);
      return anAnswer({ question: 'What is the latest on Ankara?' });
    };
    await runCommand('who', { name: 'Ankara', 'as-of': '2023-01-01', private: 'yes' }, { facts, ask });
    expect(asked).toEqual([['What is the latest on Ankara?', { asOf: '2023-01-01' }]]);
  });

  it.each([
    [{}, '1 to 100 characters'],
    [{ name: ' ' }, '1 to 100 characters'],
    [{ name: 'x'.repeat(101) }, '1 to 100 characters'],
    [{ name: 'Fidan', 'as-of': 'yesterday' }, '2025-10-08'],
  ])('says privately what is wrong with %j', async (options, said) => {
    const reply = await runCommand('who', options, { facts });
    expect(reply.visibility).toBe('private');
    expect(wordsOf(reply)).toContain(said);
  });

  it('speaks the member’s language', async () => {
    expect(wordsOf(await runCommand('who', { name: 'Fidan' }, { facts }, 'tr'))).toContain(
      '12 Eylül 2025 · görüşme',
    );
    const arabic = wordsOf(await runCommand('who', { name: 'Kalin' }, { facts }, 'ar'));
    expect(arabic).toContain('\u2068Ibrahim Kalin\u2069');
    expect(arabic).toContain('فبراير 2024 · لقاء · مخطط له');
  });

  it('completes names, likeliest first', async () => {
    const choices = await completionsOf('who', 'name', 'fid', { facts });
    expect(choices).toEqual([{ name: 'Hakan Fidan', value: 'hakan-fidan' }]);
    expect((await completionsOf('who', 'name', '', { facts }))[0]).toEqual(choices[0]);
    expect(await completionsOf('who', 'name', 'zzzzz', { facts })).toEqual([]);
  });

  it('takes a choice’s name for its value', async () => {
    const [choice] = await completionsOf('who', 'name', 'witk', { facts });
    const byName = await runCommand('who', { name: choice?.name ?? '' }, { facts });
    expect(byName).toEqual(await runCommand('who', { name: choice?.value ?? '' }, { facts }));
  });
});
