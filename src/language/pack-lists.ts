/** Words parted by white space, as they are spelt: they are folded when they are read. */
export type Words = string;
/** Alternatives of a regular expression, parted by `|`, such as `latest|most recent`; `''` for none. */
export type Alternatives = string;

/** What numbers are written with. */
export interface NumberWords {
  /** Those that are one term with their digits; "one" and its like are left as words. */
  readonly digits: Readonly<Record<string, string>>;
  /** Other words for numbers and shares. */
  readonly others: Words;
  /** Of all, those that count thousands and the like, and go on a figure before them; "tens", "dozens" of unnamed many. */
  readonly scales: Words;
  readonly manies: Words;
  /** Before another of these and part of its number, and no number alone ("a few hundred", "أحد عشر"). */
  readonly openings: Words;
  /** Before a unit of time: one or some of it ("a", "several"); between its count and it ("and a half"). */
  readonly few: Words;
  readonly halves: Words;
  /** Between the words of one number; between the two ends of a range; before such a range, and between its ends then. */
  readonly and: Words;
  readonly to: Words;
  readonly between: Words;
  readonly andBetween: Words;
  /** Between a part and its whole ("15 out of 17"). */
  readonly partOf: Words;
  /** Right before such a word: then others may stand between the part and both ("35 committed out of some 50"). */
  readonly beforePartOf: Words;
  /** Before a figure, and right behind it: it is about so many, at least so many. A few words each. */
  readonly qualifiers: readonly string[];
  readonly qualifiersBehind: readonly string[];
  /** Before a figure that names and does not count ("Resolution 2231"), and right behind one. */
  readonly labels: Words;
  readonly labelsBehind: Words;
  /** Before a figure somewhere: it says how many there are of what stands with them ("sayısı 40'a çıktı"). */
  readonly counts: Words;
  /** Behind a figure: people, whoever they are. */
  readonly people: Words;
  /** Words behind a figure among which what it counts stands: few where what describes it follows it. */
  readonly countedWithin: number;
  /** Before or behind a share of a hundred; behind money. A few words each. */
  readonly percent: readonly string[];
  readonly money: Words;
  /** Behind a distance ("km"). */
  readonly distance: Words;
  /** How often, in a word ("twice", "weekly"); behind a count of occasions ("times"); before a span of time ("every"). */
  readonly rates: Words;
  readonly occasions: Words;
  readonly every: Words;
  /** Right behind a figure that ranks ("8th", "3'üncü"), folded. */
  readonly ordinalEndings: Alternatives;
  /** Right before one ("ה-5", "الـ5"), folded. */
  readonly ordinalOpenings: Alternatives;
  /** Words that rank, from the first; of several for one, parted by commas, some are of two words. */
  readonly ordinals: readonly string[];
  /** Letters that rank behind a word of `labels`, each with a mark behind it, from the first. */
  readonly rankLetters: Words;
  /** They stand behind what they rank ("الجولة الخامسة"). */
  readonly ordinalsBehind: boolean;
  /** In the place of what is ranked ("the second one"). */
  readonly standIns: Words;
}

/** Months, days and what else tells a time. Of several names for one thing, parted by commas, the usual one comes first. */
export interface Calendar {
  /** Twelve. */
  readonly months: readonly string[];
  /** Twelve names that some countries of the language have instead, or none. */
  readonly otherMonths: readonly string[];
  /** Seven, from Sunday. */
  readonly weekdays: readonly string[];
  /** Written onto the start and onto the end of a month, a day or a part of one ("in October" is one word of Hebrew). */
  readonly particles: Words;
  readonly endings: Words;
  /** Months that are other words as well ("may"). */
  readonly wordlikeMonths: Words;
  /** What tells that a month, or a year, stands by itself: words before it, and right behind it. */
  readonly beforeMonth: Words;
  readonly behindMonth: Words;
  readonly beforeYear: Words;
  readonly behindYear: Words;
  /** Between a day and its month ("of"), and the days of a month that are written as words, from the first. */
  readonly ofMonth: Words;
  readonly ordinals: readonly string[];
  /** What stands beside a weekday and belongs to it ("günü"). */
  readonly dayWords: Words;
  /** Days from the one on which it is told, by a word or two ("yesterday": -1). */
  readonly nearDays: Readonly<Record<string, number>>;
  /** Beside a time: the one before, this one, the one to come. */
  readonly last: Words;
  readonly present: Words;
  readonly next: Words;
  /** Behind a count of days and the like, and before one: it tells when ("ago", "within"). */
  readonly ago: Words;
  readonly agoBefore: Words;
  /** Behind a span of time: so long lies between two things, and neither lasted so long ("a week after"). */
  readonly apart: Words;
  /** What time is counted in, in every form; and two of it in one word. */
  readonly units: Words;
  readonly pairs: Words;
  /** Of these, a month and a year. */
  readonly monthUnits: Words;
  readonly yearUnits: Words;
  /** Parts of a day; of a month or a year, and what comes near a time ("late", "about"). */
  readonly dayParts: Words;
  readonly seasons: Words;
  readonly nearly: Words;
  /** Beside a time: something was before it or since it, and not then. */
  readonly bounds: Words;
  /** What stands in an answer to "at what hour". */
  readonly hours: Words;
  /** Before an hour, whatever it is written with; hours that are words; what goes on behind one ("half", "GMT"). */
  readonly beforeHour: Words;
  readonly hourWords: Words;
  readonly behindHour: Words;
  readonly until: Words;
  /** Beside a figure that is somebody's age. */
  readonly ages: Words;
}

/**
 * Hours, days and shares that are told in words of several, whole, as alternatives of a regular expression: in small letters, unfolded, and
 * none begins or ends within a word.
 */
export interface PhraseForms {
  /** "Half past four in the morning"; and those that may count as well, where nothing but a mark follows ("at three"). */
  readonly hours: Alternatives;
  readonly bareHours: Alternatives;
  /** Right behind an hour, as written, capitals and all: whose time it is. */
  readonly zones: Alternatives;
  /** "The day after tomorrow"; and those that may as well be how long something takes ("in ten days"). */
  readonly days: Alternatives;
  readonly looseDays: Alternatives;
  /** "One in eight", "two thirds"; and how many times as much ("tenfold"). */
  readonly shares: Alternatives;
  readonly multiples: Alternatives;
}

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
  /** What is kept back of somebody new ("the name"). */
  readonly untoldNames: Words;
  /** Written into a verb, before its ending, to deny it ("edil-me-di"); `''` where no language does so. */
  readonly inVerbs: Alternatives;
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
}
