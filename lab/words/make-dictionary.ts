import { LANGUAGES, perLanguage, type LanguageCode } from '../../src/language/languages.js';
import { tokenize } from '../../src/language/tokenize.js';

/** A headword of the dictionary as one part of speech, with its words in each other language and in how many senses it has each. */
type Entry = Readonly<Record<LanguageCode, Map<string, number>>>;

/** Parts of speech that say something by themselves. */
const PARTS: ReadonlySet<string> = new Set(['n', 'v', 'adj', 'adv', 'num', 'prop', 'determiner']);
/** Words of a translation that are looked for; longer ones explain. */
const LONGEST = 3;
/** Words of one language that are kept of a headword, those of most senses first. */
const MOST_WORDS = 6;
/** `headword {part of speech} (gloss) :: translations`, behind the headword also its sound or a label. */
const LINE = /^(?<head>.+?) \{(?<part>[a-z]+)[^}]*\}.*? :: (?<words>.*)$/u;
const HEADWORD = /^[A-Za-z][A-Za-z'’ -]*$/u;
/** Grammar, sounds, labels and notes within a translation. */
const NOTES = /\{[^}]*\}|\/[^/]*\/|\[[^\]]*\]|\([^)]*\)/gu;
/** Vowel signs and marks that texts leave out, and the lengthening of a letter. */
const MARKS = /\p{M}|\u0640/gu;
const MAQAF = /\u05be/gu;

/**
 * Lines as those of `translations.json` (a headword, and the words for it in each other language), of bilingual dictionaries
 * from English, less what its meanings say already.
 *
 * @param dictionaries the text of each, by its language, a line an entry
 * @param meanings lines of `translations.json`
 */
export function makeDictionary(
  dictionaries: Partial<Readonly<Record<LanguageCode, string>>>,
  meanings: readonly string[],
): string[] {
  const entries = new Map<string, Entry>();
  for (const language of LANGUAGES) readEntries(entries, language, dictionaries[language] ?? '');
  const known = wordsOfMeanings(meanings);
  return [...entries].flatMap(([key, entry]) => {
    const head = key.slice(0, key.indexOf('\t'));
    const others = LANGUAGES.slice(1).map((language) => mostUsed(entry[language]));
    const isSaid = (known.get(head.toLowerCase()) ?? []).some((meaning) =>
      others.every((words, at) => words.every((word) => meaning[at]?.has(word))),
    );
    return isSaid ? [] : [[head, ...others.map((words) => words.join(','))].join('|')];
  });
}

function readEntries(entries: Map<string, Entry>, language: LanguageCode, text: string): void {
  for (const line of text.split('\n')) {
    const { head = '', part = '', words = '' } = LINE.exec(line.trimEnd())?.groups ?? {};
    if (!PARTS.has(part) || !HEADWORD.test(head) || head.split(' ').length > LONGEST) continue;
    for (const word of new Set(words.replaceAll(NOTES, '').split(',').map(written))) {
      if (!isWord(word, language)) continue;
      const key = `${head}\t${part}`;
      const entry = entries.get(key) ?? emptyEntry();
      entries.set(key, entry);
      entry[language].set(word, (entry[language].get(word) ?? 0) + 1);
    }
  }
}

function emptyEntry(): Entry {
  return { en: new Map(), tr: new Map(), ar: new Map(), he: new Map() };
}

/** As texts write it. */
function written(translation: string): string {
  return translation
    .normalize('NFC')
    .replaceAll(MAQAF, ' ')
    .replaceAll(MARKS, '')
    .replaceAll(/[~!?.:;|]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Whether it is a word or two in the language's own script, and not the sound of one in Latin letters. */
function isWord(word: string, language: LanguageCode): boolean {
  const length = tokenize(word).length;
  return length > 0 && length <= LONGEST && WRITTEN[language].test(word);
}

const WRITTEN = perLanguage(
  ({ script }) => new RegExp(String.raw`^[\p{Script=${script.name}}'"’\u05f3\u05f4 -]+$`, 'u'),
);

function mostUsed(words: ReadonlyMap<string, number>): string[] {
  return [...words]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}

/** By each English word, the words for each of its meanings, a set a language. */
function wordsOfMeanings(meanings: readonly string[]): ReadonlyMap<string, ReadonlySet<string>[][]> {
  const found = new Map<string, ReadonlySet<string>[][]>();
  for (const meaning of meanings) {
    const [english = '', ...others] = meaning.split('|');
    const sets = others.map((words) => new Set(words.split(',')));
    for (const word of english.split(',')) {
      const key = word.toLowerCase();
      found.set(key, [...(found.get(key) ?? []), sets]);
    }
  }
  return found;
}
