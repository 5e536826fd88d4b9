import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../src/model/entity.js';
import { createEntityMatcher } from '../../src/knowledge/entity-matcher.js';
import { tokenize } from '../../src/language/tokenize.js';
import { oddText } from '../support/odd-text.js';

function entity(name: string, ...aliases: string[]): Entity {
  return { id: name, name, type: 'place', aliases, roles: [] };
}

const ENTITIES = [
  entity('Ibrahim Kalin', 'İbrahim Kalın', 'Kalin', 'قالن', 'קאלין'),
  entity('United States', 'US', 'U.S.', 'USA', 'America', 'الولايات المتحدة'),
  entity('MIT', 'MİT', 'National Intelligence Organization'),
  entity('Cairo', 'Kahire', 'القاهرة', 'קהיר'),
  entity('Gaza', 'Gazze', 'غزة', 'עזה'),
  entity('Gaza Strip', 'Gazze Şeridi', 'قطاع غزة'),
  entity('Türkiye', 'Turkey', 'تركيا'),
  entity('White House', 'Beyaz Saray'),
];
const match = createEntityMatcher(ENTITIES);

/** "entity: words it was found in", in reading order. */
function found(text: string): string[] {
  const tokens = tokenize(text);
  return match(text, tokens).map(({ entity: { name }, firstToken, lastToken }) => {
    return `${name}: ${text.slice(tokens[firstToken]?.start, tokens[lastToken]?.end)}`;
  });
}

describe('entities in a text', () => {
  it('are found by name and alias, whatever the case and diacritics', () => {
    expect(found('İBRAHİM KALIN flew from Turkiye to kahire.')).toEqual([
      'Ibrahim Kalin: İBRAHİM KALIN',
      'Türkiye: Turkiye',
      'Cairo: kahire',
    ]);
    expect(found('Ibrahim Kalın')).toEqual(['Ibrahim Kalin: Ibrahim Kalın']);
  });

  it('are found as the longest name that stands there', () => {
    expect(found('In the Gaza Strip and in Gaza City')).toEqual(['Gaza Strip: Gaza Strip', 'Gaza: Gaza']);
    expect(found('The National Intelligence Organization said')).toEqual([
      'MIT: National Intelligence Organization',
    ]);
    expect(found('the national interest')).toEqual([]);
  });

  it.each([
    ["Kahire'de", 'Cairo: Kahire'],
    ['Kahire’den', 'Cairo: Kahire'],
    ['Kahirede', 'Cairo: Kahirede'],
    ['Gazzeye', 'Gaza: Gazzeye'],
    ['Gazzenin', 'Gaza: Gazzenin'],
    ['Kalınla', 'Ibrahim Kalin: Kalınla'],
    ['İbrahim Kalının', 'Ibrahim Kalin: İbrahim Kalının'],
    ['Türkiyenin', 'Türkiye: Türkiyenin'],
    ["Beyaz Saray'dan", 'White House: Beyaz Saray'],
    ['Beyaz Sarayda', 'White House: Beyaz Sarayda'],
    ["MİT'in", 'MIT: MİT'],
    ['Türkiye’s', 'Türkiye: Türkiye'],
  ])('are found in "%s"', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['القاهرة', 'Cairo'],
    ['القاهره', 'Cairo'],
    ['بالقاهرة', 'Cairo'],
    ['والقاهرة', 'Cairo'],
    ['وبالقاهرة', 'Cairo'],
    ['لتركيا', 'Türkiye'],
    ['وتركيا', 'Türkiye'],
    ['في غزة', 'Gaza'],
    ['بغزة', 'Gaza'],
    ['للولايات المتحدة', 'United States'],
    ['والولايات المتحدة', 'United States'],
    ['בקהיר', 'Cairo'],
    ['ולקהיר', 'Cairo'],
    ['בעזה', 'Gaza'],
  ])('are found in "%s" under its particles', (text, name) => {
    expect(found(text).map((mention) => mention.split(':')[0])).toEqual([name]);
  });

  it('tell the country from the pronoun', () => {
    expect(found('The US told us to come to the us embassy.')).toEqual([
      'United States: US',
      'United States: us',
    ]);
    expect(found('the U.S. envoy')).toEqual(['United States: U.S.']);
    expect(found('Tell us more, with all of us.')).toEqual([]);
  });

  it('are not found inside other words', () => {
    expect(found('Gazans, Cairene, Kalinka and commit')).toEqual([]);
  });

  it('are none where the gazetteer is empty or names hold no word', () => {
    const none = createEntityMatcher([entity('—', '?!')]);
    expect(none('Cairo', tokenize('Cairo'))).toEqual([]);
    expect(createEntityMatcher([])('Cairo', tokenize('Cairo'))).toEqual([]);
  });

  it('belong to the first of two that share a name', () => {
    const twins = createEntityMatcher([entity('First', 'Same'), entity('Second', 'Same')]);
    expect(twins('Same', tokenize('Same')).map((mention) => mention.entity.name)).toEqual(['First']);
  });

  it('never overlap, are in order and within the words, whatever the text', () => {
    const name = fc.constantFrom(...ENTITIES.flatMap(({ name: own, aliases }) => [own, ...aliases]));
    const text = fc.array(fc.oneof(name, oddText(4)), { maxLength: 12 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, (words) => {
        const tokens = tokenize(words);
        const places = match(words, tokens).flatMap(({ firstToken, lastToken }) => [
          firstToken,
          lastToken + 0.5,
        ]);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(Math.max(0, ...places)).toBeLessThanOrEqual(tokens.length);
      }),
    );
  });

  it('are all found by every name they have', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ENTITIES), fc.nat(5), ({ name, aliases }, index) => {
        const written = [name, ...aliases][index % (aliases.length + 1)] ?? name;
        expect(found(`— ${written},`)).toContainEqual(expect.stringContaining(`${name}:`));
      }),
    );
  });
});
