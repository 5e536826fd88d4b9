import { describe, expect, it } from 'vitest';
import type { EntityRef } from '../../src/model/entity.js';
import { factIndex, fidan, kalin, qatar, witkoff } from '../support/facts.js';

const alThani: EntityRef = { id: 'p-al-thani', name: 'Mohammed bin Abdulrahman Al Thani', type: 'person' };
const other: EntityRef = { id: 'p-tamim', name: 'Tamim bin Hamad Al Thani', type: 'person' };

const { names } = await factIndex([
  {
    facts: [
      { quote: 'Fidan met Kalin.', participants: [fidan, kalin] },
      { quote: 'Fidan met Al Thani.', participants: [fidan, alThani] },
    ],
  },
]);

describe('finding a name', () => {
  it.each([
    ['hakan-fidan', fidan],
    ['Hakan Fidan', fidan],
    ['  HAKAN   FİDAN ', fidan],
    ['Fidan', fidan],
    ["Hakan Fidan'la", fidan],
    ['Fidan’s', fidan],
    ['هاكان فيدان', fidan],
    ['İbrahim Kalın', kalin],
    ['قطر', qatar],
    ['Katar', qatar],
    ['Mohammed bin Abdulrahman Al Thani', alThani],
    ['Al Thani', alThani],
  ])('takes %j', (name, entity) => {
    expect(names.find(name)).toEqual({ kind: 'found', entity, mended: false });
  });

  it.each([
    ['Witkof', witkoff],
    ['Steve Witkof', witkoff],
    ['Hakan Fiddan', fidan],
  ])('mends %j', (name, entity) => {
    expect(names.find(name)).toEqual({ kind: 'found', entity, mended: true });
  });

  it('tells nobody for another, and offers who is near', () => {
    expect(names.find('Napoleon')).toEqual({ kind: 'unknown', near: [] });
    expect(names.find('')).toEqual({ kind: 'unknown', near: [] });
    expect(names.find('?!')).toEqual({ kind: 'unknown', near: [] });
    expect(names.find('Fidan and Kalin')).toMatchObject({ kind: 'unknown' });
    expect(names.find('Kallan')).toEqual({ kind: 'unknown', near: [kalin] });
  });

  it('offers everybody of a name that several have', async () => {
    const both = await factIndex([
      { facts: [{ quote: 'The two met.', subject: alThani, participants: [alThani, other] }] },
    ]);
    expect(both.names.find('Al Thani')).toEqual({ kind: 'unknown', near: [alThani, other] });
  });
});

describe('completing a name', () => {
  it('begins with those of whom most is told', () => {
    expect(names.complete('', 2).map(({ name }) => name)).toEqual(['Hakan Fidan', 'Ibrahim Kalin']);
    expect(names.complete(' ', 25)).toHaveLength(9);
  });

  it.each([
    ['hak', 'Hakan Fidan'],
    ['fid', 'Hakan Fidan'],
    ['kalı', 'Ibrahim Kalin'],
    ['thani', alThani.name],
    ['قط', 'Qatar'],
    ['witkof', 'Steve Witkoff'],
    ['witkofff', 'Steve Witkoff'],
  ])('goes on from %j', (typed, name) => {
    expect(names.complete(typed, 25)[0]?.name).toBe(name);
  });

  it('has nothing to offer for what is no name', () => {
    expect(names.complete('zzzzzz', 25)).toEqual([]);
  });
});
