import { describe, expect, it } from 'vitest';
import { factsBeingRead, factsNotRead } from '../support/services.js';
import { talksFacts as facts } from '../support/talks-of-facts.js';
import { chooseValue, runCommand, wordsOf } from './run-command.js';

describe('/topics', () => {
  it('tells what the articles cover, with counts', async () => {
    const reply = await runCommand('topics', {}, { facts });
    const words = wordsOf(reply);
    expect(words).toContain('Articles: 1');
    expect(words).toMatch(/People: .*Hakan Fidan \(\d+\)/);
    expect(words).toMatch(/Matters: .*hostages \(\d+\)/);
    expect(words).toMatch(/Of when: .*September 2025 \(\d+\)/);
    expect(words).toContain('Publishers: Parley (1)');
  });

  it('leads on to the page, the reports and the timeline of what is chosen, for the member alone', async () => {
    const { selects = [] } = await runCommand('topics', {}, { facts });
    expect(selects.map(({ action }) => action)).toEqual(['topics/who', 'topics/matter', 'topics/month']);
    const [who, matter, month] = selects;
    const valueOf = (list: typeof who, name: string): string =>
      list?.choices.find((choice) => choice.name.startsWith(name))?.value ?? '';
    const page = await chooseValue(who, valueOf(who, 'Hakan Fidan'), { facts });
    expect(page).toMatchObject({ kind: 'reply', visibility: 'private' });
    expect(wordsOf(page)).toContain('Hakan Fidan');
    expect(wordsOf(await chooseValue(matter, valueOf(matter, 'hostages'), { facts }))).toContain(
      'Reports: hostages',
    );
    const timeline = await chooseValue(month, '2025-09', { facts });
    expect(wordsOf(timeline)).toContain('September 2025');
    expect(wordsOf(await chooseValue(month, 'never', { facts }))).toContain('command again');
    expect(wordsOf(await chooseValue(who, 'x'.repeat(101), { facts }))).toContain('command again');
  });

  it.each([
    ['are still being read', factsBeingRead],
    ['could not be read', factsNotRead],
  ])('tells of the articles where their facts %s', async (_, facts) => {
    const reply = await runCommand('topics', {}, { facts });
    expect(wordsOf(reply)).toContain('Publishers: Parley (1)');
    expect(wordsOf(reply)).toContain('facts of');
    expect(reply.selects).toBeUndefined();
  });

  it('says so where there are no articles', async () => {
    const reply = await runCommand('topics', {}, { articles: async () => [] });
    expect(wordsOf(reply)).toContain('There are no articles yet.');
  });
});
