import type { SpanOffsets } from '../../language/sentences.js';
import type { Token } from '../../language/tokenize.js';

/** A sentence as the finder reads it. Offsets are UTF-16 code units into the article's text. */
export interface SpokenSentence extends SpanOffsets {
  readonly tokens: readonly Token[];
  /** The paragraph or item it stands in. */
  readonly block: SpanOffsets;
  /** The sentence that introduces the list it is an item of, or null. */
  readonly introducedBy?: SpanOffsets | null;
  /** The people named in it, ascending, where that is known. */
  readonly people?: readonly NamedPerson[];
}

/** A person's name in a sentence. */
export interface NamedPerson extends SpanOffsets {
  readonly id: string;
}
