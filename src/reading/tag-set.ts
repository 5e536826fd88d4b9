import {
  FEATURES,
  PARTS_OF_SPEECH,
  type FeatureName,
  type PartOfSpeech,
  type WordFeatures,
} from './parsed-sentence.js';

/** Tags that a tagger knows: each is the sum of parts (a part of speech, and each feature of that part of speech). */
export interface TagSet {
  readonly parts: number;
  /** Parts of each tag. */
  readonly tags: readonly Int32Array[];
  /** Index of each tag's part of speech. */
  readonly upos: Int32Array;
}

/** The tags of these names, such as `NOUN|Case=Acc|Number=Sing`. */
export function tagSetOf(names: readonly string[]): TagSet {
  const parts = new Map<string, number>();
  const tags = names.map((name) =>
    Int32Array.from(partsOf(name), (part) => {
      const known = parts.get(part) ?? parts.size;
      parts.set(part, known);
      return known;
    }),
  );
  return { parts: parts.size, tags, upos: Int32Array.from(names, (name) => indexOf(partOfSpeech(name))) };
}

/** The part of speech, and each feature with it: what marks a plural noun does not mark a plural verb. */
export function partsOf(name: string): string[] {
  const [upos = '', ...pairs] = name.split('|');
  return [upos, ...pairs.map((pair) => `${upos} ${pair}`)];
}

/** What a tag's name says. */
export function readTag(name: string): { readonly upos: PartOfSpeech; readonly features: WordFeatures } {
  const features: Partial<Record<FeatureName, string>> = {};
  for (const pair of name.split('|').slice(1)) {
    const [feature, value] = pair.split('=');
    const known = FEATURES.find((other) => other === feature);
    if (known !== undefined && value !== undefined) features[known] = value;
  }
  return { upos: partOfSpeech(name), features };
}

function partOfSpeech(name: string): PartOfSpeech {
  const [upos] = name.split('|');
  return PARTS_OF_SPEECH.find((part) => part === upos) ?? 'X';
}

/** Place of a part of speech in the list of all. */
export function indexOf(upos: PartOfSpeech): number {
  return PARTS_OF_SPEECH.indexOf(upos);
}
