/** A stretch of an article's text; UTF-16 offsets, end exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * What an attribution tells of its content: `speech` somebody said it, `finding` a study or a record shows it, `thought`
 * somebody holds it true. A `reaction` ("praised") is said and a `stance` ("wants", "supports") held, but neither claims
 * its content.
 */
export type AttributionKind = 'speech' | 'finding' | 'thought' | 'reaction' | 'stance';

/** Somebody's words, and whose they are. */
export interface Attribution {
  readonly kind: AttributionKind;
  /** The words beside the cue: a name, "a Hamas official", "he", "who". */
  readonly source: Stretch;
  /** Who that is, in the article's own words; null where it is a pronoun with more than one reading, or none. */
  readonly named: Stretch | null;
  /** The words name somebody else than whom they are of: "the office of X" is not X. */
  readonly isOfAnother?: boolean;
  /** The verb with its auxiliaries, the noun, "according to" or the mark. */
  readonly cue: Stretch;
  /** Base form of the verb or noun; "according to". */
  readonly verb: string;
  /** What is said, ascending; a direct quotation in its marks, also over sentences and paragraphs. */
  readonly contents: readonly Stretch[];
  /** `denied`: did not say; `planned`: will say; `conditional`: may say. */
  readonly modality: 'stated' | 'planned' | 'denied' | 'conditional';
}
