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
  readonly sounds: ReadonlyMap<string, Unit>;
  readonly longest: number;
}

/** What letters sound like, taken apart. */
interface Unit {
  /** Null where they are a consonant. */
  readonly vowel: string | null;
  /** Classes of the consonant, each with those of its sounds that are of it. */
  readonly classes: readonly { readonly name: string; readonly sounds: string }[];
  /** A consonant that is also a vowel's; one that may be silent, and one that is not heard at the end. */
  readonly mayBeVowel: boolean;
  readonly mayBeSilent: boolean;
  readonly endsSilent: boolean;
}

/** A name as far as it is read: each of its consonants stands behind what was read before it. */
interface Begun {
  readonly before: Begun | null;
  readonly skeleton: string;
  /** The last; null where there is none yet. */
  readonly consonant: string | null;
  /** Behind that. */
  readonly vowels: string;
}

const BEGINNING: Begun = { before: null, skeleton: '', consonant: null, vowels: '' };

const SPELLINGS: readonly Spelling[] = ALL_PACKS.map(spellingOf);

function spellingOf({ script, names }: LanguagePack): Spelling {
  return {
    written: new RegExp(String.raw`^\p{Script=${script.name}}`, 'u'),
    full: names.capitals,
    sounds: new Map(names.sounds.map(([letters, sounds]) => [letters, unitOf(sounds)])),
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
  const readings = begunOf(word).flatMap(({ spelling, read }) =>
    read.map((begun) => wholeReading(begun, spelling.full)),
  );
  const known = new Set<string>();
  return readings.filter(({ skeleton, consonants, vowels }) => {
    const key = `${skeleton} ${consonants.join(' ')} ${vowels.join(',')}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** The skeletons of all these ways, each once: much less work than the ways themselves. */
export function skeletonsOf(word: string): ReadonlySet<string> {
  return new Set(begunOf(word).flatMap(({ read }) => read.map(({ skeleton }) => skeleton)));
}

function begunOf(word: string): { readonly spelling: Spelling; readonly read: readonly Begun[] }[] {
  if (word.length > LONGEST_NAME) return [];
  const lower = inNormalForm(word, 'NFC').toLowerCase();
  return SPELLINGS.filter(({ written }) => written.test(lower)).map((spelling) => ({
    spelling,
    read: readBy(spelling, lower),
  }));
}

function readBy(spelling: Spelling, word: string): readonly Begun[] {
  let readings: readonly Begun[] = [BEGINNING];
  const units = unitsOf(spelling, word);
  units.forEach((unit, at) => {
    const last = at === units.length - 1;
    const next: Begun[] = [];
    for (const reading of readings) {
      if (unit.vowel !== null) {
        next.push(withVowel(reading, unit.vowel));
        continue;
      }
      for (const { name, sounds } of unit.classes) next.push(withConsonant(reading, name, sounds));
      if (unit.mayBeVowel && at > 0) next.push(withVowel(reading, 'o'));
      if (unit.mayBeSilent || (unit.endsSilent && last && at > 0)) next.push(reading);
    }
    readings = next.length > MOST_READINGS ? next.slice(0, MOST_READINGS) : next;
  });
  return readings;
}

function unitsOf({ sounds, longest }: Spelling, word: string): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < word.length;) {
    let length = Math.min(longest, word.length - at);
    let found: Unit | undefined;
    while (length > 0 && (found = soundsOf(sounds, word.slice(at, at + length))) === undefined) length -= 1;
    if (found !== undefined) units.push(found);
    // The vowel behind "ge" is read by itself.
    const more = found !== undefined && length > 1 && /[eiy]$/.test(word.slice(at, at + length)) ? 1 : 0;
    at += Math.max(1, length - more);
  }
  return units;
}

function soundsOf(sounds: ReadonlyMap<string, Unit>, letters: string): Unit | undefined {
  return sounds.get(letters) ?? (letters.length > 1 ? undefined : sounds.get(bare(letters)));
}

/** A letter without its marks. */
function bare(letter: string): string {
  return inNormalForm(letter, 'NFD').replace(/\p{M}/gu, '');
}

function unitOf(sounds: string): Unit {
  const classOf = (sound: string): string => CLASS_OF.get(sound) ?? sound;
  const heard = sounds.replace(SILENT, '').split('');
  return {
    vowel: VOWELS.includes(sounds) ? sounds : null,
    classes: [...new Set(heard.map(classOf))].map((name) => ({
      name,
      sounds: heard.filter((sound) => classOf(sound) === name).join(''),
    })),
    mayBeVowel: sounds === 'w',
    mayBeSilent: sounds.endsWith(SILENT),
    endsSilent: sounds === 'h',
  };
}

function withVowel(reading: Begun, vowel: string): Begun {
  return { ...reading, vowels: reading.vowels + vowel };
}

function withConsonant(reading: Begun, name: string, sounds: string): Begun {
  // A doubled letter is one sound.
  if (reading.vowels === '' && reading.consonant === sounds) return reading;
  return { before: reading, skeleton: reading.skeleton + name, consonant: sounds, vowels: '' };
}

function wholeReading(begun: Begun, full: boolean): NameReading {
  const consonants: string[] = [];
  const vowels: string[] = [];
  for (let each: Begun | null = begun; each !== null; each = each.before) {
    vowels.unshift(each.vowels);
    if (each.consonant !== null) consonants.unshift(each.consonant);
  }
  return { skeleton: begun.skeleton, consonants, vowels, full };
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
