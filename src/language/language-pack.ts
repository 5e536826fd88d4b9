import type { Calendar, NumberWords, PhraseForms } from './number-lists.js';
import type {
  Alternatives,
  AnswerWords,
  Denial,
  FollowUpWords,
  GeneralWords,
  PageFurniture,
  StopWords,
  VoiceForms,
  Words,
} from './pack-lists.js';
import type { ChatWays, QuestionForms } from './question-lists.js';
import type { HappeningWords } from './happening-words.js';
import type { PlanWords } from './plan-words.js';

export type { Alternatives, Denial, GeneralWords, PageFurniture, StopWords, Words };
export type { Calendar, NumberWords, PhraseForms };
export type { ChatWays, QuestionForms };
export type { QuestionKind, QuestionPattern } from './question-lists.js';
export type { AnswerWords, PlaceMarks, VoiceForms } from './pack-lists.js';

/** How a language is written. */
export interface Script {
  /** Its name in Unicode (`Latin`), as in `\p{Script=…}`. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Whether no other language is written in it, so that a text's script is its language. */
  readonly sole: boolean;
}

/** What tells a text of the language from others in the same script. */
export interface LanguageSigns {
  /** Small words that the others do not have; every match counts. Flags g, i and u. */
  readonly words: RegExp;
  /** Letters that the others do not have: however many, they count as much as one word, for others write names with them. */
  readonly letters: RegExp | null;
  /** How the last word of a sentence ends that tells what was done, where it is no name; null: that tells nothing. */
  readonly closing: RegExp | null;
  /** Whether a text of some length is so plainly of the language that no statistics are needed; null: ask them. */
  readonly isPlain: ((text: string) => boolean) | null;
}

/** Letters and marks. */
export interface Orthography {
  /** Letters that Unicode's decomposition leaves alone → the one they are written for, or `''`. */
  readonly letters: Readonly<Record<string, string>>;
  /** Words whose part before an apostrophe is no word to look up ("don't", "we've"). Whole words, whatever their case. */
  readonly contractions: Alternatives;
  /** Marks that belong to the word they stand in (gershayim of an acronym), each with what must stand around it. */
  readonly inWords: Alternatives;
  /** Marks beside those of Latin script, without any between them. */
  readonly comma: string;
  readonly semicolon: string;
  readonly questionMark: string;
}

/** Where sentences end and begin. All but `initials` as they are written, capitals and all. */
export interface SentenceSigns {
  /** Before a full stop that ends no sentence. */
  readonly abbreviations: Alternatives;
  /** Before a full stop that may end one: it does where one of `openers` follows. */
  readonly closingAbbreviations: Alternatives;
  /** Words that open a sentence, even behind dotted capitals. */
  readonly openers: Alternatives;
  /** Letters beside capitals that an initial may be, as a class of a regular expression; `''` for none. */
  readonly initials: string;
  /** Hours behind whose full stop a time may go on ("10 a.m. Monday"), and what goes on so. */
  readonly hours: Alternatives;
  readonly behindHours: Alternatives;
  /** A number and a full stop are an ordinal ("8. Cumhurbaşkanı"), unless one of `openers` follows. */
  readonly ordinalDots: boolean;
  /** Words at the start of a sentence that lean on the one before. */
  readonly leaning: Alternatives;
}

/** How words change. */
export interface Morphology {
  /** The stem of a folded word of three letters or more. */
  readonly stem: (folded: string) => string;
  /** Other folded forms under which a word may be written: with particles written onto it, and without them. */
  readonly forms: (folded: string) => readonly string[];
  /** Forms that a dictionary may list a folded word under where its stem is in none, likeliest first. */
  readonly headwords: (folded: string) => readonly string[];
  /** Its words take endings upon endings, so that most of their forms are rare. */
  readonly agglutinative: boolean;
  /** Its words are made of roots of consonants: with another of them it is another word, and no slip. */
  readonly consonantRoots: boolean;
  /** Prefixes that turn a word into its contrary. */
  readonly negativePrefixes: readonly string[];
}

/** How names stand in a text. */
export interface NameForms {
  /**
   * By ISO 3166 code, what news calls a country other than `Intl.DisplayNames` does, and the words for what is of it that do not follow
   * from that.
   */
  readonly countries: Readonly<Record<string, Words>>;
  /** Other forms of a folded word under which a name may be known: without an ending, without a particle before it. */
  readonly variants: (folded: string) => readonly string[];
  /**
   * How the language spells the sounds of names: letters, and what they may stand for (`knowledge/name-sounds.ts`).
   * Longer letters come first; a letter that is not listed is silent.
   */
  readonly sounds: readonly (readonly [letters: string, sounds: string])[];
  /** Whether a capital inside a sentence is the sign of a name. */
  readonly capitals: boolean;
  /** What is of a country, by the country's name; none where that does not follow from it. */
  readonly adjectives: (name: string) => readonly string[];
  /** Small words within names ("al", "bin"). */
  readonly particles: Words;
  /** A whole name in the language's script; null where names are written as they are anywhere. */
  readonly written: RegExp | null;
  /** Before a name, and no part of it. */
  readonly articles: Words;
  /** Between names in a row; what is written onto the next word. */
  readonly and: Alternatives;
  readonly prefixedAnd: Alternatives;
  /** Before a name: it says so, and did not do it. */
  readonly sourceBefore: Alternatives;
  /** Beside the title of an office: whoever it is said of holds it no more. */
  readonly pastOffices: Words;
  /** Words within the name of an outlet, a service or an army that no person's name has ("news", "ministry"). */
  readonly bodies: Words;
  /** What somebody's office is called, as the place that speaks for them ("office"). */
  readonly offices: Words;
  /** Pronouns for one person, in every form; null where the language leaves them out. */
  readonly pronouns: Words | null;
}

/** Words that show who does what in a clause, and whether it is done; folded when they are read. */
export interface RoleWords {
  /** Beside a name in a passive clause: it did it ("by"). */
  readonly agents: Words;
  /** Beside somebody whom others are together with. */
  readonly companions: Words;
  /** Beside somebody or something that is left out ("without", "except", "instead of"). */
  readonly exceptions: Words;
  /** Whose word it is ("according to"). */
  readonly sources: Words;
  /** Beside what something is done for. */
  readonly purposes: Words;
  /** Verbs that say so, in the forms that reports use. */
  readonly says: Words;
  /** Behind whose words are asked for and before what they are about, where the verb comes first ("what said X about"). */
  readonly topics: Words;
  /** Small words that deny what they stand with. */
  readonly denies: Words;
  /** What makes a clause a plan, a wish, a duty or a condition; verbs of planning among them. */
  readonly unreal: Words;
  /** What says of another clause that it is not so ("deny", "false"), in the forms that reports use. */
  readonly denials: Words;
  readonly perfect: Words;
  /** Endings of verbs of what is still to be, or may be, as alternatives of a regular expression; empty for none. */
  readonly unrealEndings: Alternatives;
  /** Forms of verbs of what is so now, or is to be; empty where the tags of words tell them. */
  readonly presentForms: Alternatives;
  /** Questions for a person, in every case. */
  readonly who: Words;
  /** Of these, the ones that ask for whom something is done to. */
  readonly whom: Words;
  /** And the ones that ask with whom. */
  readonly withWhom: Words;
  /** Before whom or what something is done to. */
  readonly objectMarks: Words;
  /** Of the questions for a person, those that ask who does it where a verb follows them, and wherever they stand. */
  readonly asksBare: Words;
  readonly asksAnywhere: Words;
  /** Behind a noun, before what is told of it ("the minister *that* signed"). */
  readonly relatives: Words;
  /** Says that things in a row go with figures in a row, one by one ("respectively"). */
  readonly respectively: Alternatives;
  /** Verbs that say little without what is done ("take place", "make a visit"), in the forms that questions use. */
  readonly light: Words;
  /** Verbs whose subject does what their noun says ("carry out an attack"), in all forms; empty where any verb may. */
  readonly carrying: Words;
  /** Verbs of what two do to each other ("meet"), in all forms. */
  readonly mutual: Words;
}

/**
 * Everything that is known of a language. No room asks for a language by its code; each reads here what it needs.
 * Packs hold values and pure functions, and import nothing of this room but types.
 */
export interface LanguagePack {
  /** Primary subtag of BCP 47. */
  readonly code: string;
  readonly script: Script;
  readonly signs: LanguageSigns;
  readonly orthography: Orthography;
  readonly sentences: SentenceSigns;
  readonly morphology: Morphology;
  readonly stopWords: StopWords;
  readonly numbers: NumberWords;
  readonly calendar: Calendar;
  readonly phrases: PhraseForms;
  readonly denial: Denial;
  readonly names: NameForms;
  readonly questions: QuestionForms;
  readonly chat: ChatWays;
  readonly answers: AnswerWords;
  readonly clauses: RoleWords;
  readonly plans: PlanWords;
  readonly happenings: HappeningWords;
  readonly voice: VoiceForms;
  readonly furniture: PageFurniture;
  readonly followUps: FollowUpWords;
  /** Its verbs come last: of several things said in a row only the last may have one. */
  readonly verbsLast: boolean;
  /** Whether its parser finds most of who does what to whom (docs/reading.md): what it says then counts against an answer. */
  readonly readsRolesWell: boolean;
  readonly general: GeneralWords;
}
