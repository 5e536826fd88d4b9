import { describe, expect, it } from 'vitest';
import type { Entity, EntityRef } from '../../src/model/entity.js';
import { entityPage } from '../../src/views/entity-page.js';
import {
  factIndex,
  fidan,
  kalin,
  qatar,
  witkoff,
  type GivenArticle,
  type GivenFact,
} from '../support/facts.js';

const mit: EntityRef = { id: 'mit', name: 'MIT', type: 'organization' };
const turkiye: EntityRef = { id: 'turkiye', name: 'Türkiye', type: 'country' };

const role = (predicate: string, object: EntityRef | null, subject = kalin): GivenFact => ({
  kind: 'role',
  quote: `${subject.name} is ${predicate} (${object?.name}).`,
  subject,
  predicate,
  object,
});

async function officesOf(given: readonly GivenArticle[], name = 'Kalin', asOf: string | null = null) {
  const page = entityPage(await factIndex(given), { name, asOf });
  if (page.status !== 'found') throw new Error(`${name} is not known`);
  return [...page.roles, ...page.officials].map(({ holder, title, of, present, first, last, articles }) => ({
    who: holder.name,
    office: of === null ? title : `${title} of ${of.name}`,
    present,
    days: `${first}/${last}`,
    articles,
  }));
}
const brief = (offices: Awaited<ReturnType<typeof officesOf>>) =>
  offices.map(({ office, present }) => `${present ? '' : 'earlier '}${office}`);

describe('the offices of a person', () => {
  it('are each told once, however often and in whatever words the articles tell them', async () => {
    const offices = await officesOf([
      { published: '2025-06-02', facts: [role('head', mit), role('Head', mit)] },
      { published: '2025-10-08', facts: [role('head', mit)] },
      { published: '2025-10-09', facts: [role('head', null)] },
      { published: '2025-08-01', facts: [role('director', mit)] },
      { published: '2025-09-01', language: 'tr', facts: [role('MİT Başkanı', mit)] },
    ]);
    expect(offices).toEqual([
      {
        who: 'Ibrahim Kalin',
        office: 'head of MIT',
        present: true,
        days: '2025-06-02/2025-10-09',
        articles: 5,
      },
    ]);
  });

  it('are one where an article of a language that also says whose it is does not', async () => {
    const offices = await officesOf([
      { published: '2025-06-02', facts: [role('head', mit)] },
      { published: '2025-07-02', facts: [role('head', mit)] },
      { published: '2025-06-10', language: 'tr', facts: [role('Başkanı', mit)] },
      { published: '2025-06-20', language: 'tr', facts: [role('Başkanı', null)] },
    ]);
    expect(brief(offices)).toEqual(['head of MIT']);
  });

  it('stay apart where they are two: a deputy is not the head, nor one country’s office another’s', async () => {
    const offices = await officesOf([
      {
        facts: [role('chief', mit), role('deputy chief', mit), role('envoy', qatar), role('envoy', turkiye)],
      },
    ]);
    expect(offices.map(({ office }) => office).sort()).toEqual([
      'chief of MIT',
      'deputy chief of MIT',
      'envoy of Qatar',
      'envoy of Türkiye',
    ]);
  });

  it('are each told once across languages, months apart and without whose they are, and with more said', async () => {
    const offices = await officesOf([
      { published: '2025-01-01', facts: [role('envoy', qatar), role('chief envoy', qatar)] },
      { published: '2025-07-01', language: 'tr', facts: [role('temsilcisi', qatar)] },
      { published: '2025-12-01', language: 'he', facts: [role('השליח', null)] },
      { published: '2025-12-01', facts: [role('deputy envoy', qatar)] },
    ]);
    expect(offices.map(({ articles }) => articles)).toEqual([3, 1]);
  });

  it('are earlier ones where an article calls them so, in any language', async () => {
    const offices = await officesOf([
      { published: '2020-01-01', facts: [role('spokesman', turkiye)] },
      { published: '2025-01-01', facts: [role('former spokesman', turkiye), role('eski danışman', qatar)] },
      { published: '2025-01-02', facts: [role('head', mit)] },
    ]);
    expect(brief(offices)).toEqual([
      'head of MIT',
      'earlier spokesman of Türkiye',
      'earlier danışman of Qatar',
    ]);
  });

  it('are earlier ones where later articles tell of another in their place', async () => {
    const given = [
      { published: '2020-01-01', facts: [role('spokesman', turkiye)] },
      { published: '2023-07-01', facts: [role('head', mit)] },
      { published: '2025-10-08', facts: [role('head', mit)] },
    ];
    expect(brief(await officesOf(given))).toEqual(['head of MIT', 'earlier spokesman of Türkiye']);
    // One article may leave an office out.
    expect(brief(await officesOf(given.slice(0, 2)))).toEqual(['head of MIT', 'spokesman of Türkiye']);
    expect(brief(await officesOf(given, 'Kalin', '2021-01-01'))).toEqual(['spokesman of Türkiye']);
  });
});

describe('an office that the gazetteer says is over', () => {
  const given: readonly GivenArticle[] = [
    { published: '2024-01-21', facts: [role('head', mit)] },
    { published: '2024-02-21', facts: [role('Başkanı', mit), role('envoy', qatar)] },
  ];
  const listed = (until: string): Entity[] => [
    {
      id: kalin.id,
      name: kalin.name,
      type: 'person',
      aliases: [],
      roles: [{ title: 'head', of: mit.id, until }],
    },
  ];
  const offices = async (until: string, asOf: string | null) => {
    const page = entityPage(await factIndex(given, listed(until)), { name: kalin.name, asOf });
    if (page.status !== 'found') throw new Error('not known');
    return page.roles.map(({ title, present }) => `${present ? '' : 'earlier '}${title}`);
  };

  it('is an earlier one, whatever articles call it, and others are not', async () => {
    expect(await offices('2024-07-31', null)).toEqual(['envoy', 'earlier Başkanı', 'earlier head']);
  });

  it('is over as well where a later article names another, though it is listed without an end', async () => {
    const [own] = listed('2024-07-31');
    const open = { ...own, roles: [{ title: 'head', of: mit.id }] };
    const read = await factIndex(
      [
        { published: '2024-01-21', facts: [role('head', mit)] },
        { published: '2025-01-21', facts: [role('head', mit, fidan)] },
      ],
      own === undefined ? [] : [{ ...own, ...open }],
    );
    const page = entityPage(read, { name: kalin.name, asOf: null });
    expect(page.status === 'found' && page.roles.map(({ present }) => present)).toEqual([false]);
  });

  it('is held until then', async () => {
    expect(await offices('2024-07-31', '2024-03-01')).toEqual(expect.arrayContaining(['head', 'envoy']));
  });
});

describe('the offices of a country', () => {
  it('have their holders in turn', async () => {
    const offices = await officesOf(
      [
        { published: '2020-01-01', facts: [role('President', qatar, fidan)] },
        { published: '2025-01-01', facts: [role('President', qatar, witkoff)] },
      ],
      'Qatar',
    );
    expect(offices.map(({ who, present }) => [who, present])).toEqual([
      ['Steve Witkoff', true],
      ['Hakan Fidan', false],
    ]);
  });

  it('may have several holders at a time', async () => {
    const offices = await officesOf(
      [
        { published: '2020-01-01', facts: [role('adviser', qatar, fidan), role('adviser', qatar, kalin)] },
        { published: '2025-01-01', facts: [role('adviser', qatar, witkoff)] },
      ],
      'Qatar',
    );
    expect(offices.every(({ present }) => present)).toBe(true);
  });
});
