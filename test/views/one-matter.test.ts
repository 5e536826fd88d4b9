import { describe, expect, it } from 'vitest';
import { coverage } from '../../src/views/coverage.js';
import { factsAbout, factsMatching } from '../../src/views/facts-about.js';
import { indexForViews } from '../../src/views/view-index.js';
import { shippedSnapshot } from '../properties/shipped-snapshot.js';
import { factIndex, qatar } from '../support/facts.js';
import { shippedSubject } from '../support/subject.js';

const index = await indexForViews(shippedSnapshot, { meanings: shippedSnapshot.index.meanings });
const idsAbout = (words: string): string[] => factsAbout(index, words, null).facts.map(({ id }) => id);

describe('a matter', () => {
  it.each([
    ['ceasefire', ['ateşkes', 'وقف إطلاق النار', 'הפסקת אש', 'cease-fire', 'ateşkesin']],
    ['hostages', ['hostage', 'rehineler', 'rehinelerin', 'الرهائن', 'בני הערובה', 'חטופים']],
    ['aid trucks', ['yardım tırları', 'شاحنات المساعدات', 'משאיות סיוע', 'trucks of aid']],
    ['prisoners', ['mahkumlar', 'الأسرى', 'אסירים']],
  ])('is the same as %j in all languages', (words, others) => {
    const expected = idsAbout(words);
    expect(expected.length).toBeGreaterThan(0);
    for (const other of others) expect([other, idsAbout(other)]).toEqual([other, expected]);
    const languages = new Set(factsAbout(index, words, null).facts.map((fact) => index.languageOf(fact)));
    expect(languages.size).toBeGreaterThan(1);
  });

  it.each(['en', 'tr', 'ar', 'he'])('that /help gives as an example in %s is told of', (language) => {
    for (const topic of shippedSubject.in(language).topics)
      expect([topic, idsAbout(topic).length]).toEqual([topic, expect.any(Number)]);
    for (const topic of shippedSubject.in(language).topics) expect(idsAbout(topic)).not.toEqual([]);
  });

  it('is told to those who subscribed to it in another language', () => {
    const matches = factsMatching(index, 'rehineler');
    const told = shippedSnapshot.facts.filter(matches);
    expect(new Set(told.map((fact) => index.languageOf(fact)))).toContain('en');
  });

  it('is none of small words and figures, and none that nobody tells of', () => {
    for (const words of ['the', '20', 've', 'zzqx', 'zeppelin']) expect(idsAbout(words)).toEqual([]);
  });

  it('of which the lexicon has nothing is found in any of its forms', async () => {
    const facts = [{ quote: 'Qatar spoke of two zeppelins.', subject: qatar, predicate: 'speak' }];
    const own = await factIndex([{ facts }]);
    expect(factsAbout(own, 'zeppelin', null).facts).toHaveLength(1);
  });
});

describe('a place', () => {
  it.each(['Rafah', 'Refah', 'رفح', 'רפיח', 'Rafah crossing'])(
    'has by %j what its other names are told of',
    (name) => {
      const { about, facts } = factsAbout(index, name, null);
      expect(about).toMatchObject({ kind: 'entity', entity: { id: 'rafah' } });
      const quotes = facts.map(({ citation }) => citation.quote);
      expect(quotes).toContainEqual(expect.stringContaining('2 February 2026'));
      // No fact puts this one there.
      expect(quotes).toContainEqual(expect.stringContaining('150 people leaving Gaza through Rafah'));
    },
  );

  it('has no second page under another of its names', () => {
    const named = index.snapshot.facts.flatMap(({ subject, participants }) => [subject, ...participants]);
    expect(named.map(({ id }) => id)).not.toContain('rafah-crossing');
    expect(index.factsOf('rafah')).not.toEqual([]);
  });
});

describe('what is covered', () => {
  const coveredIn = (language: string) =>
    coverage(index, {
      asOf: null,
      matters: shippedSubject.in(language).topics,
      language,
      limit: 25,
    });

  it.each([
    ['en', 'hostages', 'Ibrahim Kalin', 'Qatar'],
    ['tr', 'rehineler', 'İbrahim Kalın', 'Katar'],
    ['ar', 'الرهائن', 'إبراهيم كالين', 'قطر'],
    ['he', 'בני הערובה', 'איברהים קאלין', 'קטאר'],
  ])('is told in %s by names and matters of that language', (language, matter, person, country) => {
    const { matters, people, parties } = coveredIn(language);
    expect(matters.map(({ words }) => words)).toContain(matter);
    expect(people.map(({ entity }) => entity.name)).toContain(person);
    expect(parties.map(({ entity }) => entity.name)).toContain(country);
  });

  it('counts a matter the same in every language', () => {
    const counts = ['en', 'tr', 'ar', 'he'].map((language) =>
      coveredIn(language).matters.map(({ facts }) => facts),
    );
    for (const other of counts) expect(other).toEqual(counts[0]);
  });

  it.each([
    ['tr', /^[\p{Script=Latin}\s]+$/u],
    ['ar', /^[\p{Script=Arabic}\s]+$/u],
    ['he', /^[\p{Script=Hebrew}\s]+$/u],
  ])('is no folded key in %s', (language, letters) => {
    for (const { words } of coveredIn(language).matters) expect(words).toMatch(letters);
    const { matters } = coveredIn('tr');
    expect(matters.map(({ words }) => words)).toContain('ateşkes');
  });

  it('is nothing that only counts or measures', () => {
    const words = coveredIn('en').matters.map((matter) => matter.words);
    for (const measure of ['hours', 'days', 'bodies', 'patients', 'people', 'members', 'countries'])
      expect(words).not.toContain(measure);
  });

  it('leads to the same matter where it is chosen', () => {
    for (const language of ['en', 'tr', 'ar', 'he'])
      for (const { words, facts } of coveredIn(language).matters)
        expect([words, idsAbout(words).length >= facts]).toEqual([words, true]);
  });
});
