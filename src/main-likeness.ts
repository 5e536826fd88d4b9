import type { QuestionLikeness } from './app/community/likeness.js';
import type { CorpusPaths } from './corpus/paths.js';

/**
 * Loads what tells which questions without an answer are one, with the first of them. Where a file of what is known cannot be read, the thread
 * that answers has said so; questions are then alike by their words alone.
 */
export async function loadLikeness(
  { gazetteer, lexicon }: Pick<CorpusPaths, 'gazetteer' | 'lexicon'>,
  readText: (file: string) => Promise<string | null>,
): Promise<QuestionLikeness> {
  const [{ likenessByWords }, { readGazetteer }, { readLexicon }] = await Promise.all([
    import('./app/community/likeness.js'),
    import('./knowledge/gazetteer.js'),
    import('./knowledge/lexicon.js'),
  ]);
  try {
    return likenessByWords({
      entities: readGazetteer((await readText(gazetteer)) ?? '', gazetteer),
      concepts: readLexicon((await readText(lexicon)) ?? '', lexicon),
    });
  } catch {
    return likenessByWords();
  }
}
