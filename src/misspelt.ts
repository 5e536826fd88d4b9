/** A name that is no setting's, and the setting that was probably meant. */
export interface Misspelt {
  readonly given: string;
  readonly meant: string;
}

export interface Names {
  /** Of all settings. */
  readonly known: readonly string[];
  /** What the file of settings sets: little else than ours. */
  readonly inFile: readonly string[];
  /** What the environment sets: mostly other programs'. */
  readonly inEnvironment: readonly string[];
}

/** Most slips in a name of the file, and in one of the environment. */
const SLIPS = { inFile: 3, inEnvironment: 2 };
/** Letters that a name of the environment must begin with as the setting does. */
const PREFIX = 3;

/**
 * Names that are nearly a setting's. In the file up to three letters may be wrong; in the environment no more than two,
 * and the beginning must be right, so that other programs' variables are left alone.
 * @param distance of two names in letters, up to a limit
 */
export function findMisspelt(
  { known, inFile, inEnvironment }: Names,
  distance: (a: string, b: string, limit: number) => number,
): readonly Misspelt[] {
  const nearest = (given: string, most: number): readonly Misspelt[] => {
    if (known.includes(given)) return [];
    const near = known
      .map((meant) => ({ meant, slips: distance(given.toUpperCase(), meant, most) }))
      .filter(({ meant, slips }) => slips <= Math.min(most, Math.floor(meant.length / 2)))
      .sort((a, b) => a.slips - b.slips);
    return near.slice(0, 1).map(({ meant }) => ({ given, meant }));
  };
  const beginsAlike = ({ given, meant }: Misspelt): boolean =>
    given.toUpperCase().startsWith(meant.slice(0, PREFIX));
  const found = [
    ...inFile.flatMap((name) => nearest(name, SLIPS.inFile)),
    ...inEnvironment.flatMap((name) => nearest(name, SLIPS.inEnvironment)).filter(beginsAlike),
  ];
  return found.filter(({ given }, at) => found.findIndex((other) => other.given === given) === at);
}
