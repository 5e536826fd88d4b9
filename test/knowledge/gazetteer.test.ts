import { describe, expect, it } from 'vitest';
import { readGazetteer } from '../../src/knowledge/gazetteer.js';
import { AppError } from '../../src/errors.js';

const fidan = { id: 'hakan-fidan', name: 'Hakan Fidan', type: 'person' };

/** The code and message a gazetteer is refused with. */
function refusalOf(json: string): string {
  try {
    readGazetteer(json, 'gazetteer.json');
  } catch (error) {
    if (error instanceof AppError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'accepted';
}

describe('a gazetteer', () => {
  it('gives its entities, with no aliases and roles where none are written', () => {
    const turkiye = { id: 'turkiye', name: 'Türkiye', type: 'country', aliases: ['Turkey'] };
    const roles = [{ title: 'Foreign Minister', of: 'turkiye' }, { title: 'Member' }];
    expect(readGazetteer(JSON.stringify({ entities: [{ ...fidan, roles }, turkiye] }), 'g.json')).toEqual([
      { ...fidan, aliases: [], roles: [roles[0], { title: 'Member', of: null }] },
      { ...turkiye, roles: [] },
    ]);
  });

  it('may say since when and until when an office was held, as precisely as is known', () => {
    const roles = [
      { title: 'Head', of: null, from: '2018', until: '2024-10-16' },
      { title: 'Adviser', of: null },
    ];
    const [entity] = readGazetteer(JSON.stringify({ entities: [{ ...fidan, roles }] }), 'g.json');
    expect(entity?.roles).toEqual(roles);
  });

  it.each([
    ['{', 'gazetteer.json is not valid JSON: correct it'],
    ['[]', 'gazetteer.json has mistakes'],
    [JSON.stringify({ entities: [fidan, fidan] }), 'entities.hakan-fidan: stands there twice'],
    [JSON.stringify({ entities: [{ ...fidan, id: 'Hakan Fidan' }] }), 'entities.0.id: must be a slug'],
    [JSON.stringify({ entities: [{ ...fidan, name: ' ' }] }), 'entities.0.name:'],
    [JSON.stringify({ entities: [{ ...fidan, type: 'ship' }] }), 'entities.0.type:'],
    [JSON.stringify({ entities: [{ ...fidan, alias: ['Fidan'] }] }), 'alias'],
    [
      JSON.stringify({ entities: [{ ...fidan, roles: [{ title: 'Minister', of: 'nowhere' }] }] }),
      'entities.hakan-fidan.roles.nowhere: is no entity of this file',
    ],
    [
      JSON.stringify({ entities: [{ ...fidan, roles: [{ title: 'Head', from: 'last year' }] }] }),
      'entities.0.roles.0.from: must be a year, month or day',
    ],
    [
      JSON.stringify({
        entities: [{ ...fidan, roles: [{ title: 'Head', from: '2024-10-16', until: '2023' }] }],
      }),
      'entities.0.roles.0.until: is before "from"',
    ],
  ])('is refused by name with its mistakes: %s', (json, message) => {
    expect(refusalOf(json)).toMatch(/^gazetteer-invalid: /);
    expect(refusalOf(json)).toContain(message);
  });

  it('is refused with every mistake at once', () => {
    const refusal = refusalOf(
      JSON.stringify({
        entities: [
          { ...fidan, id: '?' },
          { ...fidan, type: '' },
        ],
      }),
    );
    expect(refusal.split('\n').slice(1)).toHaveLength(2);
  });
});
