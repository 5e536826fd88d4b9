import table from './english-words.json' with { type: 'json' };

/** What the table of English words says of a stem, and where it comes from: `english-words.json`. */
export interface EnglishWord {
  /** Natural logarithm of 20 more than its rank by frequency: 3 for the commonest words, 10.6 for the rarest listed. */
  readonly rarity: number;
  /** Stems of words that stand in the same surroundings, nearest first. */
  readonly near: readonly string[];
}

/** Reads the checked-in table; a line is taken apart when it is asked for. */
export function createEnglishWords(): (stem: string) => EnglishWord | undefined {
  const lines = new Map(
    table.words.map((line) => {
      const from = line.indexOf(' ') + 1;
      const to = line.indexOf(' ', from);
      return [line.slice(from, to < 0 ? undefined : to), line];
    }),
  );
  return (stem) => {
    const [rarity, , ...near] = lines.get(stem)?.split(' ') ?? [];
    return rarity === undefined ? undefined : { rarity: Number(rarity), near };
  };
}
