import { resolve } from 'node:path';
import { factReaderFor, type FactKnowledge } from '../../../src/facts/read-facts.js';
import { readCorpus, type FileSystem } from '../../../src/sources/read-corpus.js';
import type { Article } from '../../../src/model/article.js';
import { readGoldFacts, type GoldFact } from './gold-facts.js';
import { matchFacts, type Matching, type PlacedGold } from './match-facts.js';
import { measureFacts, measureFields, type FactMeasures, type FieldMeasures } from './measure-facts.js';

/** Articles whose facts somebody wrote down; paths are absolute or relative to the project's folder. */
export interface FactsSource {
  readonly name: string;
  readonly title: string;
  readonly articles: string;
  readonly gold: string;
  /** Whether single facts stay unseen, so that no reader is made for them. */
  readonly totalsOnly: boolean;
}

/** The shipped articles whose facts are looked at one by one. */
export const OWN_FACTS: FactsSource = {
  name: 'facts',
  title: 'Facts of the shipped articles',
  articles: 'data/articles',
  gold: 'data/facts.gold.jsonl',
  totalsOnly: false,
};

/** Other shipped articles, of which only totals are printed. */
export const UNSEEN_FACTS: FactsSource = {
  name: 'facts of articles unseen',
  title: 'Facts of shipped articles, totals only',
  articles: 'data/articles',
  gold: 'data/facts.totals.gold.jsonl',
  totalsOnly: true,
};

/** The documents that two of the shipped articles rest on; they may be missing. */
export const SEED_FACTS: FactsSource = {
  name: 'facts of the seed documents',
  title: 'Facts of the seed documents',
  articles: '../shared/seeds',
  gold: 'data/facts.seeds.gold.jsonl',
  totalsOnly: false,
};

/** The facts of some articles beside gold. */
export interface FactsReport {
  readonly title: string;
  readonly articles: number;
  /** All together first, then by kind. */
  readonly kinds: readonly FactMeasures[];
  /** All kinds together, of the articles of each language. */
  readonly languages: readonly LanguageMeasures[];
  readonly fields: readonly FieldMeasures[];
  /** Gold facts demanded that were not read; none where only totals are told. */
  readonly missed: readonly MissedFact[];
  /** Facts read that are wrong; none where only totals are told. */
  readonly falseFacts: readonly FalseFact[];
}

/** The facts of all articles in one language. */
export interface LanguageMeasures extends FactMeasures {
  /** BCP 47. */
  readonly language: string;
}

/** A gold fact that was not read. */
export interface MissedFact {
  readonly article: string;
  readonly kind: string;
  readonly subject: string;
  readonly sentence: string;
}

/** A fact read that is wrong. */
export interface FalseFact {
  readonly article: string;
  readonly kind: string;
  readonly subject: string;
  readonly predicate: string;
  readonly quote: string;
  /** What is wrong with it: the fields that differ from gold, or that gold has no such fact. */
  readonly why: string;
}

/**
 * Reads the facts of articles and measures them against gold.
 * @param root the project's folder
 * @throws AppError where gold or the articles cannot be read
 */
export async function reportOnFacts(
  { title, articles: folder, gold: file, totalsOnly }: FactsSource,
  root: string,
  knowledge: FactKnowledge,
  fs: FileSystem,
): Promise<FactsReport> {
  const gold = readGoldFacts(new TextDecoder().decode(await fs.readFile(resolve(root, file))), file);
  const covered = new Set(gold.map(({ article }) => article));
  // Of an article that nobody wrote the facts of, every fact read would count as false.
  const articles = (await readCorpus(fs, resolve(root, folder))).articles.filter(({ id }) => covered.has(id));
  const readFacts = await factReaderFor(
    knowledge,
    articles.map(({ language }) => language),
  );
  const matchings = articles.map((article) => ({
    language: article.language ?? '',
    ...matchFacts(place(gold, article), readFacts(article)),
  }));
  const seen = totalsOnly ? [] : matchings;
  return {
    title,
    articles: articles.length,
    kinds: measureFacts(matchings),
    languages: measureLanguages(matchings),
    fields: measureFields(matchings),
    missed: seen.flatMap(missedOf),
    falseFacts: seen.flatMap(falseOf),
  };
}

function measureLanguages(matchings: readonly (Matching & { language: string })[]): LanguageMeasures[] {
  const languages = [...new Set(matchings.map(({ language }) => language))].toSorted();
  return languages.flatMap((language) => {
    const [all] = measureFacts(matchings.filter((one) => one.language === language));
    return all === undefined ? [] : [{ language, ...all }];
  });
}

function place(gold: readonly GoldFact[], { id, text }: Article): PlacedGold[] {
  return gold
    .filter(({ article }) => article === id)
    .map((one) => {
      const start = text.indexOf(one.sentence);
      return { gold: one, start, end: start < 0 ? start : start + one.sentence.length };
    });
}

function missedOf({ unread }: Matching): MissedFact[] {
  return unread
    .filter(({ optional }) => !optional)
    .map(({ article, kind, subject, sentence }) => ({
      article,
      kind: kind[0] ?? '',
      subject: subject[0] ?? '',
      sentence,
    }));
}

function falseOf({ pairs, unfounded }: Matching): FalseFact[] {
  const wrong = pairs.filter(({ faults }) => faults.length > 0);
  return [
    ...wrong.map(({ gold, fact, faults }) => ({
      fact,
      why: faults
        .map(
          (field) =>
            `${field} ${JSON.stringify(fact[field] ?? null)}, not ${JSON.stringify(gold[field] ?? null)}`,
        )
        .join('; '),
    })),
    ...unfounded.map((fact) => ({ fact, why: 'no such fact' })),
  ].map(({ fact: { kind, subject, predicate, citation }, why }) => ({
    article: citation.article,
    kind,
    subject: subject.id,
    predicate,
    quote: citation.quote,
    why,
  }));
}
