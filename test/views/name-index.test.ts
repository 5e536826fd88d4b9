import { describe, expect, it } from 'vitest';
import type { EntityRef } from '../../src/model/entity.js';
import { factIndex, fidan, kalin, qatar, witkoff, type GivenFact } from '../support/facts.js';

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

describe('finding somebody by office', () => {
  const role = (subject: EntityRef, predicate: string, object: EntityRef): GivenFact => ({
    kind: 'role',
    quote: `${subject.name} is its ${predicate}.`,
    subject,
    predicate,
    object,
  });

  it.each(['foreign minister of Qatar', "Qatar's Foreign Minister", 'the Foreign Minister of Qatar'])(
    'takes %j where one person holds it',
    async (name) => {
      const held = await factIndex([
        { facts: [role(alThani, 'Foreign Minister', qatar), role(other, 'Emir', qatar)] },
      ]);
      expect(held.names.find(name)).toEqual({ kind: 'found', entity: alThani, mended: true });
    },
  );

  it('offers all holders, and takes a former one only where that is asked', async () => {
    const held = await factIndex([
      { facts: [role(alThani, 'Prime Minister', qatar), role(other, 'Prime Minister', qatar)] },
    ]);
    expect(held.names.find('prime minister of Qatar')).toEqual({ kind: 'unknown', near: [alThani, other] });
    const past = await factIndex([{ facts: [role(alThani, 'former spokesman', qatar)] }]);
    expect(past.names.find('spokesman of Qatar')).toEqual({ kind: 'unknown', near: [] });
    expect(past.names.find('former spokesman of Qatar')).toMatchObject({ entity: alThani });
  });
});

it('takes a surname for the only person of that name, whatever else carries it', async () => {
  const office: EntityRef = { id: 'al-thani-office', name: 'Al Thani office', type: 'organization' };
  const { names: known } = await factIndex([
    { facts: [{ quote: 'Al Thani met his office.', subject: alThani, participants: [alThani, office] }] },
  ]);
  expect(known.find('Al Thani')).toEqual({ kind: 'found', entity: alThani, mended: false });
});

describe('completing a name', () => {
  it('begins with those of whom most is told', () => {
    expect(names.complete('', 2).map(({ name }) => name)).toEqual(['Hakan Fidan', 'Ibrahim Kalin']);
    expect(names.complete(' ', 25)).toHaveLength(9);
    expect(names.complete('', 1, 'ar').map(({ name }) => name)).toEqual(['هاكان فيدان']);
  });

  it.each([
    ['hak', 'Hakan Fidan'],
    ['fid', 'Hakan Fidan'],
    ['kalı', 'Ibrahim Kalin'],
    ['thani', alThani.name],
    // In the letters that are typed.
    ['قط', 'قطر'],
    ['witkof', 'Steve Witkoff'],
    ['witkofff', 'Steve Witkoff'],
  ])('goes on from %j', (typed, name) => {
    const [first] = names.complete(typed, 25);
    expect(first?.name).toBe(name);
    expect(names.find(name)).toMatchObject({ kind: 'found', entity: { id: first?.id } });
  });

  it('has nothing to offer for what is no name', () => {
    expect(names.complete('zzzzzz', 25)).toEqual([]);
  });
});
