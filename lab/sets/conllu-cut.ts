/** The first so many sentences of a text in CoNLL-U; a blank line ends each. */
export function firstSentences(conllu: string, most: number): string {
  return conllu
    .split('\n\n')
    .filter((sentence) => sentence !== '')
    .slice(0, most)
    .map((sentence) => `${sentence}\n\n`)
    .join('');
}

const KEPT = ['# sent_id', '# text ='];

/**
 * Leaves out what words, lemmas and their places do not need: comments but text and id, the column of enhanced
 * dependencies (DEPS), and of the last (MISC) all but `SpaceAfter`.
 */
export function plainColumns(conllu: string): string {
  return conllu
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('#')) return KEPT.some((start) => line.startsWith(start)) ? [line] : [];
      if (line === '') return [line];
      const columns = line.split('\t');
      const space = columns[9]?.split('|').filter((feature) => feature.startsWith('SpaceAfter')) ?? [];
      return [[...columns.slice(0, 8), '_', space.join('|') || '_'].join('\t')];
    })
    .join('\n');
}
