import { describe, expect, it } from 'vitest';
import { correctedEntities, overrideId, readOverrides } from '../../src/knowledge/overrides.js';
import type { Entity } from '../../src/model/entity.js';

const AT = '2026-01-31T09:30:00.000Z';
const GOOD = [
  { kind: 'fact', fact: '99d9a136bc41a15b', article: 'talks', quote: 'They met.', says: 'meeting', at: AT },
  { kind: 'alias', entity: 'qatar', alias: 'Katar', at: AT, why: 'It is a name.' },
  { kind: 'office', entity: 'qatar', title: 'Mediator', of: 'talks', at: AT },
];

describe('a file of overrides', () => {
  it('is read entry by entry: those with a mistake are named by number, and the good rest holds', () => {
    const bad = [
      { ...GOOD[0], fact: 'short' },
      { ...GOOD[1], at: 'yesterday' },
      { ...GOOD[2], colour: 'red' },
      'nothing',
    ];
    const { overrides, mistakes, entries } = readOverrides(
      JSON.stringify({ overrides: [...bad, ...GOOD] }),
      'overrides.json',
    );
    expect(overrides).toMatchObject(GOOD);
    expect(mistakes.map(({ entry }) => entry)).toEqual([1, 2, 3, 4]);
    expect(mistakes.map(({ reason }) => reason)).toMatchObject([
      expect.stringMatching(/^fact: must be the id/),
      expect.stringMatching(/^at: must be a date-time/),
      expect.stringContaining('colour'),
      expect.stringContaining('object'),
    ]);
    expect(entries.map(({ given }) => given)).toEqual([...bad, ...GOOD]);
    expect(new Set(overrides.map(overrideId)).size).toBe(3);
  });

  it.each(['', '[]', '{"overrides": {}}', '{"overrides": [], "more": 1}'])(
    'is none where it reads %j, and nothing is taken from it',
    (json) => {
      expect(() => readOverrides(json, 'overrides.json')).toThrow(
        /overrides\.json is not the JSON of overrides/,
      );
    },
  );

  it('takes spellings and offices from the entities they name, and from no others', () => {
    const roles = [
      { title: 'Mediator', of: 'talks' },
      { title: 'Mediator', of: null },
    ];
    const qatar: Entity = { id: 'qatar', name: 'Qatar', type: 'country', aliases: ['Katar', 'قطر'], roles };
    const other: Entity = { ...qatar, id: 'other' };
    const { overrides } = readOverrides(JSON.stringify({ overrides: GOOD }), 'overrides.json');
    expect(correctedEntities([qatar, other], overrides)).toEqual([
      { ...qatar, aliases: ['قطر'], roles: [{ title: 'Mediator', of: null }] },
      other,
    ]);
  });
});
