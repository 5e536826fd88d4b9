import type { LineDirection } from './drawing.js';

/** Bidirectional classes of UAX #9; embeddings and overrides are taken out before. */
type BidiClass =
  | 'L'
  | 'R'
  | 'AL'
  | 'EN'
  | 'AN'
  | 'ES'
  | 'ET'
  | 'CS'
  | 'NSM'
  | 'WS'
  | 'ON'
  | 'LRI'
  | 'RLI'
  | 'FSI'
  | 'PDI';

/** The first that a character fits is its class. */
const CLASSES: readonly (readonly [RegExp, BidiClass])[] = [
  [/\u2066/u, 'LRI'],
  [/\u2067/u, 'RLI'],
  [/\u2068/u, 'FSI'],
  [/\u2069/u, 'PDI'],
  [/[\u0660-\u0669\u066B\u066C\u06DD]/u, 'AN'],
  [/[0-9\u00B2\u00B3\u00B9\u06F0-\u06F9\u2070-\u2079\u2080-\u2089]/u, 'EN'],
  [/[+\-\u207A\u207B\u208A\u208B\u2212]/u, 'ES'],
  [/[#$%\u00A2-\u00A5\u00B0\u00B1\u066A\u2030-\u2034\u20A0-\u20CF]/u, 'ET'],
  [/[,./:\u00A0\u060C\u202F\u2044]/u, 'CS'],
  [/[\p{Mn}\p{Me}\u200C\u200D]/u, 'NSM'],
  [/\s/u, 'WS'],
  [/\u200E/u, 'L'],
  [/\u200F/u, 'R'],
  [/[\u061C\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u, 'AL'],
  [/[\u0590-\u07BF\u07C0-\u08FF\uFB1D-\uFB4F\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u, 'R'],
  [/[\p{L}\p{Mc}\p{Nl}\p{No}]/u, 'L'],
];

const BRACKETS = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
/** Isolates inside one another beyond which a further one is a sign like any other (UAX #9 allows 125 levels). */
const DEEPEST = 60;

/** The level of every UTF-16 code unit of a line (UAX #9): even from left to right, odd from right to left. */
export function levelsOf(line: string, direction: LineDirection): number[] {
  const characters = Array.from(line);
  const base = direction === 'rtl' ? 1 : 0;
  const levels = characters.map(() => base);
  resolveIsolate({ characters, classes: characters.map(classOf), levels }, 0, characters.length, base);
  // L1: spaces at the end of a line stand where the line ends.
  for (let at = characters.length - 1; at >= 0 && /[\s\u2066-\u2069]/u.test(characters[at] ?? ''); at -= 1)
    levels[at] = base;
  return characters.flatMap((character, at) =>
    Array.from({ length: character.length }, () => levels[at] ?? base),
  );
}

function classOf(character: string): BidiClass {
  return CLASSES.find(([form]) => form.test(character))?.[1] ?? 'ON';
}

interface Line {
  readonly characters: readonly string[];
  readonly classes: readonly BidiClass[];
  readonly levels: number[];
}

/** A character outside the isolates within, whose class the rules change. */
interface Place {
  readonly at: number;
  type: BidiClass;
}

/** Resolves what stands between two places at one level, each isolate in it by itself and as one sign to the rest. */
function resolveIsolate(line: Line, start: number, end: number, level: number): void {
  const places: Place[] = [];
  for (let at = start; at < end; at += 1) {
    const type = line.classes[at] ?? 'ON';
    line.levels[at] = level;
    if (type !== 'LRI' && type !== 'RLI' && type !== 'FSI') {
      places.push({ at, type: type === 'PDI' ? 'ON' : type });
      continue;
    }
    places.push({ at, type: 'ON' });
    const close = closerOf(line.classes, at, end);
    const rightToLeft = type === 'RLI' || (type === 'FSI' && beginsRightToLeft(line.classes, at + 1, close));
    const inner = level + (level % 2 === (rightToLeft ? 1 : 0) ? 2 : 1);
    if (inner > DEEPEST) continue;
    resolveIsolate(line, at + 1, close, inner);
    at = close - 1;
  }
  const own = level % 2 === 1 ? 'R' : 'L';
  resolveWeak(places, own);
  resolveBrackets(line.characters, places, own);
  resolveNeutral(places, own);
  for (const { at, type } of places) {
    if (level % 2 === 1) line.levels[at] = level + (type === 'R' ? 0 : 1);
    else line.levels[at] = level + (type === 'L' ? 0 : type === 'R' ? 1 : 2);
  }
}

/** Where the isolate that begins at a place ends; `end` where nothing closes it. */
function closerOf(classes: readonly BidiClass[], opener: number, end: number): number {
  let open = 0;
  for (let at = opener; at < end; at += 1) {
    const type = classes[at];
    if (type === 'LRI' || type === 'RLI' || type === 'FSI') open += 1;
    else if (type === 'PDI' && (open -= 1) === 0) return at;
  }
  return end;
}

/** By the first strong letter that stands in no isolate (rules P2 and P3). */
function beginsRightToLeft(classes: readonly BidiClass[], start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const type = classes[at];
    if (type === 'LRI' || type === 'RLI' || type === 'FSI') at = closerOf(classes, at, end);
    else if (type === 'L' || type === 'R' || type === 'AL') return type !== 'L';
  }
  return false;
}

/** W1 to W7: marks, figures, and the signs that belong to figures. */
function resolveWeak(places: readonly Place[], own: 'L' | 'R'): void {
  let before: BidiClass = own;
  let strong: BidiClass = own;
  for (const place of places) {
    if (place.type === 'NSM') place.type = before;
    before = place.type;
    if (place.type === 'L' || place.type === 'R' || place.type === 'AL') strong = place.type;
    if (place.type === 'EN' && strong === 'AL') place.type = 'AN';
  }
  for (const place of places) if (place.type === 'AL') place.type = 'R';
  for (const [at, place] of places.entries()) {
    const [last, next] = [places[at - 1]?.type, places[at + 1]?.type];
    if (last !== next) continue;
    if (place.type === 'ES' && last === 'EN') place.type = 'EN';
    else if (place.type === 'CS' && (last === 'EN' || last === 'AN')) place.type = last;
  }
  for (let at = 0; at < places.length; at += 1) {
    const run = runFrom(places, at, ({ type }) => type === 'ET');
    if (run.length === 0) continue;
    const beside = [places[at - 1]?.type, places[at + run.length]?.type];
    for (const place of run) place.type = beside.includes('EN') ? 'EN' : 'ON';
    at += run.length - 1;
  }
  strong = own;
  for (const place of places) {
    if (place.type === 'ES' || place.type === 'CS') place.type = 'ON';
    else if (place.type === 'L' || place.type === 'R') strong = place.type;
    else if (place.type === 'EN' && strong === 'L') place.type = 'L';
  }
}

/** Which way a class runs among neutrals: figures count as right to left. */
function strengthOf(type: BidiClass | undefined): 'L' | 'R' | null {
  if (type === 'L') return 'L';
  return type === 'R' || type === 'EN' || type === 'AN' ? 'R' : null;
}

/** N0: both brackets of a pair run as what they hold. */
function resolveBrackets(characters: readonly string[], places: readonly Place[], own: 'L' | 'R'): void {
  const open: { readonly close: string; readonly at: number }[] = [];
  const pairs: [number, number][] = [];
  for (const [at, { at: place, type }] of places.entries()) {
    if (type !== 'ON') continue;
    const character = characters[place] ?? '';
    const close = BRACKETS.get(character);
    if (close !== undefined) open.push({ close, at });
    const matched = open.findLastIndex((opener) => opener.close === character);
    const opener = open[matched];
    if (opener === undefined) continue;
    pairs.push([opener.at, at]);
    open.length = matched;
  }
  for (const [start, end] of pairs.sort(([a], [b]) => a - b)) {
    const inside = new Set(places.slice(start + 1, end).map(({ type }) => strengthOf(type)));
    const before = places.slice(0, start).findLast(({ type }) => strengthOf(type) !== null);
    const other = own === 'L' ? 'R' : 'L';
    const type = inside.has(own) ? own : !inside.has(other) ? null : (strengthOf(before?.type) ?? own);
    for (const place of [places[start], places[end]])
      if (place !== undefined && type !== null) place.type = type;
  }
}

/** N1 and N2: what is neutral runs as both its sides do, else as its surroundings. */
function resolveNeutral(places: readonly Place[], own: 'L' | 'R'): void {
  for (let at = 0; at < places.length; at += 1) {
    const run = runFrom(places, at, ({ type }) => type === 'ON' || type === 'WS');
    if (run.length === 0) continue;
    const before = strengthOf(places[at - 1]?.type) ?? own;
    const after = strengthOf(places[at + run.length]?.type) ?? own;
    for (const place of run) place.type = before === after ? before : own;
    at += run.length - 1;
  }
}

function runFrom(places: readonly Place[], start: number, belongs: (place: Place) => boolean): Place[] {
  const run: Place[] = [];
  for (const place of places.slice(start)) {
    if (!belongs(place)) break;
    run.push(place);
  }
  return run;
}
