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
/** The same of a verb that ends in a weak letter, in place of that. */
const WEAK_PAST = ['ت', 'وا', 'اه', 'اها', 'اهم'] as const;
/** "They", with the silent letter left out, alone or before whom it was done to. */
const THEY = ['و', 'وها', 'وه', 'وهم', 'وني', 'ونا'] as const;
/** "And" and "so" before a verb: most clauses of news open with one. */
const JOINTS = ['و', 'ف'] as const;
/** "Servant of", which many write in one with the name behind it. */
const SERVANT = 'عبد';
/** What begins as if it had an article, and may be a verb ("met", "threw"). */
const LIKE_ARTICLE = /^ال(?:ت\p{L}{2,5}|\p{L}{2})$/u;
/**
 * A word with each particle written onto it, and without one. A particle cannot be told from a word's own first letter,
 * so these are only looked for among words that the articles have.
 */
export function arabicForms(folded: string): string[] {
  const word = folded.replace(ARTICLE, '');
  const nouns = numbersOf(word).flatMap((form) => BEFORE_NOUN.map((before) => before + form));
  const verbs = word === folded || LIKE_ARTICLE.test(folded) ? conjugated(folded) : [];
  // The ending of an indefinite object is left on words of two letters, of which too many others end so ("here").
  if (word.length === SHORTEST - 1) return [`${word}ا`, ...verbs];
  if (word.length < SHORTEST) return [];
  const bare = PARTICLES.filter(
    (particle) => word === folded && word.startsWith(particle) && word.length >= particle.length + SHORTEST,
  ).map((particle) => word.slice(particle.length));
  const servant = word.startsWith(`${SERVANT}ال`) ? [word.slice(SERVANT.length)] : [];
  return [
    ...servant,
    ...bare,
    ...[word, ...bare].flatMap((each) => PARTICLES.map((particle) => particle + each)),
    ...nouns,
    ...verbs,
  ];
}

/** What may be written onto a noun. */
const BEFORE_NOUN = ['', 'ال', 'وال', 'بال', 'لل', 'و', 'ب', 'ل'] as const;
/** The endings of one, two and more of what is feminine; the shorter stems keep theirs. */
const FEMININE = /(?<=.{3})(?:ه|ات|تين|تان)$/u;

/** A feminine noun as one, two and more; none of any other word. */
function numbersOf(word: string): string[] {
  const root = word.replace(FEMININE, '');
  return root === word
    ? []
    : ['ه', 'ات', 'تين', 'تان'].map((ending) => root + ending).filter((form) => form !== word);
}

/**
 * The other persons and tenses that a word of three letters and more may be of, if it is a verb, each with "and" and "so" before it and
 * without: most verbs keep these letters.
 */
function conjugated(word: string): string[] {
  if (word.length < SHORTEST) return [];
  const present = [...SPOKEN_PRESENT, ...PRESENT]
    .filter((person) => word.startsWith(person) && word.length >= person.length + SHORTEST)
    .map((person) => word.slice(person.length));
  const past = [...PAST, ...THEY]
    .filter((person) => word.endsWith(person) && word.length >= person.length + SHORTEST)
    .map((person) => word.slice(0, -person.length));
  const forms = new Set([
    ...[word, ...present, ...past].flatMap(formsOfStem),
    // The first letter of many verbs is written in the past alone ("announced").
    ...present.flatMap((stem) => [`ا${stem}`, ...PAST.map((person) => `ا${stem}${person}`)]),
  ]);
  forms.delete(word);
  return [...forms].flatMap((form) => [form, ...JOINTS.map((joint) => joint + form)]);
}

function formsOfStem(stem: string): string[] {
  const presents = [stem, ...(stem.startsWith('ا') && stem.length > SHORTEST ? [stem.slice(1)] : [])];
  const weak = /[ايى]$/u.test(stem) && stem.length >= SHORTEST ? stem.slice(0, -1) : null;
  return [
    stem,
    ...presents.flatMap((each) => PRESENT.map((person) => person + each)),
    ...PAST.map((person) => stem + person),
    ...(weak === null ? [] : WEAK_PAST.map((person) => weak + person)),
  ];
}
