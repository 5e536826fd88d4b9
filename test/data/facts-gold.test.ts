import * as fs from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readGoldFacts, type GoldFact } from '../../lab/eval/facts/gold-facts.js';
import { seedDocuments, seedsAreHere, shippedArticles, shippedGazetteer } from './shipped-data.js';

const goldOf = async (file: string): Promise<GoldFact[]> =>
  readGoldFacts(await fs.readFile(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8'), file);
const gold = await goldOf('data/facts.gold.jsonl');
const demanded = gold.filter(({ optional }) => !optional);
const texts = new Map((await shippedArticles()).articles.map(({ id, text }) => [id, text]));

const told = ({ article, kind, sentence }: GoldFact): string => `${article}: ${kind[0]}: ${sentence}`;
const occurrences = (text: string | undefined, words: string): number => text?.split(words).length ?? 0;

describe('the gold facts', () => {
  it('demand at least 120 facts, of nine articles, and some of each that they are of', () => {
    expect(demanded.length).toBeGreaterThanOrEqual(120);
    const covered = [...new Set(gold.map(({ article }) => article))];
    expect(covered.length).toBeGreaterThanOrEqual(9);
    expect(covered.filter((id) => !texts.has(id))).toEqual([]);
    expect(covered.filter((id) => !demanded.some(({ article }) => article === id))).toEqual([]);
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

  it('say nothing twice', () => {
    const lines = gold.map((fact) => JSON.stringify(fact));
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('name people, countries and places by their ids in the gazetteer', async () => {
    const entities = await shippedGazetteer();
    const known = new Set(entities.map(({ id }) => id));
    const places = gold.flatMap(({ place }) => place ?? []);
    expect(places.filter((id) => !known.has(id))).toEqual([]);
    const holders = gold.filter(({ kind, optional }) => kind[0] === 'role' && !optional);
    expect(holders.flatMap(({ subject }) => subject).filter((id) => !known.has(id))).toEqual([]);
    // Whoever the gazetteer does not have is called by words of the article; what figures count may be said otherwise.
    const unknown = gold.filter(({ article, kind, subject, participants }) => {
      if (kind[0] === 'figure') return false;
      const ids = [...subject, ...(participants ?? []).flatMap((one) => one.ids)];
      const words = texts.get(article)?.toLowerCase() ?? '';
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
        ['zero', 'one', 'two', 'three', 'four'][value ?? 0] ?? value?.toLocaleString('en-GB') ?? '?';
      return unit === undefined || !sentence.toLowerCase().includes(words);
    });
    expect(unfounded.map(told)).toEqual([]);
  });

  it('take sources from the text', () => {
    const invented = gold.filter(({ article, attribution }) => {
      const text = texts.get(article)?.toLowerCase() ?? '';
      return attribution?.source.some((source) => !text.includes(source.toLowerCase()));
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
