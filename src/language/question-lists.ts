import type { Alternatives, Words } from './pack-lists.js';

/** What a question asks for. */
export type QuestionKind =
  | 'who'
  | 'when'
  | 'where'
  | 'how-many'
  | 'how-much'
  | 'how-long'
  | 'how-old'
  | 'why'
  | 'how'
  | 'what'
  | 'yes-no'
  | 'list'
  | 'latest';

/** A way to ask for something. */
export interface QuestionPattern {
  readonly kind: QuestionKind;
  /** In small letters, unfolded. */
  readonly asks: Alternatives;
  /** It asks only where it opens the question. */
  readonly opens?: true;
}

/** How questions are put. */
export interface QuestionForms {
  /** The first that fits wins, so the narrow come before the wide. */
  readonly kinds: readonly QuestionPattern[];
  /** A name that is written as a word that asks is ("Kim Jong-un"), with its capital; where another word asks, it does not. */
  readonly nameThatAsks: Alternatives;
  /** The question word comes first: a later one opens a clause ("what was said when they met"). */
  readonly wordFirst: boolean;
  /** "Can you please tell me …", from the start. */
  readonly politeOpening: Alternatives;
  /** Greetings and thanks, and what may follow them. */
  readonly pleasantries: Alternatives;
  readonly afterPleasantries: Alternatives;
  /** Asks for the newest there is; for several things; for what is to come, or was when it was written. */
  readonly latest: Alternatives;
  readonly several: Alternatives;
  readonly soFar: Alternatives;
  readonly ahead: Alternatives;
  /** Asks who somebody is, from the start, or to the end, of a question that has a name and nothing else. */
  readonly whoIs: Alternatives;
  /** Asks for an office; what somebody said; names whose word is wanted ("according to"). None is looked for itself. */
  readonly offices: Words;
  readonly speech: Words;
  readonly sources: readonly string[];
  /** Beside an office: whoever held it before is asked for ("former"). Beside somebody's name: whoever did before them. */
  readonly former: Words;
  readonly beforeSomebody: Words;
  /** Right before what a number asked for would count; names the kind of an answer ("year", "person"). */
  readonly howMany: Words;
  readonly kindNouns: Words;
  /** Asks for what brought something about, beside that ("what led X to …"); looked for itself in no text. */
  readonly causing: Words;
  /** Asks for a year, and for an hour; in a text of folded words. */
  readonly whatYear: Alternatives;
  readonly whatHour: Alternatives;
  /** Asks for a share, for a sum of money, for a distance, and for how often; for how it is now, and not how it was. */
  readonly whatShare: Alternatives;
  /** By how much, or how many times as much, something rose or fell. */
  readonly whatChange: Alternatives;
  readonly whatSum: Alternatives;
  readonly whatDistance: Alternatives;
  /** Asks how long something is, be it in time or in space. */
  readonly whatLength: Alternatives;
  readonly whatRate: Alternatives;
  readonly now: Alternatives;
  /** Says in a text that something is so now, or was in the week or month of telling. */
  readonly saysNow: Alternatives;
  /** Asks who belongs to a group: all that stands before the group's name, or behind it. */
  readonly members: { readonly before: Alternatives; readonly behind: Alternatives };
  /** Right before whom or what the answer leaves out ("besides"), and right behind it, with the ending of a name. */
  readonly besides: { readonly before: Alternatives; readonly behind: Alternatives };
  /** Of what asks where: for a country, and for a city or a smaller place with a name. */
  readonly whatCountry: Alternatives;
  readonly whatCity: Alternatives;
  /** Of what asks where: for where something goes, and for where it comes from. */
  readonly whereTo: Alternatives;
  readonly whereFrom: Alternatives;
}

/** How members of a chat put a question, and what of it asks nothing. In small letters, unfolded. */
export interface ChatWays {
  /** Before a question: "hey parley", "does anyone know". */
  readonly openings: Alternatives;
  /** Behind it: "lol", "thanks". */
  readonly closings: Alternatives;
  /** Names of a command, typed behind a mark ("/ask", "!ask"). */
  readonly commands: Alternatives;
  /** Slips, short forms, words of a dialect → what they are read as. A space stands for any white space. */
  readonly spellings: Readonly<Record<string, string>>;
  /** Joins a second question to the first, with the space behind it: "and ". */
  readonly joints: Alternatives;
  /** Question words that open a second question behind a joint, or `''` for anything. */
  readonly second: Alternatives;
  /** What a second question may stand behind, or `''` for anything: Turkish shares a verb that comes last. */
  readonly beforeSecond: Alternatives;
  /** What sets apart, between pauses, what is not meant: words before it ("not", "rather than"), and behind it. */
  readonly notMeant: { readonly before: Alternatives; readonly behind: Alternatives };
  /**
   * Expressions of a verb and what belongs to it that a question parts ("دخل الاتفاق حيز التنفيذ"): what stands first of them, and what stands
   * a few words behind. They are read as if they stood together.
   */
  readonly partedVerbs: readonly { readonly first: Alternatives; readonly last: Alternatives }[];
  /** Words of a sum ("plus"), for there is no article to look one up in. */
  readonly sums: Words;
}
