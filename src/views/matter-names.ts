import type { WordMeaning } from '../knowledge/word-meanings.js';
import { nameVariants } from '../knowledge/name-variants.js';
import { packOf } from '../language/languages.js';
import { tokenize } from '../language/tokenize.js';
import type { ViewIndex } from './view-index.js';

/** How facts write a matter. */
export interface MatterWritten {
  readonly meaning: WordMeaning;
  /** By language, what it is called where facts are about it, with how often. */
  readonly heads: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Sentences that say it, in the language it is to be called in. */
  readonly sentences: readonly string[];
}

/** What a matter is called. */
export interface MatterName {
  readonly text: string;
  /** Whether that is of the language that was wanted; else it is as some article writes it. */
  readonly isOwn: boolean;
}

/** What has one stem: how often it stands in sentences, and as which words. */
interface Form {
  readonly stems: readonly string[];
  /** As the lexicon, or else the facts, write it. */
  readonly listed: string[];
  readonly seen: Map<string, number>;
  /** How often as each of those that are listed, whatever is written onto it. */
  readonly asListed: Map<string, number>;
}

/**
 * What a matter is called in a language: of the lexicon's words for it, those that sentences use most. A language of many endings or
 * particles calls a thing by one of the forms that the lexicon lists, another as sentences mostly do ("hostages").
 */
export function nameOfMatter(
  { meaning, heads, sentences }: MatterWritten,
  language: string,
  { meanings, analyzerOf, stemsOf }: Pick<ViewIndex, 'meanings' | 'analyzerOf' | 'stemsOf'>,
): MatterName {
  const [concept] = meaning.concepts;
  const inFacts = mostFirst(heads.get(language) ?? new Map<string, number>());
  const inLexicon = concept === undefined ? [] : meanings.written(concept, language);
  const forms = new Map<string, Form>();
  const { stem } = analyzerOf(language);
  for (const text of inLexicon.length > 0 ? inLexicon : inFacts) {
    const stems = stemsIn(text, stem);
    const form = forms.get(stems) ?? {
      stems: stems.split(' '),
      listed: [],
      seen: new Map<string, number>(),
      asListed: new Map<string, number>(),
    };
    form.listed.push(text);
    forms.set(stems, form);
  }
  const [usual] = forms.values();
  if (usual === undefined) {
    const [[text = meaning.words.join(' ')] = []] = [...heads.values()].map(mostFirst);
    return { text, isOwn: false };
  }
  const named = inFacts.map((text) => stemsIn(text, stem)).filter((stems) => forms.has(stems));
  // What facts are about is rather called what they call it than by another word of the same meaning.
  if (named.length > 0) for (const stems of forms.keys()) if (!named.includes(stems)) forms.delete(stems);
  for (const sentence of sentences) look(sentence, forms.values(), (word) => stemsOf(word, language));
  const [best = usual] = [...forms.values()].toSorted((a, b) => timesSeen(b) - timesSeen(a));
  const { agglutinative, consonantRoots } = packOf(language).morphology;
  if (consonantRoots) return { text: mostFirst(best.asListed)[0] ?? best.listed[0] ?? '', isOwn: true };
  const [shortest = meaning.words.join(' ')] = best.listed.toSorted((a, b) => a.length - b.length);
  const [seen = shortest] = mostFirst(best.seen);
  return { text: agglutinative ? shortest : seen, isOwn: true };
}

function stemsIn(text: string, stem: (folded: string) => string): string {
  return tokenize(text)
    .map(({ folded }) => stem(folded))
    .join(' ');
}

/** Counts the forms that stand in a sentence. */
function look(sentence: string, forms: Iterable<Form>, stemsOf: (word: string) => readonly string[]): void {
  const tokens = tokenize(sentence);
  const stems = tokens.map(({ folded }) => stemsOf(folded));
  for (const form of forms) {
    for (const [at, first] of tokens.entries()) {
      const last = tokens[at + form.stems.length - 1];
      if (last === undefined || !form.stems.every((part, behind) => stems[at + behind]?.includes(part)))
        continue;
      const written = sentence.slice(first.start, last.end).toLowerCase();
      count(form.seen, written);
      const forms = new Set([first.folded, ...nameVariants(first.folded)]);
      for (const listed of form.listed) {
        const [own] = tokenize(listed);
        if (own !== undefined && forms.has(own.folded)) count(form.asListed, listed);
      }
    }
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function timesSeen({ seen }: Form): number {
  return [...seen.values()].reduce((sum, times) => sum + times, 0);
}

/** Those that come most often first; of equals, the one that was first. */
function mostFirst(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([form]) => form);
}
