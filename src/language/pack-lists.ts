/** Words parted by white space, as they are spelt: they are folded when they are read. */
export type Words = string;
/** Alternatives of a regular expression, parted by `|`, such as `latest|most recent`; `''` for none. */
export type Alternatives = string;

/** What stands in or around an article and tells nothing: a page's furniture. In small letters, unfolded. */
export interface PageFurniture {
  /** At the start of a line, before names and nothing else ("by"). */
  readonly bylines: Alternatives;
  /** At the start of a line, before a colon ("photo:", "read also:"). */
  readonly labels: Alternatives;
  /** At the start of a line, whatever follows ("follow us on"). */
  readonly openings: Alternatives;
  /** Whole lines of menus, buttons and notices, by `|`. */
  readonly lines: Alternatives;
  /** Beside the date in a line that has nothing else ("last updated"). */
  readonly dated: Alternatives;
  /** Before a reporter's name, and between it and a city ("from … in …"). */
  readonly reporterFrom: Alternatives;
  readonly reporterIn: Alternatives;
  /** Words that no line of its own ends with, for they lead on to others ("of", "and", "the"). */
  readonly leadingWords: Alternatives;
}

/** What is known of its words in general, whatever the articles are about. */
export interface GeneralWords {
  /**
   * A line a stem: how rare it is (natural logarithm of 20 more than its rank by frequency: 3 for the commonest words,
   * 10.6 for the rarest), the stem, and stems that stand in the same surroundings, nearest first.
   */
  readonly frequent: readonly string[];
  /** Words a line that may be put for one another. */
  readonly near: readonly string[];
  /** Words a line of one root and one meaning that their stems leave apart: a verb, its passive, the noun of what it says. */
  readonly families: readonly string[];
  /** Two words a line that mean the contrary. */
  readonly opposites: readonly string[];
  /** Words a line of which one is not the other; months and weekdays need not be among them. */
  readonly groups: readonly string[];
}

/** What a pronoun may stand for: a person, several of them, a thing or what happened, a place. */
export type Referent = 'person' | 'people' | 'thing' | 'place';

/** What a question is asked anew of: "Who represented Turkey?", "when?" */
export interface AskedAnew {
  /** What asks now. */
  readonly asks: string;
  /** What stood behind the words that asked before. */
  readonly rest: string;
  /** Those asked who did it, or whom it was done to; and who that was, where it is known. */
  readonly askedWho: boolean;
  /** Those asked who somebody is, or who holds an office. */
  readonly defines: boolean;
  readonly answered: string | null;
  /** How many letters of a text the name is that it begins with; 0 where there is none. */
  readonly nameAt: (text: string) => number;
}

/** How a question leans on the one before it. In small letters, unfolded. */
export interface FollowUpWords {
  /** Opens it, with the space behind it where one is written: "and ", "but ". */
  readonly openings: Alternatives;
  /** The same around a name that takes the place of another: "what about". */
  readonly whatAbout: Alternatives;
  /** Pronouns, and those that say whose something is. */
  readonly pronouns: Readonly<Record<Referent, Alternatives>>;
  /** Of these, the ones that cannot be who is named before them in the clause: "When did Fidan call him?" */
  readonly objects: Alternatives;
  readonly owners: Readonly<Record<Exclude<Referent, 'place'>, Alternatives>>;
  /** What is written behind a name that something is of, where that can be said so; else `''`. */
  readonly owning: string;
  /** Between two names. */
  readonly and: string;
  /** Beside a name: how somebody is meant ("on behalf of"), as it stands behind or before it. */
  readonly beside: Alternatives;
  /** An ending that is set off from a name, as it is written behind another. */
  readonly fitted: (name: string, ending: string) => string;
  /** The question before with other words that ask; null where these simply take the place of those before. */
  readonly askedAnew: ((given: AskedAnew) => string) | null;
  /** Whether a verb may stand without who or what it is said of, and whether that comes before it. */
  readonly dropsSubject: boolean;
  readonly subjectFirst: boolean;
}

export interface StopWords {
  readonly words: readonly string[];
  /** Whether an expression of stop words alone may name a thing: Arabic writes "represent" as it does "such as". */
  readonly maySay: boolean;
  /** Small words that folding makes one with a telling one (`oldu`, `öldü`): in a question they are small only as they stand here. */
  readonly asWritten: Words;
}

/** Words that deny, that deny by what they mean ("absent"), and that leave all but one thing out ("only"). */
export interface Denial {
  readonly negations: Words;
  readonly denials: Words;
  readonly restrictions: Words;
  /** Says that something was not told ("was not made public"); in small letters, unfolded. */
  readonly untold: Alternatives;
  /** Says that it was not told who or which ("declined to identify them", "whom he would not name"); in small letters, unfolded. */
  readonly untoldWho: Alternatives;
  /** What such a thing is called by the kind of answer that it is ("the date", "no reason"); in small letters, unfolded. */
  readonly untoldOf: {
    readonly time: Alternatives;
    readonly place: Alternatives;
    readonly number: Alternatives;
    readonly reason: Alternatives;
    readonly words: Alternatives;
  };
  /** What is kept back of somebody new ("the name"). */
  readonly untoldNames: Words;
  /** Says behind that, in the same sentence, that others told it all the same ("but sources"); in small letters, unfolded. */
  readonly toldByOthers: Alternatives;
  /** Written into a verb, before its ending, to deny it ("edil-me-di"); `''` where no language does so. */
  readonly inVerbs: Alternatives;
  /** Says that what was told before was not so ("that figure was wrong"). */
  readonly takenBack: Alternatives;
  /** Opens what is so in place of what was denied before it ("but"). */
  readonly instead: Words;
  /** All of some, and before and behind whom or what is left out of them ("all but", "hariç"). */
  readonly leftOut: {
    readonly all: Alternatives;
    readonly before: Alternatives;
    readonly behind: Alternatives;
  };
}

/** What marks the part of a place: words before it and right behind it, what is written onto its start, and onto its end. */
export interface PlaceMarks {
  readonly words: Words;
  readonly behind: Words;
  readonly particles: Words;
  readonly endings: Words;
}

/** Words that carry an answer. */
export interface AnswerWords {
  readonly causes: Words;
  /** Expressions that open a cause or a purpose ("in order to"); in small letters, unfolded. */
  readonly causeOpenings: Alternatives;
  /** Before a cause where a clause follows ("after talks failed"), and before a time otherwise. */
  readonly causesOrTimes: Words;
  /** Forms that show that these have a clause behind them; `''` where a noun may be a cause as well. */
  readonly clauseVerbs: Alternatives;
  /** Words behind their cause ("için"). */
  readonly causesBehind: Words;
  /** Expressions and endings that close a cause before them ("-dığından"); in small letters, unfolded. */
  readonly causeClosings: Alternatives;
  /** Verbs of which a cause is the subject ("forced"), and what stands behind that where the verb comes first; `''` where it does not. */
  readonly causers: Alternatives;
  readonly causersUntil: Alternatives;
  /** Before a place. */
  readonly placePrepositions: Words;
  /** How a place is marked at which something is, to which it goes, from which it comes. */
  readonly places: Readonly<Record<'at' | 'to' | 'from', PlaceMarks>>;
  /** Before the name of a place, and part of what it is ("the city of"). */
  readonly placeNouns: Words;
  /** Stems of what something may happen in, whatever its name ("hotel"). */
  readonly sites: Words;
  /** What somebody can be, and what stands before that. */
  readonly roles: Words;
  readonly roleModifiers: Words;
  /** Small words inside the name of an office. */
  readonly roleLinks: Words;
  /** Behind a name and a comma: opens what somebody is, beside any small letter. */
  readonly appositions: Alternatives;
  /** Behind a name and a comma: small words that go on with what is told of it. */
  readonly notApposed: Alternatives;
  /** Right behind a name: says what somebody is or has become. */
  readonly copulas: Alternatives;
  /** Right behind a name: what somebody is where an office follows ("as envoy to"); with the white space before that. */
  readonly capacities: Alternatives;
  /** Opens a relative clause; and the verbs in one that say what somebody is. */
  readonly relatives: Alternatives;
  readonly linking: Alternatives;
  /** Between an office and the name of whoever holds it ("the envoy is X"). */
  readonly identities: Alternatives;
  /** Between a name and what is said of it ("X ise"). */
  readonly topicMarks: Alternatives;
  /** Opens a phrase about somebody ("a", "its"); `''` where nothing tells. */
  readonly phraseOpenings: Alternatives;
  /** Says that somebody said nothing of a matter ("would not comment"). */
  readonly silences: Alternatives;
  /** Right before a name, behind what somebody is: "who is", in a language that tells it ahead. */
  readonly whoIsAhead: Alternatives;
  /** Endings of an office's noun that say "is"; `''` where none do. */
  readonly copulaEndings: Alternatives;
  /**
   * A group and who belongs to it: between their row and the group's name ("known as"), between its name and their row ("which includes"),
   * and words that may stand behind its name ("countries").
   */
  readonly groups: {
    readonly called: Alternatives;
    readonly including: Alternatives;
    readonly kinds: Alternatives;
  };
  /** Beside an office: whoever it is said of stands below whoever holds that. */
  readonly deputies: Words;
  /** Opens what somebody is rather than what they did. */
  readonly nominal: Alternatives;
  /** Before an office: it is somebody's. */
  readonly owners: Alternatives;
  /** Words between a thing and whose it is ("of", "the"). */
  readonly ownerLinks: Words;
}

/** How a verb tells whether somebody does something or has it done to them, by its form and the small words beside it. */
export interface VoiceForms {
  /**
   * Whether a word is the passive of a verb, both folded, where the form tells it.
   *
   * @param written the word as it stands, with its vowel signs
   */
  readonly isPassiveOf: (folded: string, verb: string, written: string) => boolean;
  /** Right before the noun of a verb: with it, it is passive ("تم توقيع"). */
  readonly helpers: Words;
  /** Right beside whoever did it in a passive clause ("by"), in small letters; and whether behind. */
  readonly doerMarks: Alternatives;
  readonly marksBehind: boolean;
  /** Elsewhere in a passive clause: it tells in another way who did it ("hosted by", "led by"). */
  readonly doerHints: Words;
  /** A folded word right behind "who", at the start, that is a verb though it may be taken for a noun, as alternatives. */
  readonly bareVerbs: Alternatives;
  /** Stands for whoever was told of before ("he", "the two of them"), where whoever does something is looked for beside its verb. */
  readonly standIns: Words;
  /** A word for something known, by the article that is written onto it; `''` where whoever does something is not looked for so. */
  readonly definite: Alternatives;
  /** Behind a bare name, where verbs come last: it has another part than doing it ("ile", "için"). */
  readonly otherParts: Words;
  /** Behind the apostrophe of a name: something is done with them ("Fidan'la"). */
  readonly companionEndings: Alternatives;
  /** Behind the apostrophe of a name: something is done to them ("Fidan'ı", "Fidan'a"). */
  readonly doneToEndings: Alternatives;
}
