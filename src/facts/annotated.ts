import type { Article, Block } from '../model/article.js';
import type { EntityRef } from '../model/entity.js';
import type { DateView } from '../language/dates/date-frame.js';
import type { SpanOffsets } from '../language/sentences.js';
import type { Token } from '../language/tokenize.js';
import type { SentenceReading } from '../reading/sentence-reader.js';

/** Somebody or something named in a sentence. Offsets are UTF-16 code units into the article's text. */
export interface EntityMention extends SpanOffsets {
  readonly ref: EntityRef;
  /** Positions in the sentence's tokens, both inclusive. */
  readonly firstToken: number;
  readonly lastToken: number;
  /**
   * `name`: a name of the gazetteer or one harvested from the article; `surname`: a later mention by a part of it;
   * `pronoun` and `description` ("he", "the ministry"): only where a single reading is left.
   */
  readonly how: 'name' | 'surname' | 'pronoun' | 'description';
  /** Whether a known name's first word is as it is listed, with no particle written onto it ("מצרים", and not "ממצרים"). */
  readonly isBare?: boolean;
}

/**
 * A date named in a sentence, made absolute, as it is seen from what happened, from what is planned, and where neither is
 * known; null where that does not tell. Dates that stay unknown in every view are not listed.
 */
export interface DateMention extends SpanOffsets, Readonly<Record<DateView, string | null>> {
  /** The words it was read from. */
  readonly words: string;
  readonly firstToken: number;
  readonly lastToken: number;
  /** It only bounds a time or comes near one ("since", "around"): it is the day of nothing that happened. */
  readonly isBounded: boolean;
}

/** An office that the sentence gives a person: "Egypt's Intelligence Chief Y", "Y, former adviser to Z". */
export interface RoleMention extends SpanOffsets {
  readonly person: EntityMention;
  /** The title as written, without whose it is ("Intelligence Chief", "former adviser"). */
  readonly title: string;
  readonly of: EntityRef | null;
}

/** A sentence with all that reading facts needs. Offsets are into the article's text. */
export interface AnnotatedSentence extends SpanOffsets {
  readonly article: Article;
  readonly block: Block;
  /** The heading above, or null. */
  readonly section: string | null;
  /** The sentence that introduces the list this one is an item of ("Four subjects were on the table:"), or null. */
  readonly introducedBy: SpanOffsets | null;
  readonly tokens: readonly Token[];
  /** Ascending, never overlapping. */
  readonly mentions: readonly EntityMention[];
  readonly dates: readonly DateMention[];
  readonly roles: readonly RoleMention[];
  /**
   * The sentence's tree and clauses, read when first asked for, as parsing is dear; offsets are into the sentence. Null
   * where there is no parser for its language, or it is too long.
   */
  readonly reading: () => SentenceReading | null;
}
