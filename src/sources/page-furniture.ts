import { alternativesOfAll, marksOfAll, wordsOfAll } from '../language/all-languages.js';
import { fold } from '../language/fold.js';
import { once } from '../language/lazily.js';
import { CITIES } from '../knowledge/cities.js';

/** Longer lines are an article's own, however they begin. */
const MOST_CHARACTERS = 120;
/** Words behind "by" that may all be names: two people and what joins them. */
const MOST_NAMES = 8;
/** Parts of a line of places ("DOHA, Qatar"). */
const MOST_PLACES = 4;

const whole = (alternatives: string, behind: string): RegExp =>
  new RegExp(String.raw`^(?:${folded(alternatives)})${behind}`, 'u');
/** Alternatives are written unfolded, and no mark of a regular expression is changed by folding. */
const folded = (alternatives: string): string =>
  alternatives
    .split('|')
    .map((each) => fold(each).replace(/\s+/gu, String.raw`\s+`))
    .join('|');

const BYLINE = once(() =>
  whole(
    alternativesOfAll(({ furniture }) => furniture.bylines),
    String.raw`:?\s+(?=\p{L})`,
  ),
);
const LABEL = once(() =>
  whole(
    alternativesOfAll(({ furniture }) => furniture.labels),
    String.raw`\s*[:|/–—]`,
  ),
);
const OPENING = once(() =>
  whole(
    alternativesOfAll(({ furniture }) => furniture.openings),
    String.raw`(?![\p{L}\p{M}])`,
  ),
);
const LINE = once(() =>
  whole(
    alternativesOfAll(({ furniture }) => furniture.lines),
    '$',
  ),
);
const DATED = once(
  () =>
    new RegExp(
      String.raw`(?<![\p{L}\p{M}])(?:${folded(alternativesOfAll(({ furniture }) => furniture.dated))})(?![\p{L}\p{M}])`,
      'gu',
    ),
);
const MONTHS_AND_DAYS = once(() =>
  wordsOfAll(({ calendar }) =>
    [...calendar.months, ...calendar.otherMonths, ...calendar.weekdays].join(',').replaceAll(',', ' '),
  ),
);
const CITY_NAMES = once(
  (): ReadonlySet<string> =>
    new Set(
      CITIES.trim()
        .split(/[\n|,]/u)
        .map((name) => fold(name).trim()),
    ),
);
const COMMAS = marksOfAll(({ orthography }) => orthography.comma);
const BETWEEN_PLACES = new RegExp(
  String.raw`[,/|–—${marksOfAll(({ orthography }) => orthography.comma)}]`,
  'u',
);
const NAME_AND_PLACE = new RegExp(String.raw`^([^,/|–—${COMMAS}\d]{3,60})[,/|${COMMAS}]\s*(.{2,60})$`, 'u');
const ENDS = /[.!?…]["'”’»)]*$/u;
const EDGES = /^[^\p{L}\p{N}©(]+|[^\p{L}\p{N})]+$/gu;

const FROM_CITY = once(() => {
  const from = folded(alternativesOfAll(({ furniture }) => furniture.reporterFrom));
  const inCity = folded(alternativesOfAll(({ furniture }) => furniture.reporterIn));
  return new RegExp(String.raw`^(?:${from})\s+((?:[^\s,]+\s+){1,4})(?:${inCity})\s+([^,]{1,40})$`, 'u');
});
/** An address of a person: by mail, or where short messages are written. */
const MAILBOX = /^(?:e-?mail\s*:?\s*)?[^\s@]{1,64}@[^\s@]{1,80}\.[a-z]{2,12}$/iu;
const HANDLE = /^@[\p{L}\p{N}_.]{2,30}$/u;
/** Where a page stands in its site: "Home > World > Middle East". */
const PATH_PART = /\s*[>›»→]\s*/u;
const MOST_OF_PATH = { parts: 8, words: 4 };

/**
 * Whether a line is a page's and not the article's: of a menu, a button, a notice, a byline, or a date and nothing else.
 * What is an article's own line as well ("Analysis") is one here, so that nothing is left out by this alone.
 */
export function isFurniture(line: string): boolean {
  if (line.length > MOST_CHARACTERS) return false;
  const words = fold(line).replace(EDGES, '');
  return (
    LINE().test(words) ||
    OPENING().test(words) ||
    LABEL().test(words) ||
    isByline(line, words) ||
    isPath(line) ||
    isReporterInPlace(line) ||
    MAILBOX.test(line.trim()) ||
    HANDLE.test(line.trim()) ||
    isDate(words)
  );
}

/** Whether a line names a city, as a dateline does, and nothing else but its country, an agency or a day. */
export function isPlaceLine(line: string): boolean {
  if (line.length > MOST_CHARACTERS) return false;
  const [city = '', ...rest] = line
    .replace(/\(.*\)|[-–—:]\s*$/gu, '')
    .split(BETWEEN_PLACES)
    .map((part) => fold(part).replace(EDGES, '').trim());
  return (
    CITY_NAMES().has(city) && rest.length < MOST_PLACES && rest.every((part) => part.split(' ').length <= 2)
  );
}

/** Whether a line is a dateline and no heading, which may be a place's name as well: "DOHA", "Cairo, Oct 7 (AP) —". */
export function isDateline(line: string): boolean {
  return isPlaceLine(line) && (isInCapitals(line) || /[\p{N}()]|[-–—:]\s*$/u.test(line));
}

/** Whether a line is written in capitals alone; scripts without them have none. */
export function isInCapitals(line: string): boolean {
  return /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);
}

function isByline(line: string, words: string): boolean {
  if (!BYLINE().test(words)) return false;
  const [, ...names] = line.trim().split(/\s+/u);
  // Where there are capitals, a name has one; a small word may stand between two names.
  const isName = (word: string): boolean => /\p{Lu}|\p{Lo}/u.test(word) || word.length <= 3;
  return names.length <= MOST_NAMES && names.every(isName) && /\p{Lu}|\p{Lo}/u.test(names.at(-1) ?? '');
}

function isPath(line: string): boolean {
  const parts = line.trim().split(PATH_PART);
  return (
    parts.length > 1 &&
    parts.length <= MOST_OF_PATH.parts &&
    !ENDS.test(line) &&
    parts.every((part) => /\p{L}/u.test(part) && part.split(/\s+/u).length <= MOST_OF_PATH.words)
  );
}

/** "Jane Doe, Cairo", "From Jane Doe in Cairo". */
function isReporterInPlace(line: string): boolean {
  const plain = line.trim();
  const from = FROM_CITY().exec(fold(plain));
  if (from !== null) {
    const count = (from[1] ?? '').trim().split(/\s+/u).length;
    return areNames(plain.split(/\s+/u).slice(1, 1 + count)) && CITY_NAMES().has((from[2] ?? '').trim());
  }
  const [, name = '', place = ''] = NAME_AND_PLACE.exec(plain) ?? [];
  return areNames(name.trim().split(/\s+/u)) && isPlaceLine(place);
}

function areNames(words: readonly string[]): boolean {
  const isName = (word: string): boolean => /^[\p{Lu}\p{Lo}]/u.test(word) && !isInCapitals(word.slice(1));
  return words.length > 1 && words.length <= 4 && words.every(isName);
}

function isDate(words: string): boolean {
  if (!/\p{N}/u.test(words)) return false;
  const rest = words.replace(DATED(), ' ').split(/[^\p{L}\p{M}]+/u);
  return rest.every((word) => word === '' || MONTHS_AND_DAYS().has(word) || word.length <= 2);
}
