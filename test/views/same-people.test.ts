import { describe, expect, it } from 'vitest';
import type { EntityRef } from '../../src/model/entity.js';
import { entityPage } from '../../src/views/entity-page.js';
import { samePeople } from '../../src/views/same-people.js';
import { factIndex, haniyeh, type GivenFact } from '../support/facts.js';

const person = (name: string): EntityRef => ({ id: `p ${name}`, name, type: 'person' });

/** Who of these is somebody else's other spelling. */
async function merged(...names: readonly string[]): Promise<Record<string, string>> {
  const same = await samePeople([], names.map(person));
  return Object.fromEntries([...same].map(([id, { name }]) => [id.slice(2), name]));
}

describe('one person', () => {
  it('has one name, however the articles spell it, in any script', async () => {
    expect(await merged('Volodymyr Zelensky', 'Volodymyr Zelenskyy')).toEqual({
      'Volodymyr Zelenskyy': 'Volodymyr Zelensky',
    });
    expect(await merged('Abbas Araghchi', 'Abbas Erakçi', 'عباس عراقجي')).toEqual({
      'Abbas Erakçi': 'Abbas Araghchi',
      'عباس عراقجي': 'Abbas Araghchi',
    });
  });

  it('is named without a middle part, or by the surname alone', async () => {
    expect(
      Object.values(await merged('Mohammad Ismail Darwish', 'Muhammad Darwish', 'محمد درويش', 'Darwish')),
    ).toEqual(['Mohammad Ismail Darwish', 'Mohammad Ismail Darwish', 'Mohammad Ismail Darwish']);
  });

  it('is told for no other of the same surname, nor for either of two', async () => {
    expect(await merged('Joe Biden', 'Hunter Biden', 'Biden')).toEqual({});
    expect(await merged('Mohammad Ismail Darwish', 'Mohammad Ali Darwish', 'Mohammad Darwish')).toEqual({});
    expect(await merged('Ali Khamenei', 'Mojtaba Khamenei')).toEqual({});
    expect(await merged('Karim Hasan', 'Karin Hazan')).toEqual({});
  });

  it('has one page with all that is told under each spelling', async () => {
    const spelt = person('İsmail Haniye');
    const met = (subject: EntityRef, quote: string): GivenFact => ({ kind: 'event', quote, subject });
    const index = await factIndex([
      { facts: [met(haniyeh, 'Haniyeh left.'), met(spelt, 'Haniye ayrıldı.')] },
    ]);
    const page = entityPage(index, { name: 'Haniyeh', asOf: null });
    expect(page).toMatchObject({ status: 'found', entity: haniyeh });
    expect(page.status === 'found' && page.other.map(({ fact }) => fact.citation.quote)).toEqual([
      'Haniyeh left.',
      'Haniye ayrıldı.',
    ]);
    expect(index.names.complete('hani', 5)).toEqual([haniyeh]);
    expect(index.names.find('Haniye')).toMatchObject({ kind: 'found', entity: haniyeh });
  });
});
