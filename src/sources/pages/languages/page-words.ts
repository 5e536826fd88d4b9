import type { Alternatives } from '../../../language/language-pack.js';
import { LANGUAGES, type LanguageCode } from '../../../language/languages.js';
import { arabicPageWords } from './arabic-page-words.js';
import { englishPageWords } from './english-page-words.js';
import { hebrewPageWords } from './hebrew-page-words.js';
import { turkishPageWords } from './turkish-page-words.js';

/** What news sites of a language write beside an article, as alternatives of a regular expression without case. */
export interface FurnitureWords {
  /** Opens a line that points to another article ("Read also:"). */
  readonly pointers: Alternatives;
  /** Opens a line that asks for something: to sign up, to share, to go on below an advertisement. */
  readonly calls: Alternatives;
  /** Leads from an excerpt to the article ("Continue reading"). */
  readonly goesOn: Alternatives;
  /** A whole line below an article that another site carries ("The post … appeared first on …"). */
  readonly carried: Alternatives;
  /** A whole line that is furniture wherever it stands ("Advertisement"). */
  readonly labels: Alternatives;
  /** A heading behind which nothing is of the article ("More on this story"). */
  readonly endings: Alternatives;
  /** A whole heading above a list of what an article rests on ("Our sources"). */
  readonly sources: Alternatives;
  /** Stands in a paragraph that asks for money, or for trust in the paper. */
  readonly appeals: Alternatives;
  /** A newsletter, and what a line that offers one says of it. */
  readonly newsletters: Alternatives;
  readonly offers: Alternatives;
  /** A whole line that says who else had a part in it ("With files from …"). */
  readonly contributions: Alternatives;
  /** Opens the credit of a picture, or stands in one. */
  readonly credits: Alternatives;
  /** Opens a notice of rights. */
  readonly rights: Alternatives;
  /** Opens a correction, which is of the article wherever it stands. */
  readonly corrections: Alternatives;
  /** Before the name of who wrote it ("By"). */
  readonly by: Alternatives;
  /** Before the day it was published, and before that of a change. */
  readonly published: Alternatives;
  readonly updated: Alternatives;
}

const WORDS: Readonly<Record<LanguageCode, FurnitureWords>> = {
  en: englishPageWords,
  tr: turkishPageWords,
  ar: arabicPageWords,
  he: hebrewPageWords,
};

/** Sites mix languages, and a page may not say its own: the words of all are looked for. */
function ofAll(of: (words: FurnitureWords) => Alternatives): Alternatives {
  return LANGUAGES.map((code) => of(WORDS[code])).join('|');
}

const NOT_IN_WORD = String.raw`(?![\p{L}\p{M}])`;

function opens(of: (words: FurnitureWords) => Alternatives): RegExp {
  return new RegExp(String.raw`^[^\p{L}\p{N}]{0,6}(?:${ofAll(of)})${NOT_IN_WORD}`, 'iu');
}

function whole(of: (words: FurnitureWords) => Alternatives): RegExp {
  return new RegExp(String.raw`^[^\p{L}\p{N}]{0,6}(?:${ofAll(of)})[^\p{L}\p{N}]{0,6}$`, 'iu');
}

function inside(of: (words: FurnitureWords) => Alternatives): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${ofAll(of)})${NOT_IN_WORD}`, 'iu');
}

/** The words of all languages, each as it is looked for in a line. */
export const PAGE_WORDS = {
  pointers: opens(({ pointers }) => pointers),
  calls: opens(({ calls }) => calls),
  /** At the end of a text, behind a sentence or what was left out. */
  goesOn: new RegExp(
    String.raw`(?:^|[.!?…\])”"»:]\s*)[^\p{L}\p{N}.]{0,4}(?:${ofAll(({ goesOn }) => goesOn)})${NOT_IN_WORD}(?!\s*:)[^.!?:]{0,200}$`,
    'iu',
  ),
  carried: whole(({ carried }) => carried),
  labels: whole(({ labels }) => labels),
  endings: opens(({ endings }) => endings),
  sources: whole(({ sources }) => sources),
  appeals: inside(({ appeals }) => appeals),
  newsletters: inside(({ newsletters }) => newsletters),
  offers: inside(({ offers }) => offers),
  contributions: whole(({ contributions }) => contributions),
  credits: opens(({ credits }) => credits),
  creditAtEnd: new RegExp(
    String.raw`[.!?؟"'”’»)]\s+(?:${ofAll(({ credits }) => credits)})[^.!?]{2,60}$`,
    'iu',
  ),
  creditInside: new RegExp(String.raw`[([](?:${ofAll(({ credits }) => credits)})\s*[:\s]`, 'iu'),
  rights: opens(({ rights }) => rights),
  corrections: opens(({ corrections }) => corrections),
  by: opens(({ by }) => by),
  published: new RegExp(
    String.raw`(?<![\p{L}\p{M}])(?:${ofAll(({ published }) => published)})${NOT_IN_WORD}`,
    'iu',
  ),
  updated: new RegExp(
    String.raw`(?<![\p{L}\p{M}])(?:${ofAll(({ updated }) => updated)})${NOT_IN_WORD}`,
    'iu',
  ),
} as const;
