import type { SpanOffsets } from '../../language/sentences.js';
import type { Token } from '../../language/tokenize.js';

/**
 * What an attribution tells of its content: `speech` somebody said it, `finding` a study or a record shows it, `thought`
 * somebody holds it true. A `reaction` ("praised") is said and a `stance` ("wants", "supports") held, but neither claims
 * its content.
 */
export type AttributionKind = 'speech' | 'finding' | 'thought' | 'reaction' | 'stance';

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

/** Somebody's words, and whose they are. Spans are offsets into the article's text. */
export interface Attribution {
  readonly kind: AttributionKind;
  /** The words beside the cue: a name, "a Hamas official", "he", "who". */
  readonly source: SpanOffsets;
  /** Who that is, in the article's own words; null where it is a pronoun with more than one reading, or none. */
  readonly named: SpanOffsets | null;
  /** The verb with its auxiliaries, the noun, "according to" or the mark. */
  readonly cue: SpanOffsets;
  /** Base form of the verb or noun; "according to". */
  readonly verb: string;
  /** What is said, ascending; a direct quotation in its marks, also over sentences and paragraphs. */
  readonly contents: readonly SpanOffsets[];
  /** `denied`: did not say; `planned`: will say; `conditional`: may say. */
  readonly modality: 'stated' | 'planned' | 'denied' | 'conditional';
}
