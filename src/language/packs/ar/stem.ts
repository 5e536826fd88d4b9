import { stemmer } from '@orama/stemmers/arabic';

/**
 * The article with the particles written before it. Snowball reads a word without its article as it would a verb, so
 * that "talks" and "the talks" differ; given back to every word, they do not.
 */
const PREFIX = /^[وف]?(?:[بك]?ال|لل)(?=.{3,})/u;
/** The letter that carries the ending of an indefinite object ("عاما"); that of a plural verb is none. */
const TANWIN = /(?<=.{3})(?<!و)ا$/u;

/** The stem of a folded Arabic word. */
export function arabicStem(folded: string): string {
  return stemmer(`ال${folded.replace(PREFIX, '').replace(TANWIN, '')}`);
}

/** "And", "so", "in", "to", "like" written onto a word without an article. */
const PARTICLES = ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل'] as const;
const ARTICLE = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=.{3,})/u;
const SHORTEST = 3;
/** Before a verb of the present, with "will" or without: who does it. */
const PRESENT = ['ي', 'ت', 'سي', 'ست'] as const;
/** The same as dialects write it: none of these is looked for. */
const SPOKEN_PRESENT = ['بي', 'بت', 'هي', 'هت', 'حي', 'حت', 'ين', 'تن'] as const;
/** Behind a verb of the past: who did it, or whom it was done to. */
const PAST = ['ت', 'وا', 'ه', 'ها', 'هم'] as const;
/** "They", with the silent letter left out, alone or before whom it was done to. */
const THEY = ['و', 'وها', 'وه', 'وهم', 'وني', 'ونا'] as const;
/** "Servant of", which many write in one with the name behind it. */
const SERVANT = 'عبد';

/**
 * A word with each particle written onto it, and without one. A particle cannot be told from a word's own first letter,
 * so these are only looked for among words that the articles have.
 */
export function arabicForms(folded: string): string[] {
  const word = folded.replace(ARTICLE, '');
  // The ending of an indefinite object is left on words of two letters, of which too many others end so ("here").
  if (word.length === SHORTEST - 1) return [`${word}ا`];
  if (word.length < SHORTEST) return [];
  const bare = PARTICLES.filter(
    (particle) => word === folded && word.startsWith(particle) && word.length >= particle.length + SHORTEST,
  ).map((particle) => word.slice(particle.length));
  const servant = word.startsWith(`${SERVANT}ال`) ? [word.slice(SERVANT.length)] : [];
  const particled = [
    ...servant,
    ...bare,
    ...[word, ...bare].flatMap((each) => PARTICLES.map((particle) => particle + each)),
  ];
  return word === folded ? [...particled, ...conjugated(word)] : particled;
}

/** The other persons and tenses that a word of three letters and more may be of, if it is a verb: most verbs keep these letters. */
function conjugated(word: string): string[] {
  const stems = [
    ...[...SPOKEN_PRESENT, ...PRESENT]
      .filter((person) => word.startsWith(person) && word.length >= person.length + SHORTEST)
      .map((person) => word.slice(person.length)),
    ...[...PAST, ...THEY]
      .filter((person) => word.endsWith(person) && word.length >= person.length + SHORTEST)
      .map((person) => word.slice(0, -person.length)),
  ];
  return [word, ...stems].flatMap((stem) => [
    ...(stem === word ? [] : [stem]),
    ...PRESENT.map((person) => person + stem),
    ...PAST.map((person) => stem + person),
  ]);
}
