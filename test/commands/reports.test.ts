import { describe, expect, it } from 'vitest';
import { aCitation, anAnswer } from '../support/answers.js';
import { talksFacts as facts } from '../support/talks-of-facts.js';
import { factSnapshot, hamas, type GivenArticle, type GivenFact } from '../support/facts.js';
import { factsIn } from '../support/services.js';
import { completionsOf, runCommand, wordsOf } from './run-command.js';

const ask = async () => anAnswer();

async function pagesOf(options: Record<string, string>): Promise<string> {
  const first = await runCommand('reports', options, { facts, ask });
  const pages = Number(/page 1 of (\d+)/.exec(wordsOf(first))?.[1]);
  const rest = await Promise.all(
    Array.from({ length: pages - 1 }, (_, at) =>
      runCommand('reports', { ...options, page: at + 2 }, { facts, ask }),
    ),
  );
  return [first, ...rest].map(wordsOf).join('\n');
}

describe('/reports', () => {
  it('shows what each article says side by side, with publisher and date', async () => {
    const words = await pagesOf({ about: 'Hamas' });
    expect(words).toContain('Reports: Hamas\n2 articles, oldest first');
    expect(words).toContain(
      'Two meetings in January · Parley · 21 January 2024\nHamas was to release 50 hostages.\n20 January 2024 · figure',
    );
    expect(words).toContain('Signed · Example Press · 8 October 2025');
    expect(words).toContain('8 October 2025 · agreement · according to Qatar, as told by Example Agency');
  });

  it('calls figures of different days no contradiction', async () => {
    const words = await pagesOf({ about: 'hostages' });
    expect(words).toContain(
      'Of different days or things, so no contradiction:\n50 hostages · 20 January 2024',
    );
    expect(words).toContain('20 hostages · 8 October 2025');
    expect(words).not.toContain('differ,');
  });

  it('says where one article states what another denies', async () => {
    const words = await pagesOf({ about: 'Haniyeh' });
    expect(words).toContain('One source states it, another denies it:\nmeeting · 20 January 2024');
    expect(words).toContain('meeting · denied · 20 January 2024\nFidan did not meet Haniyeh');
  });

  it('adds passages of articles of which no fact on it was read, and none of the others', async () => {
    const asked = async () =>
      anAnswer({
        citations: [
          aCitation({ quote: 'From elsewhere.', article: { id: 'elsewhere' } }),
          aCitation({ quote: 'From here.', article: { id: 'news' } }),
        ],
      });
    const words = wordsOf(await runCommand('reports', { about: 'first phase' }, { facts, ask: asked }));
    expect(words).toContain('Passages that come near:\nFrom elsewhere.');
    expect(words).not.toContain('From here.');
  });

  it('shows how a figure went over time, with a plot and each source', async () => {
    const left = (value: number, given: Partial<GivenFact> = {}): GivenFact => ({
      kind: 'figure',
      quote: `At least ${value} hostages are left.`,
      subject: hamas,
      predicate: 'leave',
      object: 'at least',
      value,
      unit: 'hostages',
      ...given,
    });
    const course = factsIn(
      factSnapshot([
        { published: '2024-01-21', publisher: 'A', facts: [left(132, { date: '2024-01-20' })] },
        { published: '2025-02-01', publisher: 'B', facts: [left(79)] },
        { published: '2025-10-08', publisher: 'C', facts: [left(48)] },
      ]),
    );
    const reply = await runCommand('reports', { about: 'hostages' }, { facts: course, ask });
    const words = wordsOf(reply);
    expect(words).toContain('Over time: hostages · left\nfrom 48 to 132 · first 132, last 48\n');
    expect(words).toContain('at least 132 hostages · 20 January 2024\nAt least 132 hostages are left.');
    expect(words).toContain('at least 79 hostages · 1 February 2025 (day of the article)');
    expect(reply.picture?.name).toBe('plot.png');
    expect(reply.picture?.alt).toBe(
      [
        'Plot of a figure over time.',
        'Over time: hostages · left.',
        'from 48 to 132 · first 132, last 48',
        '20 January 2024: 132 (A)',
        '1 February 2025: 79 (B)',
        '8 October 2025: 48 (C)',
      ].join('\n'),
    );
    const none = await runCommand(
      'reports',
      { about: 'hostages' },
      { facts: course, ask },
      'en',
      async () => null,
    );
    expect(none).not.toHaveProperty('picture');
    expect(await runCommand('reports', { about: 'Haniyeh' }, { facts, ask })).not.toHaveProperty('picture');
  });

  it('names who counts beside a figure, else the only publisher an article rests on, and writes figures as a reader does', async () => {
    const source = (publisher: string) => ({ publisher, title: null, url: null, published: null });
    const toll = (value: number, published: string, counter: string | null): GivenArticle => ({
      published,
      sources: [source('Wire')],
      facts: [
        {
          kind: 'figure',
          quote: `${value} people were killed in Gaza.`,
          subject: { id: 'people', name: 'people', type: 'group' },
          predicate: 'kill',
          value,
          unit: 'people',
          place: { id: 'gaza', name: 'Gaza' },
          attribution: counter === null ? null : { source: counter, verb: 'say' },
        },
      ],
    });
    const altOf = async (counter: string | null) => {
      const days = ['2024-01-21', '2024-12-08', '2025-03-02'];
      const course = factsIn(factSnapshot(days.map((day, at) => toll(44_000 + at * 1000, day, counter))));
      const reply = await runCommand('reports', { about: 'killed in Gaza' }, { facts: course, ask });
      expect(wordsOf(reply)).toContain('44,000 people · 21 January 2024');
      return reply.picture?.alt.split('\n').slice(1, 4);
    };
    expect(await altOf('The Gaza health ministry')).toEqual([
      'Over time: people · killed · Gaza.',
      'from 44,000 to 46,000 · first 44,000, last 46,000 · The Gaza health ministry',
      '21 January 2024: 44,000 (The Gaza health ministry)',
    ]);
    expect((await altOf(null))?.[2]).toBe('21 January 2024: 44,000 (Wire)');
  });

  it('says where no article tells a fact about it', async () => {
    const reply = await runCommand('reports', { about: 'Kallan' }, { facts, ask });
    expect(reply.tone).toBe('abstention');
    expect(wordsOf(reply)).toContain('None of the articles tells a fact about this.');
    expect(reply.actions?.map(({ label }) => label)).toEqual(['Ibrahim Kalin']);
  });

  it.each([
    [{}, '1 to 100 characters'],
    [{ about: '  ' }, '1 to 100 characters'],
    [{ about: 'Hamas', 'as-of': 'now' }, '"as-of"'],
  ])('says privately what is wrong with %j', async (options, said) => {
    const reply = await runCommand('reports', options, { facts, ask });
    expect(reply.visibility).toBe('private');
    expect(wordsOf(reply)).toContain(said);
  });

  it('completes names', async () => {
    expect(await completionsOf('reports', 'about', 'ham', { facts })).toEqual([
      { name: 'Hamas', value: 'hamas' },
    ]);
  });
});
