import { describe, expect, it } from 'vitest';
import { compareReports } from '../../src/views/compare-reports.js';
import type { Finding } from '../../src/views/find-differences.js';
import {
  factIndex,
  fidan,
  hamas,
  haniyeh,
  israel,
  type GivenArticle,
  type GivenFact,
} from '../support/facts.js';

const hostages = (value: number, date: string | null, given: Partial<GivenFact> = {}): GivenFact => ({
  kind: 'figure',
  quote: `Hamas releases ${value} hostages (${date}).`,
  subject: hamas,
  predicate: 'release',
  object: 'hostages',
  value,
  unit: 'hostages',
  date,
  ...given,
});

async function reports(given: readonly GivenArticle[], about = 'Hamas', asOf: string | null = null) {
  return compareReports(await factIndex(given), { about, asOf });
}

const brief = (findings: readonly Finding[]) =>
  findings.map(({ kind, sides }) => [kind, sides.map(({ fact }) => fact.value ?? fact.modality)]);

describe('compareReports', () => {
  it('shows what each article says, the earliest published first, in the article’s own order', async () => {
    const { reports: shown } = await reports([
      { id: 'late', published: '2025-10-08', facts: [hostages(20, null)] },
      { id: 'undated', published: null, facts: [hostages(1, null)] },
      {
        id: 'early',
        published: '2023-11-22',
        facts: [
          hostages(50, null),
          {
            kind: 'agreement',
            quote: 'Hamas and Israel agreed.',
            subject: hamas,
            participants: [hamas, israel],
          },
        ],
      },
    ]);
    expect(shown.map(({ article }) => article.id)).toEqual(['early', 'late', 'undated']);
    expect(shown[0]?.happenings.map(({ fact }) => fact.kind)).toEqual(['figure', 'agreement']);
    expect(shown[0]?.sentences).toBe(2);
  });

  it('calls figures differing only where unit, thing and day are the same', async () => {
    const day = '2025-10-08';
    const { findings } = await reports([{ facts: [hostages(20, day)] }, { facts: [hostages(24, day)] }]);
    expect(brief(findings).filter(([kind]) => kind !== 'apart')).toEqual([['figures-differ', [20, 24]]]);
    const same = await reports([
      { publisher: 'A', facts: [hostages(20, day)] },
      { publisher: 'B', facts: [hostages(20, day, { quote: 'Twenty were let go on the eighth.' })] },
    ]);
    expect(brief(same.findings)).toEqual([['agree', [20, 20]]]);
  });

  it('calls figures of one thing differing, whatever form its word has and however the figure is meant', async () => {
    const killed = (value: number, given: Partial<GivenFact>): GivenFact => ({
      kind: 'figure',
      quote: `${value} were killed, said ${given.unit}.`,
      subject: { id: 'people', name: 'people', type: 'group' },
      predicate: 'kill',
      value,
      unit: 'people',
      date: '2023-10-07',
      ...given,
    });
    const { findings } = await reports(
      [
        { publisher: 'A', facts: [killed(1200, { object: 'about' })] },
        { publisher: 'B', facts: [killed(1400, {})] },
      ],
      'people killed',
    );
    expect(brief(findings)).toEqual([['figures-differ', [1200, 1400]]]);
  });

  it('counts copies of a text, and articles of one publisher, as one voice, and says so', async () => {
    const day = '2025-10-08';
    const wire =
      'Hamas on Wednesday released 20 hostages to the Red Cross at two places in Gaza, officials said.';
    const one = { facts: [hostages(20, day, { quote: wire })] };
    const three = await reports([
      { ...one, publisher: 'A' },
      { ...one, publisher: 'B' },
      { ...one, publisher: 'C' },
    ]);
    expect(three.findings).toMatchObject([{ kind: 'one-voice', copies: 2, sides: [{}] }]);
    const more = await reports([
      { ...one, publisher: 'A' },
      { ...one, publisher: 'B' },
      { publisher: 'D', facts: [hostages(20, day)] },
      { publisher: 'D', facts: [hostages(20, day, { quote: 'Twenty were let go.' })] },
    ]);
    expect(more.findings).toMatchObject([{ kind: 'agree', copies: 2, sides: [{}, {}] }]);
  });

  it('calls figures of different days or things no contradiction', async () => {
    const { findings } = await reports([
      { facts: [hostages(50, '2023-11-22')] },
      { facts: [hostages(33, '2025-01-15')] },
      { facts: [hostages(250, '2023-10-07', { predicate: 'seize' })] },
      { facts: [hostages(48, null)] },
    ]);
    expect(brief(findings)).toEqual([['apart', [50, 33, 250, 48]]]);
  });

  it.each([
    ['two units', { unit: 'days' }],
    ['what is denied', { modality: 'denied' as const }],
    ['what is conditional', { modality: 'conditional' as const }],
    ['what is planned with what is done', { modality: 'planned' as const }],
    ['two unknown days', { date: null }],
  ])('does not set against one another %s', async (_, given) => {
    const { findings } = await reports([
      { facts: [hostages(20, '2025-10-08')] },
      { facts: [hostages(24, '2025-10-08', given)] },
    ]);
    expect(findings.filter(({ kind }) => kind === 'figures-differ')).toEqual([]);
  });

  it('does not set one article against itself', async () => {
    const { findings } = await reports([{ facts: [hostages(20, '2025-10-08'), hostages(24, '2025-10-08')] }]);
    expect(findings).toEqual([]);
  });

  it('says where one article states what another denies, and where they agree', async () => {
    const meeting = (modality: 'stated' | 'denied', date = '2024-01-20'): GivenFact => ({
      quote: `The meeting of Hamas is ${modality}.`,
      participants: [fidan, haniyeh],
      date,
      modality,
    });
    const apart = await reports([{ facts: [meeting('stated')] }, { facts: [meeting('denied')] }], 'Fidan');
    expect(brief(apart.findings)).toEqual([['claims-differ', ['stated', 'denied']]]);
    const agreed = await reports(
      [
        { publisher: 'A', facts: [meeting('stated')] },
        {
          publisher: 'B',
          facts: [{ ...meeting('stated'), kind: 'talks', quote: 'Hamas says the two talked.' }],
        },
      ],
      'Fidan',
    );
    expect(brief(agreed.findings)).toEqual([['agree', ['stated', 'stated']]]);
    const otherDay = await reports(
      [{ facts: [meeting('stated')] }, { facts: [meeting('denied', '2024-01-21')] }],
      'Fidan',
    );
    expect(otherDay.findings).toEqual([]);
  });

  it('says where one agreement is dated differently, but takes two meetings for two', async () => {
    const signed = (date: string, kind: 'agreement' | 'meeting'): GivenFact => ({
      kind,
      quote: `Hamas signed on ${date}.`,
      subject: hamas,
      predicate: 'sign',
      object: 'the first phase',
      participants: [hamas, israel],
      date,
    });
    const { findings } = await reports([
      { facts: [signed('2025-10-08', 'agreement')] },
      { facts: [signed('2025-10-09', 'agreement')] },
    ]);
    expect(findings.map(({ kind }) => kind)).toEqual(['dates-differ']);
    const meetings = await reports([
      { facts: [signed('2025-10-08', 'meeting')] },
      { facts: [signed('2025-10-09', 'meeting')] },
    ]);
    expect(meetings.findings).toEqual([]);
  });

  it('leaves out what was published later', async () => {
    const given = [
      { published: '2023-11-22', facts: [hostages(20, '2023-11-22')] },
      { published: '2025-10-08', facts: [hostages(24, '2023-11-22')] },
    ];
    expect((await reports(given, 'Hamas', '2024-01-01')).findings).toEqual([]);
    expect((await reports(given, 'Hamas', '2024-01-01')).reports).toHaveLength(1);
  });
});

it('tells a sentence of several facts by the foremost, with its date and all kinds told in that way', async () => {
  const quote = 'Hamas said that it and Israel had agreed on Wednesday and would meet.';
  const parties = [hamas, israel];
  const { reports: shown } = await reports([
    {
      facts: [
        { kind: 'statement', quote, subject: hamas },
        { kind: 'agreement', quote, subject: hamas, participants: parties, date: '2025-10-08' },
        {
          kind: 'talks',
          quote,
          subject: hamas,
          participants: parties,
          modality: 'planned',
          date: '2025-10-08',
        },
      ],
    },
    {
      facts: [
        { kind: 'statement', quote, subject: hamas },
        { kind: 'agreement', quote, subject: hamas, participants: parties, date: '2025-10-08' },
      ],
    },
  ]);
  expect(
    shown.map(({ happenings: told }) =>
      told.map(({ fact, kinds }) => [fact.modality, fact.date?.value, kinds]),
    ),
  ).toEqual([[['planned', '2025-10-08', ['talks']]], [['stated', '2025-10-08', ['agreement', 'statement']]]]);
});
