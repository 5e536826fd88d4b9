import * as fs from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readGoldFacts, type GoldFact } from '../../lab/eval/facts/gold-facts.js';
import { fold } from '../../src/language/fold.js';
import { LANGUAGES } from '../../src/language/languages.js';
import { digitsOf } from '../../src/language/number-words.js';
import { seedDocuments, seedsAreHere, shippedArticles, shippedGazetteer } from './shipped-data.js';

const goldOf = async (file: string): Promise<GoldFact[]> =>
  readGoldFacts(await fs.readFile(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8'), file);
const seen = await goldOf('data/facts.gold.jsonl');
const unseen = await goldOf('data/facts.totals.gold.jsonl');
const gold = [...seen, ...unseen];
const demanded = gold.filter(({ optional }) => !optional);
const { articles } = await shippedArticles();
const texts = new Map(articles.map(({ id, text }) => [id, text]));
const languages = new Map(articles.map(({ id, language }) => [id, language]));

const told = ({ article, kind, sentence }: GoldFact): string => `${article}: ${kind[0]}: ${sentence}`;
const occurrences = (text: string | undefined, words: string): number => text?.split(words).length ?? 0;
/** Words as they are compared: without case, marks and apostrophes, of which ids have none. */
const plain = (words: string | undefined): string => fold(words ?? '').replace(/['’.]/gu, '');
const idsOf = (facts: readonly GoldFact[]): Set<string> => new Set(facts.map(({ article }) => article));

describe('the gold facts', () => {
  it('demand at least 300 facts, half of them unseen one by one, and some of each article that they are of', () => {
    expect(demanded.length).toBeGreaterThanOrEqual(300);
    const hidden = unseen.filter(({ optional }) => !optional).length;
    expect(Math.abs(hidden / demanded.length - 0.5)).toBeLessThan(0.05);
    const covered = [...idsOf(gold)];
    expect(covered.filter((id) => !texts.has(id))).toEqual([]);
    expect(covered.filter((id) => !demanded.some(({ article }) => article === id))).toEqual([]);
    expect([...idsOf(seen)].filter((id) => idsOf(unseen).has(id))).toEqual([]);
  });

  it('are of articles in every language, both those that are seen and those that are not', () => {
    for (const facts of [seen, unseen]) {
      const used = new Set([...idsOf(facts)].map((id) => languages.get(id)));
      expect(used).toEqual(new Set(LANGUAGES));
    }
  });

  it('stand word for word at exactly one place of their article', () => {
    const lost = gold.filter(({ article, sentence }) => occurrences(texts.get(article), sentence) !== 2);
    expect(lost.map(told)).toEqual([]);
  });

  it('have every kind', () => {
    expect(new Set(demanded.map(({ kind }) => kind[0])).size).toBe(10);
  });

  it('have what is planned and denied beside what is stated', () => {
    const first = new Set(demanded.map(({ modality }) => modality[0]));
    expect(first).toEqual(new Set(['stated', 'planned', 'denied']));
  });

  it('say nothing twice, but what one sentence tells of several', () => {
    const lines = gold.filter(({ optional }) => !optional).map((fact) => JSON.stringify(fact));
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('name people, countries and places by their ids in the gazetteer', async () => {
    const entities = await shippedGazetteer();
    // Whoever is known has an office as well, by whatever words it is called.
    const known = new Set(entities.flatMap(({ id }) => [id, `office-of-${id}`]));
    const places = gold.flatMap(({ place }) => place ?? []);
    expect(places.filter((id) => !known.has(id))).toEqual([]);
    // Whoever the gazetteer does not have is called by words of the article; what figures count may be said otherwise.
    const unknown = gold.filter(({ article, kind, subject, participants }) => {
      if (kind[0] === 'figure') return false;
      const ids = [...subject, ...(participants ?? []).flatMap((one) => one.ids)];
      const words = plain(texts.get(article));
      return ids.some(
        (id) => id !== '*' && !known.has(id) && !id.split('-').every((word) => words.includes(word)),
      );
    });
    expect(unknown.map(told)).toEqual([]);
  });

  it('have real dates, and figures whose digits or words are there', () => {
    const dates = gold.flatMap(({ date }) => date ?? []);
    expect(dates.filter((date) => Number.isNaN(Date.parse(date)))).toEqual([]);
    const figures = gold.filter(({ kind }) => kind[0] === 'figure');
    const unfounded = figures.filter(({ value, unit, sentence }) => {
      const words =
        fold(sentence)
          .replace(/(?<=\d),(?=\d{3})/gu, '')
          .match(/[\p{L}\p{N}]+/gu) ?? [];
      // Small words stand before numbers, joined to them, in Arabic and Hebrew.
      const digits = words.flatMap((word) => [digitsOf(word), digitsOf(word.slice(1))]);
      const isThere = digits.includes(String(value)) || sentence.includes(String(value));
      return unit === undefined || !isThere;
    });
    expect(unfounded.map(told)).toEqual([]);
  });

  it('take sources from the text', () => {
    const invented = gold.filter(({ article, attribution }) => {
      const text = plain(texts.get(article));
      return attribution?.source.some((source) => !text.includes(plain(source)));
    });
    expect(invented.map(told)).toEqual([]);
  });
});

describe('the gold facts of the source documents', () => {
  it('quote them in a few words only', async () => {
    const quoted = (await goldOf('data/facts.seeds.gold.jsonl')).flatMap(({ sentence, object }) => [
      sentence,
      ...(object ?? []),
    ]);
    expect(quoted.filter((words) => words.split(' ').length > 8)).toEqual([]);
  });

  it.runIf(seedsAreHere)(
    'stand word for word at exactly one place of them (needs ../shared/seeds)',
    async () => {
      const documents = new Map((await seedDocuments()).articles.map(({ id, text }) => [id, text]));
      const lost = (await goldOf('data/facts.seeds.gold.jsonl')).filter(
        ({ article, sentence }) => occurrences(documents.get(article), sentence) !== 2,
      );
      expect(lost.map(told)).toEqual([]);
    },
  );
});
