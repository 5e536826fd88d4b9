import { describe, expect, it } from 'vitest';
import { wholeCustomId } from '../../src/discord/protocol/custom-id.js';
import { factSnapshot, fidan, kalin } from '../support/facts.js';
import { factsIn } from '../support/services.js';
import { talksFacts as facts } from '../support/talks-of-facts.js';
import { chooseValue, completionsOf, pressButton, runCommand, wordsOf } from './run-command.js';

const run = (options = {}, locale = 'en-US') => runCommand('timeline', options, { facts }, locale);
const press = (button: Parameters<typeof pressButton>[0]) => pressButton(button, { facts });
const datesOf = (words: string) => words.match(/^[\w ]+\d{4}(?= · (?:meeting|agreement))/gm);

describe('/timeline', () => {
  it('tells dated events in order, five a page, each quoted and cited', async () => {
    const words = wordsOf(await run());
    expect(words).toContain('Timeline\n16 dated events · page 1 of 4');
    expect(datesOf(words)).toEqual([
      '20 January 2024',
      '20 January 2024',
      'February 2024',
      '1 September 2025',
      '2 September 2025',
    ]);
    expect(words).toContain('Without a known date, so left out: 1.');
    expect(words).toContain(
      'Two meetings in January · Parley · 21 January 2024 · according to Turkish security',
    );
  });

  it('is narrowed by a name, words, and a stretch of time', async () => {
    const of = async (options: object) => datesOf(wordsOf(await run(options)));
    expect(await of({ about: 'Kalin' })).toEqual(['February 2024']);
    expect(await of({ about: 'first phase' })).toEqual(['8 October 2025']);
    expect(await of({ from: '2025-09-11', to: '2025-09' })).toEqual([
      '11 September 2025',
      '12 September 2025',
    ]);
    expect(await of({ about: 'Haniyeh', 'as-of': '2024-12-31' })).toEqual(['20 January 2024']);
  });

  it('has a picture of the page with a text that says the same', async () => {
    const { picture } = await run({ about: 'Witkoff', page: 3 });
    expect(picture?.name).toBe('timeline.png');
    expect(picture?.png.slice(0, 4)).toEqual(Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
    expect(picture?.alt).toBe(
      [
        'Picture of a timeline.',
        'Timeline: Steve Witkoff.',
        '11 September 2025, meeting: Fidan met Witkoff for the 11th time, officials said.',
        '12 September 2025, meeting: Fidan met Witkoff for the 12th time, officials said.',
      ].join('\n'),
    );
  });

  it('shows the months of a long one, and any of them alone', async () => {
    const first = await run({ 'as-of': '2025-10-13' });
    expect(wordsOf(first)).toContain(
      'By month: January 2024 (2) · February 2024 (1) · September 2025 (12) · October 2025 (1)',
    );
    const [months] = first.selects ?? [];
    expect(months?.choices.at(-1)).toEqual({ name: 'October 2025 (1)', value: '2025-10' });
    const one = await chooseValue(months, '2025-10', { facts });
    expect(one.kind).toBe('update');
    expect(wordsOf(one)).toContain('from October 2025 to October 2025 · 1 dated event');
    expect(wordsOf(one)).toContain('As of 13 October 2025');
    expect(wordsOf(await run({ about: 'Kalin' }))).not.toContain('By month');
    expect(wordsOf(await chooseValue(months, 'whenever', { facts }))).toContain('use its command again');
  });

  it('shows the years of one of more months than a list has room for, none of them left out silently', async () => {
    const months = Array.from({ length: 30 }, (_, at) => {
      const [year, month] = [2022 + Math.floor(at / 12), (at % 12) + 1];
      return `${year}-${String(month).padStart(2, '0')}-05`;
    });
    const long = factsIn(
      factSnapshot([
        {
          facts: months.map((date) => ({
            quote: `They met on ${date}.`,
            participants: [fidan, kalin],
            date,
          })),
        },
      ]),
    );
    const first = await runCommand('timeline', {}, { facts: long });
    expect(wordsOf(first)).toContain('By year: 2022 (12) · 2023 (12) · 2024 (6)');
    const [years] = first.selects ?? [];
    expect(years?.choices.map(({ value }) => value)).toEqual(['2022', '2023', '2024']);
    const one = await chooseValue(years, '2022', { facts: long });
    expect(wordsOf(one)).toContain('from 2022 to 2022 · 12 dated events');
    expect(wordsOf(one)).toContain('By month: January 2022 (1)');
  });

  it('goes without one where none can be drawn, and where there is nothing', async () => {
    expect(await runCommand('timeline', {}, { facts }, 'en', async () => null)).not.toHaveProperty('picture');
    expect(await run({ from: '2030' })).not.toHaveProperty('picture');
  });

  it('turns pages by buttons that carry everything, within what a button can', async () => {
    const span = { from: '2025-09-01', to: '2025-10', 'as-of': '2025-10-13' };
    const first = await run({ about: 'Fidan', ...span });
    const [, next] = first.actions ?? [];
    expect(next?.state).toEqual({
      about: 'hakan-fidan',
      from: '2025-09-01',
      to: '2025-10',
      'as-of': '2025-10-13',
      page: 2,
    });
    expect(next && wholeCustomId(next)).not.toBeNull();
    const second = await press(next);
    expect(second.kind).toBe('update');
    expect(wordsOf(second)).toContain(
      'from 1 September 2025 to October 2025 · 12 dated events · page 2 of 3',
    );
    expect(wordsOf(second)).toContain('As of 13 October 2025');
  });

  it('is about the same words on every page, letter by letter', async () => {
    const first = await run({ about: 'time officials' });
    expect(wordsOf(first)).toContain('Timeline: time officials\n');
    const second = await press(first.actions?.[1]);
    expect(wordsOf(second)).toContain('Timeline: time officials\n');
    expect(wordsOf(second)).toContain('page 2 of 3');
  });

  it('says plainly where there is nothing, and what to try', async () => {
    const reply = await run({ about: 'Kallan' });
    expect(reply.tone).toBe('abstention');
    expect(wordsOf(reply)).toContain('no dated event');
    expect(reply.actions?.map(({ label }) => label)).toEqual(['Ibrahim Kalin']);
  });

  it.each([
    [{ from: 'yesterday' }, '"from"'],
    [{ to: '2025-02-30' }, '"to"'],
    [{ 'as-of': '2025' }, '"as-of"'],
    [{ from: '2025-10', to: '2025-09' }, 'ends before it begins'],
    [{ about: 'x'.repeat(101) }, '100 characters'],
    [{ from: '2025-99-99' }, '"from"'],
  ])('says privately what is wrong with %j', async (options, said) => {
    const reply = await run(options);
    expect(reply.visibility).toBe('private');
    expect(wordsOf(reply)).toContain(said);
  });

  it('says what to do where a button carries what is no longer read', async () => {
    const reply = await press({ action: 'timeline/page', state: { from: '2025-99-99' } });
    expect(reply).toMatchObject({ kind: 'reply', visibility: 'private' });
    expect(wordsOf(reply)).toContain('use its command again');
  });

  it('speaks the member’s language and completes names', async () => {
    expect(wordsOf(await run({}, 'tr'))).toContain('Zaman çizelgesi\n16 tarihli olay');
    expect(wordsOf(await run({}, 'he'))).toContain('ציר זמן');
    expect(await completionsOf('timeline', 'about', 'qat', { facts })).toEqual([
      { name: 'Qatar', value: 'qatar' },
    ]);
  });
});
