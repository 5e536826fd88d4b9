import type { LanguageCode } from '../../src/language/languages.js';
import type { MarginWeights } from '../../src/reading/margin.js';
import type { FeatureName } from '../../src/reading/parsed-sentence.js';

/** How the parser of a language is learned. */
export interface Recipe {
  /** Features of words that are read. */
  readonly features: readonly FeatureName[];
  /** Whether letters written for one another are one. */
  readonly foldsLetters: boolean;
  /** Rows of steps kept beside each other. */
  readonly beam: number;
  /** Parts that sentences are dealt into, each with tags of a tagger that learned from the others. */
  readonly shares: number;
  /** Corrections before a feature has a say while learning, and a place in the file. */
  readonly least: number;
  /** Times that all sentences are gone through. */
  readonly epochs: { readonly tags: number; readonly steps: number; readonly labels: number };
  /** Weights of how sure an arc is, as `npm run parse -- --learn --tuning` fits them. */
  readonly margin: MarginWeights;
  /** Features kept at most, in thousands. */
  readonly kept: { readonly tags: number; readonly steps: number; readonly labels: number };
}

export const RECIPES: Readonly<Record<LanguageCode, Recipe>> = {
  en: {
    features: [
      'Case',
      'Degree',
      'Mood',
      'Number',
      'NumType',
      'Person',
      'Polarity',
      'Poss',
      'PronType',
      'Tense',
      'VerbForm',
      'Voice',
    ],
    foldsLetters: true,
    beam: 1,
    shares: 2,
    least: 3,
    epochs: { tags: 3, steps: 3, labels: 4 },
    margin: [0, 0.5, 0, 0.5],
    kept: { tags: 220, steps: 450, labels: 220 },
  },
  tr: {
    features: ['Case', 'Mood', 'Person[psor]', 'Polarity', 'VerbForm', 'Voice'],
    foldsLetters: false,
    beam: 1,
    shares: 2,
    least: 3,
    epochs: { tags: 4, steps: 3, labels: 4 },
    margin: [0, 0.5, 0, 0.5],
    kept: { tags: 60, steps: 180, labels: 60 },
  },
  ar: {
    features: ['Case', 'Definite', 'Number', 'Polarity', 'VerbForm', 'Voice'],
    foldsLetters: true,
    beam: 1,
    shares: 4,
    least: 1,
    epochs: { tags: 6, steps: 4, labels: 5 },
    margin: [0, 0.5, 0, 0.5],
    kept: { tags: 80, steps: 120, labels: 60 },
  },
  he: {
    features: ['Definite', 'Gender', 'Number', 'Polarity', 'VerbForm', 'Voice'],
    foldsLetters: true,
    beam: 1,
    shares: 4,
    least: 1,
    epochs: { tags: 6, steps: 4, labels: 5 },
    margin: [0, 0.5, 0, 0.5],
    kept: { tags: 70, steps: 130, labels: 70 },
  },
};
