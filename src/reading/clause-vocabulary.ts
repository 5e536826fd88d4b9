import { wordsOf } from '../language/all-languages.js';
import { fold } from '../language/fold.js';
import type { RoleWords } from '../language/language-pack.js';
import { ALL_PACKS, type LanguageCode } from '../language/languages.js';

/** What of `RoleWords` is no list of words. */
type Unlisted = 'unrealEndings' | 'presentForms' | 'respectively';

/** The words of `RoleWords`, folded, for looking up. */
export type ClauseVocabulary = Readonly<Record<Exclude<keyof RoleWords, Unlisted>, ReadonlySet<string>>> & {
  /** Whether a verb's form says that it is still to be. */
  readonly isUnrealForm: (folded: string) => boolean;
  /** Whether a verb's form says that it is so now, or is to be. */
  readonly isPresentForm: (folded: string) => boolean;
  /** Whether a word right behind "who" is a verb, whatever it is taken for. */
  readonly isBareVerb: (folded: string) => boolean;
  readonly fold: (word: string) => string;
};

/** The words of each language that show who does what. */
export function createClauseVocabularies(): (language: LanguageCode) => ClauseVocabulary {
  const made = new Map(
    ALL_PACKS.map(({ code, clauses, voice, answers }) => {
      const listOf = (key: Exclude<keyof RoleWords, Unlisted>): ReadonlySet<string> =>
        new Set(wordsOf(clauses[key]));
      const { unrealEndings, presentForms } = clauses;
      const ending = unrealEndings === '' ? null : new RegExp(`(?:${unrealEndings})$`, 'u');
      const present = new RegExp(`^(?:${presentForms || '(?!)'})$`, 'u');
      const verb = voice.bareVerbs === '' ? null : new RegExp(`^(?:${voice.bareVerbs})$`, 'u');
      const offices = new Set(wordsOf(answers.roles));
      const vocabulary: ClauseVocabulary = {
        agents: listOf('agents'),
        companions: listOf('companions'),
        exceptions: listOf('exceptions'),
        sources: listOf('sources'),
        purposes: listOf('purposes'),
        says: listOf('says'),
        topics: listOf('topics'),
        denies: listOf('denies'),
        unreal: listOf('unreal'),
        perfect: listOf('perfect'),
        denials: listOf('denials'),
        isUnrealForm: (folded) => ending?.test(folded) === true,
        isPresentForm: (folded) => present.test(folded),
        isBareVerb: (folded) => verb?.test(folded) === true && !offices.has(folded),
        who: listOf('who'),
        whom: listOf('whom'),
        withWhom: listOf('withWhom'),
        objectMarks: listOf('objectMarks'),
        asksBare: listOf('asksBare'),
        asksAnywhere: listOf('asksAnywhere'),
        relatives: listOf('relatives'),
        light: listOf('light'),
        carrying: listOf('carrying'),
        mutual: listOf('mutual'),
        fold,
      };
      return [code, vocabulary];
    }),
  );
  return (language) => {
    const vocabulary = made.get(language);
    if (vocabulary === undefined) throw new Error(`No pack has the language ${language}.`);
    return vocabulary;
  };
}
