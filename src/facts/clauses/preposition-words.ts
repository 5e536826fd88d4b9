import type { OfficeGrammar } from '../names/office-grammar.js';

/** What a language with prepositions says of its clauses. Words are folded. */
export interface PrepositionWords {
  readonly offices: OfficeGrammar;
  /** Whether who acts stands rather before or behind the verb; both are read. */
  readonly subject: 'before' | 'behind';
  /** Written by themselves. */
  readonly prepositions: ReadonlySet<string>;
  /** Before whoever tells of it ("according to"). */
  readonly sources: ReadonlySet<string>;
  /** Words behind which nobody who takes part stands, and clauses begin. */
  readonly barriers: ReadonlySet<string>;
  /** Between subject and verb, or verb and subject: "also", "today", "has". */
  readonly between: ReadonlySet<string>;
  /** Right before a subject that stands before its verb: "that", "while". */
  readonly openers: ReadonlySet<string>;
  /** Written onto a name that is joined to another. */
  readonly and: string;
  /** Before or written onto a place where something is ("in"). */
  readonly wheres: ReadonlySet<string>;
  /** Prepositions of a letter, written onto the next word. */
  readonly prefixes: ReadonlySet<string>;
  /** Words whose first letter is their own, though it is one that is written onto words. */
  readonly ownLetter: RegExp;
  /** Delegations, before whose they are: they stand for it. */
  readonly standIns: ReadonlySet<string>;
  /** Words between a delegation and whose it is ("of the movement"). */
  readonly ofDelegations: ReadonlySet<string>;
  /** Before who leads a delegation. */
  readonly leads: ReadonlySet<string>;
  /** Bodies and groups, before whose or of what kind they are ("forces of …", "the council of …"). */
  readonly bodies: ReadonlySet<string>;
  /** Groups of people, before words that say of what land or kind they are ("Egyptian mediators"). */
  readonly peoples: ReadonlySet<string>;
  readonly ofPeoples: RegExp;
  readonly denies: ReadonlySet<string>;
  /** Before an infinitive or a subjunctive: a plan; else it is a wish. */
  readonly plans: ReadonlySet<string>;
  /** Words of the past, before what was to come; and for what was planned and did not come. */
  readonly was: ReadonlySet<string>;
  readonly but: RegExp;
  readonly calledOff: ReadonlySet<string>;
  /** Before a verb that was not quite done ("nearly"), this many words before it at most. */
  readonly nearly: ReadonlySet<string>;
  readonly nearlyReach: number;
  readonly subordinators: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly refutes: ReadonlySet<string>;
  readonly futures: ReadonlySet<string>;
  /** Whether the word before a verb makes it a thing that may be. */
  readonly mayBe: (before: string, verb: string) => boolean;
  /** Whether a form is as well a noun, so that the tree must take it for a verb. */
  readonly isNounLike: (verb: string) => boolean;
  readonly happenings: {
    /** Written onto a noun, as parts of expressions: its article, "and", and prepositions that take it as given ("in"). */
    readonly article: string;
    readonly and: string;
    readonly given: string;
    /** Right before a noun that is taken as given ("after", "during"). */
    readonly givenBefore: ReadonlySet<string>;
    /** Before those who hold talks with one another; what stands before the second where that is no "and"; "with". */
    readonly between: string;
    readonly and2: string;
    readonly withs: ReadonlySet<string>;
    /** Verbs of a happening that somebody may do to it as well ("hold", "begin"). */
    readonly takesObject: RegExp;
  };
}
