import { ALL_PACKS } from '../language/languages.js';
import type { LanguagePack } from '../language/language-pack.js';
import { inNormalForm } from '../language/normal-form.js';

/*
 * How a name sounds, whatever the letters: "Erakçi", "Araghchi" and "عراقجي" are one. Consonants are written in every
 * script, short vowels in Latin alone, so a name is looked up by a skeleton of classes of consonants that languages write
 * for one another, and what shares one is compared sound by sound.
 */

/** Sounds of a class are written for one another in taking a name over. */
const CLASSES: Readonly<Record<string, string>> = { P: 'bpfvw', T: 'tTdD', K: 'kqgGxh', S: 'sSCczj' };
/** Sounds that are near, in a class. */
const NEAR = [
  'kqgG',
  'xh',
  'kx',
  'tTdD',
  'bp',
  'bv',
  'fv',
  'pf',
  'vw',
  'szDT',
  'sSCcz',
  'jCSz',
  'jg',
] as const;
const CLASS_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(CLASSES).flatMap(([name, sounds]) =>
    sounds.split('').map((sound) => [sound, name] as const),
  ),
);
const VOWELS = 'aeo?';
/** Behind what a letter sounds like: or like nothing. */
const SILENT = '-';
/** What a difference costs, on a scale on which 1 is another consonant. */
const COST = {
  near: 0.1,
  far: 0.5,
  /** Vowels that are often written for one another, and others. */
  nearVowel: 0.05,
  otherVowel: 0.15,
  /** A vowel that only one of two full spellings has; one that a full spelling lacks; one that neither need have. */
  missing: 0.12,
  added: 0.15,
  unwritten: 0.04,
  /** The name begins with a vowel in one spelling alone. */
  opening: 0.25,
} as const;
/** Most skeletons of one word: letters that stand for sounds of two classes double them. */
const MOST_READINGS = 8;

/** One way to read a name aloud. */
export interface NameReading {
  /** Classes of its consonants in order. */
  readonly skeleton: string;
  /** What each consonant may sound like. */
  readonly consonants: readonly string[];
  /** Vowels before each consonant and behind the last. */
  readonly vowels: readonly string[];
  /** Its script writes every vowel. */
  readonly full: boolean;
}

/** How the names of one script are read. */
interface Spelling {
  readonly written: RegExp;
  readonly full: boolean;
  readonly sounds: ReadonlyMap<string, string>;
  readonly longest: number;
}

const SPELLINGS: readonly Spelling[] = ALL_PACKS.map(spellingOf);

function spellingOf({ script, names }: LanguagePack): Spelling {
  return {
    written: new RegExp(String.raw`^\p{Script=${script.name}}`, 'u'),
    full: names.capitals,
    sounds: new Map(names.sounds),
    longest: Math.max(0, ...names.sounds.map(([letters]) => letters.length)),
  };
}

/** Longest word that is read, in UTF-16 code units: no name is longer, and the work grows with the square of it. */
const LONGEST_NAME = 100;

/**
 * The ways in which a word may be read as a name, by the spelling of every language of its script: an article may keep
 * a name as another language writes it. None where it is too long for a name.
 */
export function readName(word: string): readonly NameReading[] {
  if (word.length > LONGEST_NAME) return [];
  const lower = inNormalForm(word, 'NFC').toLowerCase();
  const readings = SPELLINGS.filter(({ written }) => written.test(lower)).flatMap((spelling) =>
    readBy(spelling, lower),
  );
  const known = new Set<string>();
  return readings.filter(({ skeleton, consonants, vowels }) => {
    const key = `${skeleton} ${consonants.join(' ')} ${vowels.join(',')}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

function readBy(spelling: Spelling, word: string): NameReading[] {
  let readings: NameReading[] = [{ skeleton: '', consonants: [], vowels: [''], full: spelling.full }];
  const units = unitsOf(spelling, word);
  units.forEach((sounds, at) => {
    const next = readings.flatMap((reading) => {
      if (VOWELS.includes(sounds)) return [withVowel(reading, sounds)];
      const last = at === units.length - 1;
      return [
        ...classesOf(sounds).map((name) => withConsonant(reading, name, sounds)),
        // A letter of a consonant that is also a vowel's, one that may be silent, and an h that is not heard.
        ...(sounds === 'w' && at > 0 ? [withVowel(reading, 'o')] : []),
        ...(sounds.endsWith(SILENT) || (sounds === 'h' && last && at > 0) ? [reading] : []),
      ];
    });
    readings = next.slice(0, MOST_READINGS);
  });
  return readings;
}

function unitsOf({ sounds, longest }: Spelling, word: string): string[] {
  const units: string[] = [];
  for (let at = 0; at < word.length;) {
    let length = Math.min(longest, word.length - at);
    let found: string | undefined;
    while (length > 0 && (found = soundsOf(sounds, word.slice(at, at + length))) === undefined) length -= 1;
    if (found !== undefined) units.push(found);
    // The vowel behind "ge" is read by itself.
    const more = found !== undefined && length > 1 && /[eiy]$/.test(word.slice(at, at + length)) ? 1 : 0;
    at += Math.max(1, length - more);
  }
  return units;
}

function soundsOf(sounds: ReadonlyMap<string, string>, letters: string): string | undefined {
  return sounds.get(letters) ?? (letters.length > 1 ? undefined : sounds.get(bare(letters)));
}

/** A letter without its marks. */
function bare(letter: string): string {
  return inNormalForm(letter, 'NFD').replace(/\p{M}/gu, '');
}

function classesOf(sounds: string): string[] {
  const heard = sounds.replace(SILENT, '');
  return [...new Set(heard.split('').map((sound) => CLASS_OF.get(sound) ?? sound))];
}

function withVowel(reading: NameReading, vowel: string): NameReading {
  const vowels = [...reading.vowels];
  vowels[vowels.length - 1] = `${vowels.at(-1) ?? ''}${vowel}`;
  return { ...reading, vowels };
}

function withConsonant(reading: NameReading, name: string, sounds: string): NameReading {
  const ofClass = sounds
    .split('')
    .filter((sound) => (CLASS_OF.get(sound) ?? sound) === name)
    .join('');
  // A doubled letter is one sound.
  if (reading.vowels.at(-1) === '' && reading.consonants.at(-1) === ofClass) return reading;
  return {
    ...reading,
    skeleton: reading.skeleton + name,
    consonants: [...reading.consonants, ofClass],
    vowels: [...reading.vowels, ''],
  };
}

/** How much two readings of one skeleton differ: 0 for the same sounds. */
function differenceOf(a: NameReading, b: NameReading): number {
  if (a.skeleton !== b.skeleton) return Infinity;
  let cost = 0;
  a.consonants.forEach((sounds, at) => {
    cost += betweenConsonants(sounds, b.consonants[at] ?? '');
  });
  a.vowels.forEach((vowels, at) => {
    const others = b.vowels[at] ?? '';
    if (at === 0 && (vowels === '') !== (others === '')) cost += COST.opening;
    else cost += betweenVowels(vowels, others, a.full, b.full);
  });
  return cost;
}

function betweenConsonants(a: string, b: string): number {
  if (share(a, b)) return 0;
  return NEAR.some((group) => share(group, a) && share(group, b)) ? COST.near : COST.far;
}

function betweenVowels(a: string, b: string, aFull: boolean, bFull: boolean): number {
  if (a === '' || b === '') {
    if (a === b) return 0;
    if (aFull === bFull) return aFull ? COST.missing : COST.unwritten;
    return (a === '' ? aFull : bFull) ? COST.added : 0;
  }
  if (a.includes('?') || b.includes('?') || share(a, b)) return 0;
  return share('ae', a) && share('ae', b) ? COST.nearVowel : COST.otherVowel;
}

function share(a: string, b: string): boolean {
  for (const sound of a) if (b.includes(sound)) return true;
  return false;
}

/** Fewest consonants that tell a name, and what may differ in all: of three, of more for each. */
const LEAST_CONSONANTS = 3;
const ALLOWED = { short: 0.19, each: 0.08 } as const;

/**
 * Whether two readings are of one name. Two consonants are shared by too many names to tell, unless both spellings have
 * the same vowels before and between them as well ("Aliyev", "علييف").
 */
function isNear(a: NameReading, b: NameReading, difference: number): boolean {
  const { skeleton } = a;
  const { length } = skeleton;
  if (length < LEAST_CONSONANTS)
    return length === LEAST_CONSONANTS - 1 && difference === 0 && saysVowels(a, b);
  return difference <= (length === LEAST_CONSONANTS ? ALLOWED.short : length * ALLOWED.each);
}

/** The least difference between any readings of two words of one skeleton that makes them one name; else null. */
export function differenceOfNames(
  readings: readonly NameReading[],
  others: readonly NameReading[],
): number | null {
  let least: number | null = null;
  for (const reading of readings) {
    for (const other of others) {
      const difference = differenceOf(reading, other);
      if (isNear(reading, other, difference) && (least === null || difference < least)) least = difference;
    }
  }
  return least;
}

/** Whether two spellings have vowels in the same places, at the beginning and between. */
function saysVowels(a: NameReading, b: NameReading): boolean {
  return [0, 1].every((at) => a.vowels[at] !== '' && b.vowels[at] !== '');
}
