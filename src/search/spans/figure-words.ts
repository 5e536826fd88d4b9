import { wordsOf } from '../../language/all-languages.js';
import { fold } from '../../language/fold.js';
import { inflectedForms } from '../../language/dates/calendar-words.js';
import { foldWord } from '../../language/word-sets.js';
import { codeOf, perLanguage } from '../../language/languages.js';
import type { LanguagePack } from '../../language/language-pack.js';
import { phraseFinder, type PhraseFinder } from './worded-phrases.js';

/** The words of a language that figures are made of; folded, with what is written onto them. */
export interface FigureWords {
  readonly numbers: ReadonlySet<string>;
  readonly scales: ReadonlySet<string>;
  /** Before another word of a number and part of it: "a *few* hundred". */
  readonly openings: ReadonlySet<string>;
  /** Shares, and how many times as much, that are told in words of several. */
  readonly phrases: readonly { readonly find: PhraseFinder; readonly kind: 'share' | 'multiple' }[];
  /** "tens", "dozens": so many of a scale. */
  readonly manies: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  /** Written onto the next word; null where it is a word of its own. */
  readonly prefixedAnd: RegExp | null;
  readonly to: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly andBetween: ReadonlySet<string>;
  readonly partOf: ReadonlySet<string>;
  readonly beforePartOf: ReadonlySet<string>;
  readonly halves: ReadonlySet<string>;
  /** Each a few words; by their last word, and by their first where they stand behind. */
  readonly qualifiers: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly qualifiersBehind: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly labels: ReadonlySet<string>;
  readonly labelsBehind: ReadonlySet<string>;
  readonly counts: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly countedWithin: number;
  readonly percent: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly percentBefore: ReadonlySet<string>;
  readonly money: ReadonlySet<string>;
  readonly distance: ReadonlySet<string>;
  /** How often: in a word, behind a count, before a span of time. */
  readonly rates: ReadonlySet<string>;
  readonly occasions: ReadonlySet<string>;
  readonly every: ReadonlySet<string>;
  /** Words that rank, by their first word, the longest first. */
  readonly ordinals: ReadonlyMap<string, readonly RankWords[]>;
  readonly rankLetters: readonly string[];
  readonly standIns: ReadonlySet<string>;
}

/** Words that rank together, and at what place: 1 for the first. */
interface RankWords {
  readonly words: readonly string[];
  readonly value: number;
}

const FIGURE_WORDS = perLanguage(figureWords);

/** The words of figures of a language, by its BCP 47 tag; those of the base language where it has no pack. */
export function figureWordsOf(tag: string): FigureWords {
  return FIGURE_WORDS[codeOf(tag)];
}

function figureWords({ code, numbers, calendar, phrases, names }: LanguagePack): FigureWords {
  const forms = (words: readonly string[]): ReadonlySet<string> =>
    new Set(words.flatMap((word) => [word, ...inflectedForms(word, calendar)]));
  const set = (list: string): ReadonlySet<string> => new Set(wordsOf(list));
  return {
    numbers: forms([...Object.keys(numbers.digits).flatMap(wordsOf), ...wordsOf(numbers.others)]),
    scales: forms(wordsOf(numbers.scales)),
    openings: set(numbers.openings),
    phrases: [
      { find: phraseFinder(phrases.shares, code), kind: 'share' },
      { find: phraseFinder(phrases.multiples, code), kind: 'multiple' },
    ],
    manies: forms(wordsOf(numbers.manies)),
    and: set(numbers.and),
    prefixedAnd: names.prefixedAnd === '' ? null : new RegExp(`^(?:${names.prefixedAnd})`, 'u'),
    to: set(numbers.to),
    between: set(numbers.between),
    andBetween: set(numbers.andBetween),
    partOf: set(numbers.partOf),
    beforePartOf: set(numbers.beforePartOf),
    halves: set(numbers.halves),
    qualifiers: byWord(numbers.qualifiers, -1),
    qualifiersBehind: byWord(numbers.qualifiersBehind, 0),
    labels: forms(wordsOf(numbers.labels)),
    labelsBehind: set(numbers.labelsBehind),
    counts: forms(wordsOf(numbers.counts)),
    people: forms(wordsOf(numbers.people)),
    countedWithin: numbers.countedWithin,
    percent: byWord(numbers.percent, 0),
    percentBefore: new Set(numbers.percent.filter((words) => !words.includes(' ')).map(foldWord)),
    money: forms(wordsOf(numbers.money)),
    distance: forms(wordsOf(numbers.distance)),
    rates: set(numbers.rates),
    occasions: set(numbers.occasions),
    every: set(numbers.every),
    ordinals: rankWords(numbers.ordinals, calendar),
    rankLetters: wordsOf(numbers.rankLetters),
    standIns: set(numbers.standIns),
  };
}

function rankWords(
  ordinals: readonly string[],
  calendar: LanguagePack['calendar'],
): ReadonlyMap<string, readonly RankWords[]> {
  const known = new Map<string, RankWords[]>();
  ordinals.forEach((same, place) => {
    for (const phrase of same.split(',').map(fold)) {
      for (const form of [phrase, ...inflectedForms(phrase, calendar)]) {
        const words = form.split(' ');
        const [first = ''] = words;
        const all = [...(known.get(first) ?? []), { words, value: place + 1 }];
        known.set(
          first,
          all.toSorted((a, b) => b.words.length - a.words.length),
        );
      }
    }
  });
  return known;
}

/** Phrases by one of their words, the longest first. */
function byWord(
  phrases: readonly string[],
  place: number,
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const known = new Map<string, string[][]>();
  for (const phrase of phrases.toSorted((a, b) => b.split(' ').length - a.split(' ').length)) {
    const words = phrase.split(' ').map(foldWord);
    const key = words.at(place) ?? '';
    known.set(key, [...(known.get(key) ?? []), words]);
  }
  return known;
}
