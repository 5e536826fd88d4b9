import { differenceOfNames, readName, type NameReading } from '../../knowledge/name-sounds.js';
import { nameVariants } from '../../knowledge/name-variants.js';
import type { Thesaurus } from '../../knowledge/thesaurus.js';
import type { Translations } from '../../knowledge/translations.js';
import { packOf } from '../../language/languages.js';
import type { WordKnowledge } from '../../language/word-knowledge.js';
import type { SpelledName } from '../query/query-context.js';
import { STOP } from '../term.js';
import type { NewWord, WordCount } from './term-stream.js';

/** A word of the articles that may be a name. */
interface Spelled {
  readonly word: NewWord;
  readonly count: WordCount;
  /** It is also a word of the general language, as many Arabic names are; null until it is asked. */
  isWord: boolean | null;
  /** Read when first looked at: most never are. */
  readings: readonly NameReading[] | null;
}

/** What is known of words that are no names. */
export interface NameSpellingsOptions {
  readonly thesaurus: Thesaurus;
  readonly translations: Translations;
  readonly wordKnowledge: WordKnowledge;
}

/** Shortest word that is a name of its own; and how much of a word's capitals make it one. */
const SHORTEST = 3;
const CAPITALS = 0.6;
/** Words looked at before others may have their turn; and consonants that a name has at least. */
const AT_A_TIME = 32;
const LEAST_SKELETON = 2;
/** Two scripts without capitals: only what sounds as good as the same, and is long, is one name. */
const UNTOLD = { each: 0.03, consonants: 4 } as const;

/**
 * The names of the articles by how they sound, learned from the articles alone: words that are written with a capital
 * inside a sentence; where a script has none, words that are no known ones of the general language.
 */
export class NameSpellings {
  readonly #knowledge: NameSpellingsOptions;
  readonly #words = new Map<string, Spelled>();
  readonly #bySkeleton = new Map<string, Spelled[]>();

  constructor(knowledge: NameSpellingsOptions) {
    this.#knowledge = knowledge;
  }

  /** Takes a word; its count is made while the articles are read. */
  learn(word: NewWord): WordCount {
    const count = { capital: 0, small: 0 };
    const { folded, number, language } = word;
    if (number !== STOP && folded.length >= SHORTEST && !/[0-9]/.test(folded))
      this.#words.set(`${language} ${folded}`, { word, count, isWord: null, readings: null });
    return count;
  }

  /** Lays out the names by their skeletons, once all articles are read. */
  async layOut(yieldIfDue: () => Promise<void>): Promise<void> {
    let looked = 0;
    for (const spelled of this.#words.values()) {
      looked += 1;
      if (looked % AT_A_TIME === 0) await yieldIfDue();
      if (!this.#maybeName(spelled)) continue;
      const skeletons = new Set(
        formsOf(spelled.word)
          .flatMap(readName)
          .map(({ skeleton }) => skeleton),
      );
      for (const skeleton of skeletons) {
        if (skeleton.length < LEAST_SKELETON) continue;
        const known = this.#bySkeleton.get(skeleton);
        if (known === undefined) this.#bySkeleton.set(skeleton, [spelled]);
        else known.push(spelled);
      }
    }
  }

  /** Other spellings of a question's word, where it may be a name: `CorpusVocabulary.spellingsOf`. */
  find(written: string, folded: string, language: string, asked: boolean): SpelledName[] {
    const own = this.#words.get(`${language} ${folded}`);
    const { capitals } = packOf(language).names;
    const isWord = own === undefined ? this.#isWord(folded, language) : this.#isAlsoWord(own);
    if (capitals && (own === undefined ? isWord : !this.#maybeName(own))) return [];
    const readings = [written, ...nameVariants(folded)].flatMap(readName);
    const found = new Map<number, SpelledName & { readonly sameScript: boolean }>();
    for (const skeleton of new Set(readings.map((reading) => reading.skeleton))) {
      for (const spelled of this.#bySkeleton.get(skeleton) ?? []) {
        if (spelled === own) continue;
        spelled.readings ??= formsOf(spelled.word).flatMap(readName);
        const difference = differenceOfNames(readings, spelled.readings);
        if (difference === null) continue;
        const told = asked || isCapital(spelled) || (own !== undefined && isCapital(own));
        const mayBeWord =
          !told || (isWord && !capitals) || (!isCapital(spelled) && this.#isAlsoWord(spelled));
        if (mayBeWord && (difference > skeleton.length * UNTOLD.each || skeleton.length < UNTOLD.consonants))
          continue;
        if (!told && (isWord || this.#isAlsoWord(spelled))) continue;
        const { number } = spelled.word;
        const before = found.get(number);
        if (before === undefined || before.difference > difference)
          found.set(number, {
            number,
            difference,
            told,
            sameScript: !capitals && spelled.word.language === language,
          });
      }
    }
    const names = [...found.values()];
    // Where nothing tells a name, words alike in the question's own script are words.
    const isTold = names.some(({ told }) => told);
    return names.filter(({ sameScript }) => isTold || !sameScript);
  }

  /** Whether the articles write a word as a name, and it is no other word: `CorpusVocabulary.isName`. */
  isName(folded: string, languages: readonly string[]): boolean {
    return languages.some((language) => {
      const spelled = this.#words.get(`${language} ${folded}`);
      return (
        spelled !== undefined &&
        // One that only opens sentences has its capital there.
        (isCapital(spelled) || /^\p{Lu}/u.test(spelled.word.written)) &&
        this.#maybeName(spelled) &&
        !this.#isAlsoWord(spelled)
      );
    });
  }

  #maybeName(spelled: Spelled): boolean {
    const { word, count } = spelled;
    if (!packOf(word.language).names.capitals) return true;
    const { capital, small } = count;
    if (capital === 0 && small === 0) return !this.#isAlsoWord(spelled);
    return capital >= CAPITALS * (capital + small);
  }

  #isAlsoWord(spelled: Spelled): boolean {
    const { folded, language } = spelled.word;
    return (spelled.isWord ??= this.#isWord(folded, language));
  }

  #isWord(folded: string, language: string): boolean {
    const { thesaurus, translations, wordKnowledge } = this.#knowledge;
    return (
      wordKnowledge.isWord(folded, language) ||
      thesaurus.find([folded], language).length > 0 ||
      translations.isWord(folded, language)
    );
  }
}

/** A capital inside a sentence says that it is a name. */
function isCapital({ count }: Spelled): boolean {
  return count.capital > 0;
}

/** A word as written, and, where particles are written onto names, without them. */
function formsOf({ written, folded, language }: NewWord): string[] {
  return packOf(language).names.capitals ? [written] : [written, ...nameVariants(folded)];
}
