import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../src/model/entity.js';
import { readOffices } from '../../../src/search/query/office-holders.js';
import { createAnalyzers } from '../../../src/language/analyzer.js';
import { createThesaurus } from '../../../src/knowledge/thesaurus.js';
import { shippedKnowledge } from '../a-snapshot.js';

const { entities, concepts } = shippedKnowledge;
const offices = readOffices(createThesaurus(concepts, createAnalyzers()), entities);

function entity(id: string): Entity {
  const found = entities.find((one) => one.id === id);
  if (found === undefined) throw new Error(`The gazetteer has no ${id}.`);
  return found;
}
const holders = (concept: string, of: string): string[] =>
  offices.holdersOf([concept], entity(of)).map(({ id }) => id);

describe('an office', () => {
  it.each([
    ['foreign-minister', 'turkiye', 'hakan-fidan'],
    ['intelligence-chief', 'turkiye', 'ibrahim-kalin'],
    ['strategic-affairs-minister', 'israel', 'ron-dermer'],
    ['prime-minister', 'qatar', 'mohammed-bin-abdulrahman-al-thani'],
    ['emir', 'qatar', 'tamim-bin-hamad-al-thani'],
    ['leader', 'mossad', 'david-barnea'],
  ])('%s of %s is held by %s', (concept, of, holder) => {
    expect(holders(concept, of)).toContain(holder);
  });

  it('is not that of something within, nor of whoever stands below', () => {
    expect(holders('leader', 'hamas')).not.toContain('khalil-al-hayya');
    expect(holders('leader', 'egypt')).toEqual([]);
  });

  it('of a capital is one of its country', () => {
    expect(holders('foreign-minister', 'ankara')).toEqual(holders('foreign-minister', 'turkiye'));
    expect(holders('president', 'washington')).toContain('donald-trump');
  });

  it('of another country is held by others, and by nobody where the gazetteer knows none', () => {
    expect(holders('foreign-minister', 'qatar')).not.toContain('hakan-fidan');
    expect(holders('foreign-minister', 'spain')).toEqual([]);
    expect(holders('ceasefire', 'turkiye')).toEqual([]);
    expect(offices.holdersOf([], entity('turkiye'))).toEqual([]);
  });
});

describe('a place', () => {
  it.each([
    ['ankara', 'turkiye'],
    ['cairo', 'egypt'],
    ['doha', 'qatar'],
    ['washington', 'united-states'],
  ])('%s stands for %s', (capital, country) => {
    expect(offices.standsFor(entity(capital))?.id).toBe(country);
  });

  it.each(['sharm-el-sheikh', 'rafah', 'turkiye', 'hakan-fidan'])('%s stands for itself alone', (id) => {
    expect(offices.standsFor(entity(id))).toBeNull();
  });
});
