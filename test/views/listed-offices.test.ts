import { describe, expect, it } from 'vitest';
import type { Entity, EntityRef, Role } from '../../src/model/entity.js';
import { earlierBlocks, heldBlocks, officeLine } from '../../src/chat/office-blocks.js';
import { textsFor } from '../../src/chat/texts/texts.js';
import { entityPage } from '../../src/views/entity-page.js';
import { factIndex, kalin, type GivenArticle, type GivenFact } from '../support/facts.js';

const turkiye: EntityRef = { id: 'turkiye', name: 'Türkiye', type: 'country' };
const mit: EntityRef = { id: 'mit', name: 'MİT', type: 'organization' };
const hamas: EntityRef = { id: 'hamas', name: 'Hamas', type: 'organization' };

const listed = (roles: readonly Role[]): Entity[] => [
  { ...kalin, aliases: ['Kalin'], roles },
  { ...turkiye, aliases: [], roles: [] },
  { ...mit, aliases: ['National Intelligence Organization'], roles: [] },
  { ...hamas, aliases: [], roles: [] },
];
const role = (predicate: string, object: EntityRef): GivenFact => ({
  kind: 'role',
  quote: `${predicate} ${object.name} ${kalin.name}.`,
  subject: kalin,
  predicate,
  object,
});

async function rolesOf(given: readonly GivenArticle[], roles: readonly Role[] = []) {
  const page = entityPage(await factIndex(given, listed(roles)), { name: 'Kalin', asOf: null });
  return page.status === 'found' ? page.roles : [];
}
const textOf = (blocks: ReturnType<typeof officeLine>): string =>
  blocks
    .flatMap(({ spans }) => spans.map(({ text }) => text))
    .join('')
    .replaceAll(/[\u2066-\u2069\u200e\u200f]/gu, '');

describe('one office', () => {
  it('is told once of a country and of the organisation that it heads there', async () => {
    const offices = await rolesOf([
      { published: '2025-10-08', facts: [role('head', mit), role('Intelligence Chief', turkiye)] },
      { published: '2025-10-09', facts: [role('head', mit)] },
    ]);
    expect(offices.map(({ title, of }) => [title, of?.id])).toEqual([['head', 'mit']]);
  });

  it.each([['deputy head'], ['head of research']])('is another where somebody is %s', async (title) => {
    const facts = [role(title, mit), role('Intelligence Chief', turkiye)];
    expect(await rolesOf([{ published: '2025-10-08', facts }])).toHaveLength(2);
  });

  it('is told once of a body and, in another language, of a part of it that only an article names', async () => {
    const team: EntityRef = { id: 'hamas-heyeti', name: 'Hamas Müzakere Heyeti', type: 'organization' };
    const offices = await rolesOf([
      { published: '2025-11-05', language: 'en', facts: [role('chief negotiator', hamas)] },
      { published: '2025-11-06', language: 'tr', facts: [role('Başkanı', team)] },
    ]);
    expect(offices.map(({ title, of }) => [title, of?.id])).toEqual([['chief negotiator', 'hamas']]);
  });
});

describe('what a reader is told of an office', () => {
  const hebrew = { published: '2025-10-09', language: 'he', facts: [role('ראש הארגון', mit)] };
  const turkish = { published: '2025-10-08', language: 'tr', facts: [role('Başkanı', mit)] };

  it('is its title in the reader’s language, else the gazetteer’s, and never one in another script', async () => {
    const [held] = await rolesOf([hebrew, turkish], [{ title: 'head', of: 'mit' }]);
    const line = (locale: string) => (held === undefined ? '' : textOf(officeLine([held], textsFor(locale))));
    expect(line('he')).toBe('ראש הארגון (MİT)');
    expect(line('tr')).toBe('Başkanı (MİT)');
    expect(line('en')).toBe('head (MİT)');
    const [foreign] = await rolesOf([hebrew]);
    expect(foreign && textOf(officeLine([foreign], textsFor('en')))).toBe('');
    expect(foreign && textOf(heldBlocks(foreign, textsFor('en')))).toMatch(/^office/);
  });

  it('is until when it was held, where a list says so, and it is no present one', async () => {
    const offices = await rolesOf(
      [{ published: '2024-01-29', facts: [role('Director', mit)] }],
      [{ title: 'Director', of: 'mit', from: '2021', until: '2025-01-20' }],
    );
    const en = textsFor('en');
    expect(textOf(officeLine(offices, en))).toBe('');
    expect(textOf(earlierBlocks(offices, en, { withHolder: false }))).toBe(
      'Earlier: Director (MİT) · 2021 to 20 January 2025',
    );
  });

  it('is when it was last told, where that is long ago and no list has it', async () => {
    const given = [
      { published: '2024-06-17', facts: [role('security adviser', turkiye)] },
      { published: '2026-07-01', facts: [], more: 'Nothing of Kalin.' },
    ];
    expect(textOf(officeLine(await rolesOf(given), textsFor('en')))).toBe(
      'security adviser (Türkiye) · in articles of 17 June 2024',
    );
    const office = [{ title: 'security adviser', of: 'turkiye' }];
    expect(textOf(officeLine(await rolesOf(given, office), textsFor('en')))).toBe(
      'security adviser (Türkiye)',
    );
  });
});
