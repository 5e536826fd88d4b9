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
    epochs: { tags: 5, steps: 4, labels: 5 },
    margin: [0, 0.5, 0, 0.5],
    kept: { tags: 250, steps: 500, labels: 250 },
  },
  tr: {
    features: ['Case', 'Mood', 'Person[psor]', 'Polarity', 'VerbForm', 'Voice'],
    foldsLetters: false,
    beam: 1,
    epochs: { tags: 5, steps: 4, labels: 5 },
    margin: [0, 0.5, 0, 0.5],
    kept: { tags: 150, steps: 250, labels: 150 },
  },
  ar: {
    features: ['Case', 'Definite', 'Number', 'Polarity', 'VerbForm', 'Voice'],
    foldsLetters: true,
    beam: 1,
    epochs: { tags: 6, steps: 4, labels: 5 },
    margin: [0, 0.5, 0, 0.5],
    kept: { tags: 100, steps: 150, labels: 80 },
  },
  he: {
    features: ['Definite', 'Gender', 'Number', 'Polarity', 'VerbForm', 'Voice'],
    foldsLetters: true,
    beam: 1,
    epochs: { tags: 6, steps: 4, labels: 5 },
    margin: [0, 0.5, 0, 0.5],
    kept: { tags: 100, steps: 150, labels: 80 },
  },
};
