import type { LanguageCode } from '../../src/language/languages.js';

/** A word that asks; `of` says on what it depends, the verb where that is left out. */
export interface AskingWord {
  readonly form: string;
  readonly upos: string;
  readonly relation: string;
  readonly features?: Readonly<Record<string, string>>;
  /** Index of its head among the asking words, or `counted`: the noun behind it. */
  readonly of?: number | 'counted';
}

/** One way to ask. */
export interface Asking {
  readonly words: readonly AskingWord[];
  /** What it stands for and so takes the place of; nothing for "when". */
  readonly asks: 'subject' | 'object' | 'count' | null;
}

/** How a language asks. */
export interface AskingLanguage {
  readonly askings: readonly Asking[];
  /** The verb stands behind the words that ask; last, with these before it; or behind who does it, with a verb that helps before. */
  readonly order: 'verb-first' | 'verb-last' | 'helped';
  readonly mark: string;
  /** What stands before who does it where no other verb helps, the verb itself being in its plain form. */
  readonly helper?: string;
  /** Bare clauses are made too. */
  readonly makesStatements?: boolean;
}

const adverb = (form: string): Asking => ({
  words: [{ form, upos: 'ADV', relation: 'advmod' }],
  asks: null,
});
const pronoun = (
  form: string,
  relation: string,
  asks: Asking['asks'],
  features: AskingWord['features'] = {},
): Asking => ({ words: [{ form, upos: 'PRON', relation, features }], asks });
const marked = (adposition: string, form: string, relation: string, asks: Asking['asks']): Asking => ({
  words: [
    { form: adposition, upos: 'ADP', relation: 'case', of: 1 },
    { form, upos: 'PRON', relation },
  ],
  asks,
});

export const ASKING: Readonly<Record<LanguageCode, AskingLanguage>> = {
  en: {
    makesStatements: true,
    order: 'helped',
    mark: '?',
    helper: 'did',
    askings: [
      ...['who', 'who', 'who'].map((form) => pronoun(form, 'nsubj', 'subject')),
      ...['who', 'what', 'what', 'what', 'whom'].map((form) => pronoun(form, 'obj', 'object')),
      ...['when', 'when', 'where', 'where', 'why', 'how'].map(adverb),
      {
        words: [
          { form: 'what', upos: 'DET', relation: 'det', of: 1 },
          { form: 'time', upos: 'NOUN', relation: 'obl', features: { Number: 'Sing' } },
        ],
        asks: null,
      },
      {
        words: [
          { form: 'how', upos: 'ADV', relation: 'advmod', of: 1 },
          { form: 'many', upos: 'ADJ', relation: 'amod', of: 'counted', features: { Degree: 'Pos' } },
        ],
        asks: 'count',
      },
      { words: [{ form: 'which', upos: 'DET', relation: 'det', of: 'counted' }], asks: 'count' },
    ],
  },
  ar: {
    makesStatements: true,
    order: 'verb-first',
    mark: '؟',
    askings: [
      ...['من', 'من', 'مين'].map((form) => pronoun(form, 'nsubj', 'subject')),
      ...['متى', 'متى', 'ايمتى', 'أين', 'اين', 'وين', 'لماذا', 'ليش', 'كيف'].map(adverb),
      ...['ماذا', 'شو'].map((form) => pronoun(form, 'obj', 'object')),
      ...['من', 'مين'].map((form) => marked('مع', form, 'obl', null)),
      { words: [{ form: 'كم', upos: 'DET', relation: 'det', of: 'counted' }], asks: 'count' },
    ],
  },
  he: {
    makesStatements: true,
    order: 'verb-first',
    mark: '?',
    askings: [
      ...['מי', 'מי'].map((form) => pronoun(form, 'nsubj', 'subject')),
      ...['מתי', 'מתי', 'איפה', 'היכן', 'למה', 'מדוע', 'איך'].map(adverb),
      pronoun('מה', 'obj', 'object'),
      marked('את', 'מי', 'obj', 'object'),
      marked('עם', 'מי', 'obl', null),
      {
        words: [{ form: 'כמה', upos: 'DET', relation: 'det', of: 'counted', features: { Definite: 'Cons' } }],
        asks: 'count',
      },
    ],
  },
  tr: {
    order: 'verb-last',
    mark: '?',
    askings: [
      ...['kim', 'kim', 'kimler'].map((form) => pronoun(form, 'nsubj', 'subject', { Case: 'Nom' })),
      pronoun('kimi', 'obj', 'object', { Case: 'Acc' }),
      pronoun('ne', 'obj', 'object', { Case: 'Nom' }),
      ...['kiminle', 'kimle'].map((form) => pronoun(form, 'obl', null, { Case: 'Ins' })),
      pronoun('kime', 'obl', null, { Case: 'Dat' }),
      pronoun('nerede', 'obl', null, { Case: 'Loc' }),
      pronoun('nereye', 'obl', null, { Case: 'Dat' }),
      ...['neden', 'niçin', 'niye', 'nasıl'].map(adverb),
      ...['zaman', 'zaman'].map((form): Asking => ({
        words: [
          { form: 'ne', upos: 'ADJ', relation: 'amod', of: 1 },
          { form, upos: 'NOUN', relation: 'obl', features: { Case: 'Nom' } },
        ],
        asks: null,
      })),
      { words: [{ form: 'kaç', upos: 'ADJ', relation: 'amod', of: 'counted' }], asks: 'count' },
    ],
  },
};
