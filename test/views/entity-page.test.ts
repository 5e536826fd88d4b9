import { describe, expect, it } from 'vitest';
import { entityPage } from '../../src/views/entity-page.js';
import type { Happening } from '../../src/views/happenings.js';
import { ankara, factIndex, fidan, haniyeh, kalin, qatar } from '../support/facts.js';

const index = await factIndex([
  {
    id: 'old',
    published: '2024-01-21',
    url: 'https://example.org/old',
    facts: [
      { kind: 'role', quote: 'Fidan is foreign minister.', predicate: 'Foreign Minister', object: qatar },
      {
        quote: 'Fidan met Haniyeh in Ankara on Saturday.',
        participants: [fidan, haniyeh],
        date: '2024-01-20',
        place: ankara,
      },
    ],
  },
  {
    id: 'new',
    facts: [
      {
        quote: 'On 20 January 2024 Haniyeh saw Fidan.',
        subject: haniyeh,
        participants: [haniyeh, fidan],
        date: '2024-01-20',
      },
      { kind: 'contact', quote: 'Fidan will call Kalin.', participants: [fidan, kalin], modality: 'planned' },
      { kind: 'statement', quote: 'Fidan said that talks went on.', predicate: 'say', date: '2025-10-07' },
      { kind: 'statement', quote: 'Fidan said more.', predicate: 'say', date: '2025-10-08' },
      { kind: 'demand', quote: 'Fidan demanded aid.', predicate: 'demand' },
    ],
  },
]);

function page(name: string, asOf: string | null = null) {
  const found = entityPage(index, { name, asOf });
  if (found.status !== 'found') throw new Error(`${name} is not known`);
  return found;
}

const quotes = (told: readonly Happening[]): string[] => told.map(({ fact }) => fact.citation.quote);

describe('entityPage', () => {
  it('sorts what is told by what it tells, the newest first', () => {
    const { entity, roles, met, said, other } = page('Fidan');
    expect(entity).toEqual(fidan);
    expect(quotes(roles)).toEqual(['Fidan is foreign minister.']);
    expect(quotes(met)).toEqual(['Fidan met Haniyeh in Ankara on Saturday.', 'Fidan will call Kalin.']);
    expect(quotes(said)).toEqual(['Fidan said more.', 'Fidan said that talks went on.']);
    expect(quotes(other)).toEqual(['Fidan demanded aid.']);
  });

  it('tells one meeting once, with every article that tells of it and the address of the sentence', () => {
    const [meeting] = page('Fidan').met;
    expect(meeting?.sources.map(({ article }) => article.id)).toEqual(['old', 'new']);
    expect(meeting?.sources[0]?.link).toBe(
      'https://example.org/old#:~:text=Fidan%20met%20Haniyeh%20in%20Ankara%20on%20Saturday.',
    );
    expect(meeting?.sources[1]?.link).toBeNull();
  });

  it('keeps what is planned apart from what was done', () => {
    expect(page('Fidan').met.map(({ fact }) => fact.modality)).toEqual(['stated', 'planned']);
  });

  it('lists on an office’s side who holds it, and at a place what happened there', () => {
    expect(quotes(page('Qatar').officials)).toEqual(['Fidan is foreign minister.']);
    expect(page('Ankara')).toMatchObject({ met: [], other: [{ fact: { kind: 'meeting' } }] });
  });

  it('leaves out what was published later', () => {
    const { met, said, asOf } = page('Fidan', '2024-02-01');
    expect(asOf).toBe('2024-02-01');
    expect(met).toHaveLength(1);
    expect(met[0]?.sources).toHaveLength(1);
    expect(said).toEqual([]);
  });

  it('says who may have been meant by a name nobody has', () => {
    const unknown = entityPage(index, { name: 'Kallan', asOf: null });
    expect(unknown).toMatchObject({ status: 'unknown', near: [kalin] });
  });
});

it('does not tell a sentence again for the demand in a statement, but for what it does not say as done', async () => {
  const said = { quote: 'Fidan said he wanted a truce and would demand more.', predicate: 'say' };
  const twice = await factIndex([
    {
      facts: [
        { ...said, kind: 'statement' },
        { ...said, kind: 'demand', predicate: 'want' },
        { ...said, kind: 'demand', predicate: 'demand', modality: 'planned' },
      ],
    },
  ]);
  const found = entityPage(twice, { name: 'Fidan', asOf: null });
  if (found.status !== 'found') throw new Error('Fidan is not known');
  expect(quotes(found.said)).toEqual([said.quote]);
  expect(found.other.map(({ fact }) => fact.modality)).toEqual(['planned']);
});
