import { describe, expect, it } from 'vitest';
import { timelineOf, type TimelineRequest } from '../../src/views/timeline-view.js';
import { factIndex, fidan, hamas, haniyeh, israel, kalin, qatar, type GivenFact } from '../support/facts.js';

const index = await factIndex([
  {
    id: 'b',
    published: '2025-10-09',
    facts: [
      {
        kind: 'talks',
        quote: 'Israel and Hamas held talks about hostages on Wednesday.',
        subject: israel,
        participants: [israel, hamas],
        date: '2025-10-08',
        topics: ['hostages'],
      },
      {
        kind: 'statement',
        quote: 'Israel and Hamas held talks about hostages on Wednesday.',
        subject: qatar,
        date: '2025-10-08',
      },
      {
        quote: 'Fidan will meet Kalin on Friday.',
        participants: [fidan, kalin],
        date: '2025-10-10',
        modality: 'planned',
      },
      { kind: 'figure', quote: 'It is 50 hostages.', date: '2025-10-08', value: 50, unit: 'hostages' },
      { kind: 'event', quote: 'A truce began at some time.' },
    ],
  },
  {
    id: 'a',
    published: '2024-01-21',
    facts: [
      { quote: 'Fidan met Haniyeh on Saturday.', participants: [fidan, haniyeh], date: '2024-01-20' },
      {
        quote: 'They were to talk in January.',
        subject: haniyeh,
        participants: [haniyeh, fidan],
        date: '2024-01',
        modality: 'planned',
      },
      {
        kind: 'talks',
        quote: 'There were talks of Hamas and Israel.',
        subject: hamas,
        participants: [hamas, israel],
        date: '2025-10-08',
      },
    ],
  },
]);

const of = (given: Partial<TimelineRequest> = {}) =>
  timelineOf(index, {
    about: null,
    from: null,
    to: null,
    asOf: null,
    offset: 0,
    limit: 10,
    ...given,
  });
const dates = (given?: Partial<TimelineRequest>) => of(given).entries.map(({ fact }) => fact.date?.value);

describe('timeline', () => {
  it('has dated happenings in order, whatever the articles’ order, and counts what has no date', () => {
    expect(dates()).toEqual(['2024-01', '2024-01-20', '2025-10-08', '2025-10-10']);
    expect(of()).toMatchObject({ total: 4, undated: 1, offset: 0, snapshot: 'v1' });
  });

  it('tells the same happening of two articles once, and one sentence once', () => {
    const talks = of().entries[2];
    expect(talks?.sources.map(({ article }) => article.id)).toEqual(['a', 'b']);
    const ofB = timelineOf(index, { ...of(), about: 'hostages', limit: 9 });
    expect(ofB.entries.map(({ kinds }) => kinds)).toEqual([['talks', 'statement']]);
  });

  it('does not take a month for one of its days', () => {
    expect(of({ to: '2024' }).entries.map(({ fact }) => fact.date?.value)).toEqual(['2024-01', '2024-01-20']);
  });

  it('keeps what is planned apart', () => {
    expect(of().entries.at(-1)?.fact.modality).toBe('planned');
  });

  it.each([
    [{ from: '2025' }, ['2025-10-08', '2025-10-10']],
    [{ to: '2024-01-19' }, ['2024-01']],
    [{ from: '2025-10-09', to: '2025-10' }, ['2025-10-10']],
    [{ asOf: '2024-12-31' }, ['2024-01', '2024-01-20', '2025-10-08']],
    [{ about: 'Haniyeh' }, ['2024-01', '2024-01-20']],
    [{ about: 'Fidan', from: '2025' }, ['2025-10-10']],
    [{ about: 'hostage' }, ['2025-10-08']],
    [{ about: 'Hamas hostages' }, ['2025-10-08']],
    [{ about: 'meetings of Kalin' }, ['2025-10-10']],
    [{ about: 'Kalin hostages' }, []],
    [{ about: 'the' }, []],
    [{ offset: 1, limit: 2 }, ['2024-01-20', '2025-10-08']],
    [{ offset: 9 }, []],
  ])('of %j is %j', (given, expected) => {
    expect(dates(given)).toEqual(expected);
  });

  it('says who may have been meant where there is nothing', () => {
    expect(of({ about: 'Kallan' })).toMatchObject({ total: 0, near: [kalin] });
    expect(of({ about: 'Witkof' }).about).toMatchObject({
      kind: 'entity',
      entity: { name: 'Steve Witkoff' },
    });
  });
});

it('tells a sentence once where it plans for a day what it also tells of as done', async () => {
  const quote = 'Kalin came on Tuesday to join the talks of Israel and Hamas.';
  const shared = { kind: 'talks', quote, date: '2025-10-07' } as const;
  const echo = await factIndex([
    {
      facts: [
        { ...shared, subject: kalin, participants: [kalin], modality: 'planned' },
        { ...shared, subject: israel, participants: [israel, hamas] },
        { ...shared, kind: 'meeting', subject: kalin, participants: [kalin, hamas], modality: 'planned' },
        { ...shared, subject: qatar, participants: [qatar, hamas], modality: 'denied' },
      ],
    },
  ]);
  const { entries } = timelineOf(echo, {
    about: null,
    from: null,
    to: null,
    asOf: null,
    offset: 0,
    limit: 10,
  });
  expect(entries.map(({ fact }) => `${fact.kind} ${fact.modality}`).sort()).toEqual([
    'meeting planned',
    'talks denied',
    'talks stated',
  ]);
});

describe('one happening', () => {
  const told = async (facts: readonly GivenFact[], more: readonly GivenFact[] = []) => {
    const read = await factIndex([{ facts }, { facts: more }]);
    const { entries } = timelineOf(read, {
      about: null,
      from: null,
      to: null,
      asOf: null,
      offset: 0,
      limit: 10,
    });
    return entries.map(({ fact, alike, articles }) => [fact.subject.id, fact.date?.value, alike, articles]);
  };
  const talks = { kind: 'talks', date: '2025-10-08', predicate: 'take part' } as const;

  it('has who else took part with it, but nobody of another place', async () => {
    const facts: readonly GivenFact[] = [
      { ...talks, quote: 'Kalin joined the talks.', subject: kalin },
      {
        ...talks,
        quote: 'Israel met Hamas.',
        kind: 'meeting',
        predicate: 'meet',
        subject: israel,
        participants: [israel, hamas],
        place: { id: 'doha', name: 'Doha' },
      },
      { ...talks, quote: 'Fidan was among the participants.', subject: fidan },
      {
        ...talks,
        quote: 'Qatar joined talks in Ankara.',
        subject: qatar,
        place: { id: 'ankara', name: 'Ankara' },
      },
    ];
    expect(await told(facts)).toEqual([
      ['israel', '2025-10-08', 2, 1],
      ['qatar', '2025-10-08', 0, 1],
    ]);
  });

  it('has with it that one of those who met was there that day, but not that others were', async () => {
    const place = { id: 'paris', name: 'Paris' };
    const date = '2024-01-28';
    const visit = { kind: 'travel', predicate: 'visit', place, date } as const;
    const met = { quote: 'Fidan met Haniyeh in Paris.', participants: [fidan, haniyeh], place, date };
    const visits = [
      { ...visit, quote: 'Fidan was in Paris on the day.', subject: fidan },
      { ...visit, quote: 'Kalin was in Paris too.', subject: kalin },
    ];
    expect(await told([...visits, met])).toEqual([
      ['hakan-fidan', date, 1, 1],
      ['ibrahim-kalin', date, 0, 1],
    ]);
    expect(await told([met], visits)).toHaveLength(3);
  });

  it('stands at its day where a month is told of it first', async () => {
    const met = { participants: [fidan, haniyeh] };
    const facts = [
      { ...met, quote: 'Fidan met Haniyeh in January.', date: '2024-01' },
      { quote: 'Fidan met Kalin.', participants: [fidan, kalin], date: '2024-01-09' },
      { ...met, quote: 'Fidan met Haniyeh on Saturday.', date: '2024-01-20' },
    ];
    const days = (await told(facts)).map(([, day]) => day);
    expect(days).toEqual(['2024-01-09', '2024-01-20']);
  });

  it('is told by its day where another article knows the month alone', async () => {
    const met = { participants: [fidan, haniyeh] };
    const day = { ...met, quote: 'Fidan met Haniyeh on Saturday.', date: '2024-01-20' };
    const month = { ...met, quote: 'Fidan met Haniyeh in January.', date: '2024-01' };
    expect(await told([day], [month])).toEqual([['hakan-fidan', '2024-01-20', 0, 2]]);
    const other = { ...met, quote: 'Fidan met Haniyeh on Monday.', date: '2024-01-08' };
    expect(await told([day, other], [month])).toHaveLength(3);
  });

  it('is not told again as the talks that it was for', async () => {
    const quote = 'Fidan met Haniyeh on Wednesday to discuss a truce.';
    const shared = { quote, date: '2025-10-08', participants: [fidan, haniyeh] };
    expect(
      await told([shared, { ...shared, kind: 'talks', predicate: 'discuss', modality: 'planned' }]),
    ).toHaveLength(1);
  });
});

it('tells nothing that a line only names on the way, since its day would be read as that of the line', async () => {
  const date = '2023-10-07';
  const facts: GivenFact[] = [
    { kind: 'event', quote: 'the release of 250 hostages taken on 7 October 2023', date },
    { kind: 'event', quote: 'About 250 hostages were taken on 7 October 2023.', date },
    { kind: 'event', quote: 'وأسر نحو 250 رهينة في 7 أكتوبر 2023؟', date },
  ];
  const named = await factIndex([{ id: 'c', published: '2024-01-21', facts }]);
  const { entries, total } = timelineOf(named, {
    about: null,
    from: null,
    to: null,
    asOf: null,
    offset: 0,
    limit: 9,
  });
  expect(total).toBeLessThan(3);
  const quotes = entries.flatMap(({ sources }) => sources.map(({ fact }) => fact.citation.quote));
  expect(quotes).not.toContain('the release of 250 hostages taken on 7 October 2023');
  expect(quotes).toContain('About 250 hostages were taken on 7 October 2023.');
});
