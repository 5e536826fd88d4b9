import { describe, expect, it } from 'vitest';
import { timelineOf, type Timeline } from '../../src/views/timeline-view.js';
import {
  ankara,
  factIndex,
  fidan,
  hamas,
  haniyeh,
  israel,
  kalin,
  qatar,
  type GivenArticle,
  type GivenFact,
} from '../support/facts.js';

const doha = { id: 'doha', name: 'Doha' };

async function timeline(given: readonly GivenArticle[]): Promise<Timeline> {
  const all = { about: null, from: null, to: null, asOf: null, offset: 0, limit: 50 };
  return timelineOf(await factIndex(given), all);
}
const brief = ({ entries }: Timeline) =>
  entries.map(({ fact, until, articles, voices }) => [
    until === null ? fact.date?.value : `${fact.date?.value}/${until}`,
    articles,
    voices,
  ]);

const met = (quote: string, given: Partial<GivenFact> = {}): GivenFact => ({
  quote,
  participants: [fidan, haniyeh],
  date: '2024-01-20',
  ...given,
});

describe('one meeting', () => {
  it('is one entry, told as a meeting or as talks, in any language, dated or not', async () => {
    const told = await timeline([
      { publisher: 'A', published: '2024-01-21', facts: [met('Fidan met Haniyeh on 20 January.')] },
      {
        publisher: 'B',
        published: '2024-01-20',
        language: 'tr',
        facts: [met('Fidan, Haniye ile görüştü.', { kind: 'talks', date: null })],
      },
      {
        publisher: 'C',
        published: '2024-01-22',
        language: 'ar',
        facts: [met('التقى فيدان هنية.', { subject: haniyeh, participants: [haniyeh, fidan] })],
      },
      { publisher: 'D', published: '2024-01-22', facts: [met('They met in Ankara.', { place: ankara })] },
    ]);
    expect(brief(told)).toEqual([['2024-01-20', 4, 4]]);
    expect(told.undated).toBe(0);
    expect(told.entries[0]?.fact.citation.quote).toBe('Fidan met Haniyeh on 20 January.');
    expect(told.entries[0]?.kinds.toSorted()).toEqual(['meeting', 'talks']);
  });

  it.each([
    ['on another day', { date: '2024-01-21' }],
    ['of more people at another place', { participants: [fidan, haniyeh, kalin], place: doha }],
    ['planned', { modality: 'planned' as const }],
    ['of other people', { participants: [fidan, kalin] }],
    ['with more people, the place not told', { participants: [fidan, haniyeh, kalin], place: null }],
    ['by telephone', { kind: 'contact' as const }],
  ])('is another than one %s', async (_, other) => {
    const told = await timeline([
      { publisher: 'A', facts: [met('Fidan met Haniyeh in Ankara.', { place: ankara })] },
      { publisher: 'B', facts: [met('The other one.', other)] },
    ]);
    expect(told.entries).toHaveLength(2);
  });

  it('is told of by some of those who took part, where the place is the same', async () => {
    const told = await timeline([
      { publisher: 'A', facts: [met('Two met in Ankara.', { place: ankara })] },
      {
        publisher: 'B',
        facts: [met('Three met in Ankara.', { place: ankara, participants: [fidan, haniyeh, kalin] })],
      },
    ]);
    expect(brief(told)).toEqual([['2024-01-20', 2, 2]]);
  });

  it.each([
    ['the article is of long after', { published: '2024-03-01' }, {}],
    ['the article is of before', { published: '2024-01-19' }, {}],
    ['the article has no date', { published: null }, {}],
    ['the place is another', { published: '2024-01-21' }, { place: doha }],
  ])('is not told without its day where %s', async (_, article, fact) => {
    const told = await timeline([
      { publisher: 'A', published: '2024-01-20', facts: [met('Fidan met Haniyeh.', { place: ankara })] },
      { publisher: 'B', ...article, facts: [met('They met.', { date: null, ...fact })] },
    ]);
    expect(told.entries[0]?.articles).toBe(1);
  });

  it('without its day is told with none of two meetings of those days', async () => {
    const told = await timeline([
      {
        publisher: 'A',
        published: '2024-01-21',
        facts: [met('They met on Saturday.'), met('They met on Sunday.', { date: '2024-01-21' })],
      },
      { publisher: 'B', published: '2024-01-21', facts: [met('They met.', { date: null })] },
    ]);
    expect(brief(told)).toEqual([
      ['2024-01-20', 1, 1],
      ['2024-01-21', 1, 1],
    ]);
    expect(told.undated).toBe(1);
  });
});

describe('the sources of one happening', () => {
  const wire =
    'Hakan Fidan met Ismail Haniyeh on Saturday and discussed a ceasefire, hostages and aid, diplomatic sources said.';
  const more = `The two had last spoken by telephone in October, shortly after the war had begun, the same sources told reporters late in the evening.`;

  it('are one voice where they print one text', async () => {
    const told = await timeline([
      { publisher: 'A', facts: [met(wire)], more },
      { publisher: 'B', facts: [met(wire.replace('diplomatic ', ''))], more },
      { publisher: 'C', facts: [met('Saturday saw the two men together in Ankara.')], more },
      { publisher: 'D', facts: [met('On Saturday Haniyeh was received by Fidan.')] },
    ]);
    expect(brief(told)).toEqual([['2024-01-20', 4, 2]]);
  });

  it('are one voice where they rest on one publisher', async () => {
    const source = { title: null, url: null, published: null };
    const told = await timeline([
      {
        publisher: 'Parley',
        sources: [{ ...source, publisher: 'Wire' }],
        facts: [met('Fidan met Haniyeh.')],
      },
      { publisher: 'wire', facts: [met('Haniyeh was received by Fidan.')] },
      { publisher: 'Parley', sources: [{ ...source, publisher: 'Other' }], facts: [met('They met.')] },
      { publisher: null, facts: [met('The two were seen.')] },
      { publisher: null, facts: [met('The two ate.')] },
    ]);
    expect(brief(told)).toEqual([['2024-01-20', 5, 4]]);
  });
});

describe('several days', () => {
  const talks = (date: string, given: Partial<GivenFact> = {}): GivenFact => ({
    kind: 'talks',
    quote: `Israel and Hamas held talks (${date}).`,
    subject: israel,
    participants: [israel, hamas],
    date,
    ...given,
  });

  it('of talks in a row are one entry, with the last day', async () => {
    const told = await timeline([
      { publisher: 'A', facts: [talks('2025-10-06'), talks('2025-10-08'), talks('2025-10-07')] },
      { publisher: 'B', facts: [talks('2025-10-07', { participants: [israel, hamas, qatar] })] },
      { publisher: 'C', facts: [talks('2025-10-12')] },
    ]);
    expect(brief(told)).toEqual([
      ['2025-10-06/2025-10-08', 2, 2],
      ['2025-10-12', 1, 1],
    ]);
    expect(told.total).toBe(2);
  });

  it('of meetings, or of what is planned, stay apart', async () => {
    const meetings = await timeline([
      { facts: ['2025-10-06', '2025-10-07'].map((date) => talks(date, { kind: 'meeting' })) },
    ]);
    expect(meetings.entries).toHaveLength(2);
    const planned = await timeline([
      { facts: ['2025-10-06', '2025-10-07'].map((date) => talks(date, { modality: 'planned' })) },
    ]);
    expect(planned.entries).toHaveLength(2);
  });
});

describe('a long timeline', () => {
  it('has what one speaker says on a day once, with how much more there is', async () => {
    const said = (n: number): GivenFact => ({
      kind: 'statement',
      quote: `Qatar said ${n} things.`,
      subject: qatar,
      date: '2025-10-08',
    });
    const told = await timeline([{ facts: [said(1), said(2), said(3), { ...said(4), subject: hamas }] }]);
    expect(told.entries.map(({ fact, alike }) => [fact.subject.name, alike])).toEqual([
      ['Qatar', 2],
      ['Hamas', 0],
    ]);
  });

  it('says how many entries there are in each month', async () => {
    const told = await timeline([
      { facts: ['2024-01-20', '2025-10-01', '2025-10-08', '2025'].map((date) => met(date, { date })) },
    ]);
    expect(told.months).toEqual([
      { month: '2024-01', entries: 1 },
      { month: '2025', entries: 1 },
      { month: '2025-10', entries: 2 },
    ]);
  });
});

describe('one report in several languages', () => {
  const reuters = { id: 'reuters', name: 'Reuters', type: 'organization' as const };
  const names = [fidan, haniyeh, hamas, qatar];
  const entities = [
    { ...reuters, aliases: ['رويترز', 'רויטרס'], roles: [] },
    ...names.map((ref) => ({ ...ref, aliases: [], roles: [] })),
  ];
  const told = (language: string, source: string, rest: string, figure = '326'): GivenArticle => ({
    language,
    publisher: `Press ${language}`,
    published: '2024-01-21',
    facts: [met(`Hakan Fidan – Ismail Haniyeh ${rest}.`, { attribution: { source, verb: 'say' } })],
    more: `Hamas, Qatar: ${figure}, 2024.`,
  });
  const voices = async (given: readonly GivenArticle[]) => {
    const all = { about: null, from: null, to: null, asOf: null, offset: 0, limit: 50 };
    return timelineOf(await factIndex(given, entities), all).entries.map((told) => [
      told.articles,
      told.voices,
    ]);
  };

  it('is one voice where all name its wire, and names and figures are the same', async () => {
    expect(
      await voices([
        told('en', 'Reuters', 'met, as the agency reports today'),
        told('tr', 'Reuters', 'görüştü'),
        told('ar', 'رويترز', 'التقيا'),
        told('he', 'רויטרס', 'נפגשו'),
      ]),
    ).toEqual([[4, 1]]);
  });

  it.each([
    ['they name two sources', told('tr', 'Anadolu', 'görüştü')],
    ['their figures are others', told('tr', 'Reuters', 'görüştü', '413, 17, 90')],
  ])('is none where %s', async (_, other) => {
    expect(await voices([told('en', 'Reuters', 'met, as the agency reports today'), other])).toEqual([
      [2, 2],
    ]);
  });
});
