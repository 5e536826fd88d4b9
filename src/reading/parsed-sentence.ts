/** Parts of speech of Universal Dependencies. */
export const PARTS_OF_SPEECH = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

/** Features of words that readers ask for, by their names in Universal Dependencies; a parser knows no others. */
export const FEATURES = [
  'Case',
  'Definite',
  'Degree',
  'Evident',
  'Gender',
  'Mood',
  'Number',
  'NumType',
  'Person',
  'Person[psor]',
  'Polarity',
  'Poss',
  'PronType',
  'Tense',
  'VerbForm',
  'Voice',
] as const;
export type FeatureName = (typeof FEATURES)[number];
/** `{ Polarity: 'Neg' }`: what is missing is not marked on the word, or not read. */
export type WordFeatures = Readonly<Partial<Record<FeatureName, string>>>;

/** A syntactic word: "don't" is two, و written on its word is one of its own. */
export interface ParsedToken {
  /** UTF-16 offsets, end exclusive; shifted by the offset that was given with the sentence. */
  readonly start: number;
  readonly end: number;
  /** As written: the slice between the offsets. */
  readonly form: string;
  readonly upos: PartOfSpeech;
  readonly features: WordFeatures;
  /** Index of the word that it depends on, in the same list; -1 for the root, of which there is one. */
  readonly head: number;
  /** Relation to the head with its subtype where there is one: `nsubj`, `nsubj:pass`, `obl`, `root`. */
  readonly relation: string;
  /**
   * How sure head and relation are, 0..1: the further ahead of the next best, the greater. An order, not a share: how many
   * of those with the same margin are right is not fitted yet.
   */
  readonly margin: number;
}

/** A sentence as a tree over its words, in the order of the text. */
export interface ParsedSentence {
  readonly tokens: readonly ParsedToken[];
}

/**
 * Parses one sentence, or what stands in its place (a title, a question). A text without a word has no tokens.
 *
 * @param offset where the sentence starts in a longer text, which the words' offsets then point into
 */
export type ParseSentence = (text: string, offset?: number) => ParsedSentence;

/** The relation without its subtype: `nsubj` of `nsubj:pass`. */
export function baseRelation(relation: string): string {
  const colon = relation.indexOf(':');
  return colon < 0 ? relation : relation.slice(0, colon);
}
