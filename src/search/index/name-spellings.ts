import { differenceOfNames, readName, skeletonsOf } from '../../knowledge/name-sounds.js';
import { nameVariants } from '../../knowledge/name-variants.js';
import type { Thesaurus } from '../../knowledge/thesaurus.js';
import type { Translations } from '../../knowledge/translations.js';
import { keeping } from '../../kept.js';
import { packOf } from '../../language/languages.js';
import type { WordKnowledge } from '../../language/word-knowledge.js';
import type { SpelledName } from '../query/query-context.js';
import { atOnce, inTurns, type Steps } from '../../steps.js';
import { STOP } from '../term.js';
import type { NewWord } from './term-stream.js';
import { isInArticles, type SpellingCounts, type WordTable } from './word-table.js';

/** What is known of words that are no names. */
export interface NameSpellingsOptions {
  readonly thesaurus: Thesaurus;
  readonly translations: Translations;
  readonly wordKnowledge: WordKnowledge;
}

/** What is known of a word: whether it may be a name at all, lies under its skeletons, and is also a word of the general language, as many Arabic names are. */
const KNOWN = { eligible: 1, laidOut: 2, asked: 4, isWord: 8 } as const;
/** Readings of names that are kept: those that sound like what was asked of late. */
const KEPT = { most: 20_000 } as const;

/** Shortest word that is a name of its own; and how much of a word's capitals make it one. */
const SHORTEST = 3;
const CAPITALS = 0.6;
/** Words looked at before others may have their turn; and consonants that a name has at least. */
const AT_A_TIME = 32;
const LEAST_SKELETON = 2;
/** Two scripts without capitals: only what sounds as good as the same, and is long, is one name. */
const UNTOLD = { each: 0.03, consonants: 4, consonantsOfCapital: 3 } as const;

/**
 * The names of articles by how they sound, learned from the articles alone: words that are written with a capital inside a
 * sentence; where a script has none, words that are no known ones of the general language. Only grows; which words count,
 * and how often they have a capital, is said with each question.
 */
export class NameSpellings {
  readonly #knowledge: NameSpellingsOptions;
  readonly #table: WordTable;
  /** Of each word by its number, bits of `KNOWN`. */
  #known: Uint8Array = new Uint8Array(512);
  /** Numbers of words by the skeletons of their names. */
  readonly #bySkeleton = new Map<string, number[]>();
  readonly #readingsOf = keeping((at: number) => formsOf(this.#wordAt(at)).flatMap(readName), KEPT);
  /** Those whose names lie under their skeletons. */
  readonly #laidOut = new WeakSet<SpellingCounts>();
  #taken = 0;

  constructor(knowledge: NameSpellingsOptions, table: WordTable) {
    this.#knowledge = knowledge;
    this.#table = table;
  }

  /** Lays out the names among words that are counted so by their skeletons: what the first look for one would else wait for. */
  async layOut(counts: SpellingCounts, yieldIfDue: () => Promise<void>): Promise<void> {
    await inTurns(this.#layOut(counts), yieldIfDue);
  }

  *#layOut(counts: SpellingCounts): Steps<void> {
    if (this.#laidOut.has(counts)) return;
    this.#takeIn();
    let looked = 0;
    for (let at = 0; at < this.#taken; at += 1) {
      if (!this.#has(at, KNOWN.eligible) || this.#has(at, KNOWN.laidOut)) continue;
      looked += 1;
      if (looked % AT_A_TIME === 0) yield;
      // A question may have had it laid out meanwhile.
      if (this.#has(at, KNOWN.laidOut) || !this.#maybeName(at, counts)) continue;
      this.#mark(at, KNOWN.laidOut);
      const skeletons = new Set(formsOf(this.#wordAt(at)).flatMap((form) => [...skeletonsOf(form)]));
      for (const skeleton of skeletons) {
        if (skeleton.length < LEAST_SKELETON) continue;
        const known = this.#bySkeleton.get(skeleton);
        if (known === undefined) this.#bySkeleton.set(skeleton, [at]);
        else known.push(at);
      }
    }
    this.#laidOut.add(counts);
  }

  /** Other spellings of a question's word, where it may be a name: `CorpusVocabulary.spellingsOf`. */
  find(
    counts: SpellingCounts,
    { written, folded, language, isCapital: hasCapital }: AskedName,
  ): SpelledName[] {
    atOnce(this.#layOut(counts));
    const isCapital = (at: number): boolean => (counts.capital[at] ?? 0) > 0;
    const own = this.#inArticles(counts, folded, language);
    const { capitals } = packOf(language).names;
    const isWord = own === undefined ? this.#isWord(folded, language) : this.#isAlsoWord(own);
    // A chat leaves capitals out: what neither the articles nor the language has as a word is asked about as a name.
    const asked = hasCapital || (capitals && own === undefined && !isWord);
    // A word of the language is a name where a capital inside the question says so.
    if (capitals && (own === undefined ? isWord && !asked : !this.#maybeName(own, counts))) return [];
    const readings = [written, ...nameVariants(folded)].flatMap(readName);
    const found = new Map<number, SpelledName & { readonly sameScript: boolean }>();
    for (const skeleton of new Set(readings.map((reading) => reading.skeleton))) {
      for (const spelled of this.#bySkeleton.get(skeleton) ?? []) {
        if (spelled === own || !this.#maybeName(spelled, counts)) continue;
        const difference = differenceOfNames(readings, this.#readingsOf(spelled));
        if (difference === null) continue;
        const told = asked || isCapital(spelled) || (own !== undefined && isCapital(own));
        const mayBeWord =
          !told ||
          (isWord && (!capitals || own === undefined)) ||
          (!isCapital(spelled) && this.#isAlsoWord(spelled));
        const consonants = asked ? UNTOLD.consonantsOfCapital : UNTOLD.consonants;
        if (mayBeWord && (difference > skeleton.length * UNTOLD.each || skeleton.length < consonants))
          continue;
        if (!told && (isWord || this.#isAlsoWord(spelled))) continue;
        const { number } = this.#wordAt(spelled);
        const before = found.get(number);
        if (before === undefined || before.difference > difference)
          found.set(number, {
            number,
            difference,
            told,
            sameScript: !capitals && this.#table.languageAt(spelled) === language,
          });
      }
    }
    const names = [...found.values()];
    // Where nothing tells a name, words alike in the question's own script are words.
    const isTold = names.some(({ told }) => told);
    return names.filter(({ sameScript }) => isTold || !sameScript);
  }

  /** Whether the articles write a word as a name, and it is no other word: `CorpusVocabulary.isName`. */
  isName(counts: SpellingCounts, folded: string, languages: readonly string[]): boolean {
    atOnce(this.#layOut(counts));
    return languages.some((language) => {
      const spelled = this.#inArticles(counts, folded, language);
      return (
        spelled !== undefined &&
        // One that only opens sentences has its capital there.
        ((counts.capital[spelled] ?? 0) > 0 || /^\p{Lu}/u.test(this.#wordAt(spelled).written)) &&
        this.#maybeName(spelled, counts) &&
        !this.#isAlsoWord(spelled)
      );
    });
  }

  /** The number of a word that may be a name. */
  #inArticles(counts: SpellingCounts, folded: string, language: string): number | undefined {
    const at = this.#table.numberOf(folded, language);
    return at !== undefined && isInArticles(counts, at) && this.#has(at, KNOWN.eligible) ? at : undefined;
  }

  #maybeName(at: number, counts: SpellingCounts): boolean {
    if (!isInArticles(counts, at)) return false;
    const [capital, small] = [counts.capital[at] ?? 0, counts.small[at] ?? 0];
    if (!packOf(this.#table.languageAt(at)).names.capitals) return true;
    if (capital === 0 && small === 0) return !this.#isAlsoWord(at);
    return capital >= CAPITALS * (capital + small);
  }

  #isAlsoWord(at: number): boolean {
    if (!this.#has(at, KNOWN.asked)) {
      const { folded, language } = this.#wordAt(at);
      this.#mark(at, this.#isWord(folded, language) ? KNOWN.asked | KNOWN.isWord : KNOWN.asked);
    }
    return this.#has(at, KNOWN.isWord);
  }

  /** Takes in what words came to the table. */
  #takeIn(): void {
    const { size } = this.#table;
    if (size > this.#known.length) {
      const larger = new Uint8Array(Math.ceil(size * 1.5));
      larger.set(this.#known);
      this.#known = larger;
    }
    for (; this.#taken < size; this.#taken += 1) {
      const word = this.#table.wordAt(this.#taken);
      if (word === undefined || word.number === STOP) continue;
      if (word.folded.length < SHORTEST || /[0-9]/.test(word.folded)) continue;
      this.#mark(this.#taken, KNOWN.eligible);
    }
  }

  #wordAt(at: number): NewWord {
    return this.#table.wordAt(at) ?? NONE;
  }

  #has(at: number, what: number): boolean {
    return ((this.#known[at] ?? 0) & what) !== 0;
  }

  #mark(at: number, what: number): void {
    this.#known[at] = (this.#known[at] ?? 0) | what;
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

const NONE: NewWord = { folded: '', written: '', language: 'und', number: STOP };

/** A word of a question that may be a name. */
export interface AskedName {
  /** As the question writes it. */
  readonly written: string;
  readonly folded: string;
  readonly language: string;
  /** A capital says that it is one. */
  readonly isCapital: boolean;
}

/** A word as written, and, where particles are written onto names, without them. */
function formsOf({ written, folded, language }: NewWord): string[] {
  return packOf(language).names.capitals ? [written] : [written, ...nameVariants(folded)];
}
