import { describe, expect, it } from 'vitest';
import { factSnapshot, fidan, kalin } from '../support/facts.js';
import { factsIn } from '../support/services.js';
import { talksFacts as facts } from '../support/talks-of-facts.js';
import { runCommand, wordsOf } from './run-command.js';

async function allPages(options: Record<string, string> = {}, services = { facts }): Promise<string> {
  let words = '';
  for (let page = 1; ; page += 1) {
    const shown = wordsOf(await runCommand('latest', { ...options, page }, services));
    words += `${shown}\n`;
    if (!(Number(/page \d+ of (\d+)/.exec(shown)?.[1]) > page)) return words;
  }
}

describe('/latest', () => {
  it('says what the newest articles say, and what is new against those before', async () => {
    const words = await allPages();
    expect(words).toContain('Latest: 8 October 2025');
    expect(words).toContain('8 October 2025 · agreement\nIsrael and Hamas signed the first phase');
    expect(words).toContain('New against the articles up to 1 October 2025\nNew agreements:');
    expect(words).toContain('Figures that changed:\n50 hostages · 20 January 2024');
    expect(words).toContain('20 hostages · 8 October 2025\nHamas was to release 20 hostages.');
  });

  it('is that of an earlier day with as-of', async () => {
    const words = await allPages({ 'as-of': '2025-10-05' });
    expect(words).toContain('Latest: 1 October 2025');
    expect(words).toContain('Not named before:\nSteve Witkoff\nFidan met Witkoff');
    expect(words).toContain('As of 5 October 2025');
  });

  it('says what changed since a day', async () => {
    const words = await allPages({ since: '2025-01-01' });
    expect(words).toContain('Since 1 January 2025');
    expect(words).toContain('New against the articles up to 21 January 2024\nNew agreements:');
    const [first] = [await runCommand('latest', { since: '2025-01-01' }, { facts })];
    expect(first.actions?.at(-1)?.state).toMatchObject({ since: '2025-01-01', page: 2 });
  });

  it.each([
    [{ since: '2030-01-01' }, 'No article is of 1 January 2030 or later'],
    [{ since: '2025-10-02', 'as-of': '2025-10-01' }, 'no later than "as-of"'],
    [{ since: 'yesterday' }, 'The option "since" takes a date'],
  ])('says privately what is wrong with %j', async (options, said) => {
    const reply = await runCommand('latest', options, { facts });
    expect([reply.visibility, wordsOf(reply)]).toEqual(['private', expect.stringContaining(said)]);
  });

  it('quotes a sentence once for all whom it names for the first time', async () => {
    const signed = factsIn(
      factSnapshot([
        { published: '2025-10-01', more: 'Nothing was said.' },
        {
          published: '2025-10-02',
          facts: [{ quote: 'Fidan met Kalin for talks.', participants: [fidan, kalin] }],
        },
      ]),
    );
    const words = await allPages({}, { facts: signed });
    expect(words).toContain('Not named before:\nHakan Fidan · Ibrahim Kalin\nFidan met Kalin for talks.');
  });

  it('quotes the opening of an article without facts, and says where nothing is new', async () => {
    const plain = factsIn(
      factSnapshot([
        { published: '2025-10-01', more: 'Nothing was said.' },
        { published: '2025-10-02', title: 'On and on', more: 'The talks went on. More is not known.' },
      ]),
    );
    const words = await allPages({}, { facts: plain });
    expect(words).toContain('The talks went on.\nOn and on · Parley · 2 October 2025');
    expect(words).toContain('No new agreement, changed figure or new name was found.');
  });

  it('says privately where no article has a date, and what is wrong with a day', async () => {
    const undated = factsIn(factSnapshot([{ published: null }]));
    const reply = await runCommand('latest', {}, { facts: undated });
    expect([reply.visibility, wordsOf(reply)]).toEqual(['private', expect.stringContaining('/sources')]);
    expect(wordsOf(await runCommand('latest', { 'as-of': '2025' }, { facts }))).toContain('"as-of"');
  });
});
