import { gapAfter, isCapital, isSpaced, wordAt, type SentenceWords } from '../../../sentence-words.js';
import { KIN, TIMES_OF_OFFICE } from './office-words.js';
import type { Office } from './offices.js';
import { wordSet } from '../../folded-words.js';

/** A person's name in a sentence, known or yet to be known. Token positions are inclusive. */
export interface OfficeName {
  readonly firstToken: number;
  readonly lastToken: number;
}

/** An office that a sentence gives to the person of a name. */
export interface HeldOffice<Name extends OfficeName> {
  readonly name: Name;
  readonly office: Office;
  /** Said before the title apart from it: "formerly his adviser". */
  readonly prefix: string;
}

/** "Was" is left out: whether the office is over, the sentence does not say. */
const BEFORE_DESCRIPTION = wordSet('is became remains');
const BARE_AFTER = wordSet('appointed named elected');
/** A sign behind a word, or the end of the sentence: a space alone ends nothing. */
const ENDS_CLAUSE = /^(?:\s*[,.;:)!?”"–—]|$)/u;

/** Says whose the offices of a sentence are; an office is given to one person at most, and to none in doubt. */
export function attachOffices<Name extends OfficeName>(
  words: SentenceWords,
  offices: readonly Office[],
  names: readonly Name[],
): HeldOffice<Name>[] {
  const held: HeldOffice<Name>[] = [];
  const starting = new Map(names.map((name) => [name.firstToken, name]));
  const ending = new Map(names.map((name) => [name.lastToken, name]));
  for (const [index, office] of offices.entries()) {
    const name =
      nameBehind(words, office, starting) ??
      nameApart(words, office, starting, ending) ??
      nameBefore(words, office, ending) ??
      nameBeforeIs(words, office, ending);
    const found =
      name === null ? joinedTo(words, office, offices[index - 1], held) : { name, office, prefix: '' };
    if (found !== null) held.push(found);
  }
  return shareTitles(words, offices, held);
}

/** "Intelligence Chief Hassan Rashad", "the Emir of Qatar Tamim …" */
function nameBehind<Name extends OfficeName>(
  words: SentenceWords,
  office: Office,
  starting: ReadonlyMap<number, Name>,
): Name | null {
  const { lastToken, determiner } = office;
  if (!isSpaced(words, lastToken)) return null;
  const name = starting.get(lastToken + 1);
  if (name === undefined) return null;
  // "A spokesman Smith", "an aide Trump trusts": not how people are introduced.
  return determiner === 'a' || determiner === 'an' ? null : name;
}

/** "its Foreign Minister, Sheikh Mohammed …," and "the foreign minister, X Y,": a name between commas behind an office. */
function nameApart<Name extends OfficeName>(
  words: SentenceWords,
  { firstToken, lastToken, determiner, possessed }: Office,
  starting: ReadonlyMap<number, Name>,
  ending: ReadonlyMap<number, Name>,
): Name | null {
  if (gapAfter(words, lastToken) !== ', ' || (determiner === '' && !possessed)) return null;
  if (determiner === 'a' || determiner === 'an') return null;
  // "According to the minister, X said": the minister says it, and X is somebody else.
  if (wordAt(words, firstToken - 1) === 'to' && wordAt(words, firstToken - 2) === 'according') return null;
  const name = starting.get(lastToken + 1);
  // "X, the chief of staff, Y and Z": the office is X's.
  if (name === undefined || (ending.has(firstToken - 1) && gapAfter(words, firstToken - 1) === ', '))
    return null;
  const behind = gapAfter(words, name.lastToken);
  if (!ENDS_CLAUSE.test(behind)) return null;
  const next = wordAt(words, name.lastToken + 1);
  return behind.startsWith(',') &&
    (starting.has(name.lastToken + 1) || next === 'and' || isCapital(words, name.lastToken + 1))
    ? null
    : name;
}

/** "X, former adviser to Z," and "X, who is the head of Y" */
function nameBefore<Name extends OfficeName>(
  words: SentenceWords,
  { firstToken, lastToken }: Office,
  ending: ReadonlyMap<number, Name>,
): Name | null {
  const who =
    BEFORE_DESCRIPTION.has(wordAt(words, firstToken - 1)) && wordAt(words, firstToken - 2) === 'who';
  const last = who ? firstToken - 3 : firstToken - 1;
  const name = ending.get(last);
  if (name === undefined || !/^(?:, | \(|,? [–—] )$/u.test(gapAfter(words, last))) return null;
  const behind = gapAfter(words, lastToken);
  const and = wordAt(words, lastToken + 1) === 'and' && isSpaced(words, lastToken);
  // A space alone: the body may be named behind ("the head of the service MIT").
  return behind === ' ' || ENDS_CLAUSE.test(behind) || and || who ? name : null;
}

/** "X is the deputy chief of Y", "X was named foreign minister" */
function nameBeforeIs<Name extends OfficeName>(
  words: SentenceWords,
  { firstToken, determiner, possessed, head, lastToken }: Office,
  ending: ReadonlyMap<number, Name>,
): Name | null {
  const verb = wordAt(words, firstToken - 1);
  const chosen = BARE_AFTER.has(verb) && wordAt(words, firstToken - 2) === 'was';
  const is = BEFORE_DESCRIPTION.has(verb) && (determiner !== '' || possessed || lastToken > head);
  if (!chosen && !is) return null;
  const subject = chosen ? firstToken - 3 : firstToken - 2;
  const plain = isSpaced(words, firstToken - 1) && isSpaced(words, subject);
  // "is the chief negotiator's", "is a leader in", "is the head start": only a full phrase says what somebody is.
  const goesOn = isSpaced(words, lastToken) && isCapital(words, lastToken + 1);
  return plain && !goesOn ? (ending.get(subject) ?? null) : null;
}

/** "the son-in-law of Z and formerly his adviser on Y", "adviser to Z and his son-in-law": a second office of one person. */
function joinedTo<Name extends OfficeName>(
  words: SentenceWords,
  office: Office,
  earlier: Office | undefined,
  held: readonly HeldOffice<Name>[],
): HeldOffice<Name> | null {
  const holder = held.findLast((one) => one.office === earlier);
  const outer = held.findLast(
    (one) => one.office.firstToken <= (earlier?.firstToken ?? -1) && isNestedIn(earlier, one.office),
  );
  const first = outer ?? holder;
  if (first === undefined || first.name.firstToken > first.office.firstToken) return null;
  const time =
    TIMES_OF_OFFICE.has(wordAt(words, office.firstToken - 1)) ||
    wordAt(words, office.firstToken - 1) === 'also';
  const and = time ? office.firstToken - 2 : office.firstToken - 1;
  if (wordAt(words, and) !== 'and' || first.office.lastToken !== and - 1) return null;
  const own = office.determiner !== '' || office.possessed || time || KIN.has(wordAt(words, office.head));
  if (!own) return null;
  const formerly = time && wordAt(words, office.firstToken - 1) !== 'also';
  const personal = office.determiner === 'his' || office.determiner === 'her';
  const of = office.of ?? (personal && first.office.of?.type === 'person' ? first.office.of : null);
  return { name: first.name, office: { ...office, of }, prefix: formerly ? 'former' : '' };
}

function isNestedIn(inner: Office | undefined, outer: Office): boolean {
  return (
    inner !== undefined &&
    inner !== outer &&
    inner.firstToken > outer.firstToken &&
    inner.lastToken <= outer.lastToken
  );
}

function isBehindBetween(words: SentenceWords, { firstToken, possessed }: Office): boolean {
  const before = wordAt(words, firstToken - 1);
  return before === 'between' || (possessed && wordAt(words, firstToken - 2) === 'between');
}

/** "Qatar's Prime Minister and Foreign Minister X": the title before "and" is X's too, and both are Qatar's. */
function shareTitles<Name extends OfficeName>(
  words: SentenceWords,
  offices: readonly Office[],
  held: readonly HeldOffice<Name>[],
): HeldOffice<Name>[] {
  const free = offices.filter((office) => held.every((one) => one.office !== office));
  return held.flatMap((one) => {
    const { office, name } = one;
    const and = office.firstToken - 1;
    if (wordAt(words, and) !== 'and' || name.firstToken !== office.lastToken + 1) return [one];
    const first = free.find(({ lastToken }) => lastToken === and - 1 && isSpaced(words, lastToken));
    if (first === undefined || office.determiner !== '' || office.possessed) return [one];
    // "Between X's envoy and Foreign Minister Y": a person has envoys and no ministers, and "between" parts two.
    if (first.of?.type === 'person' || isBehindBetween(words, first)) return [one];
    const of = first.of ?? office.of;
    return [
      { name, office: { ...first, of }, prefix: '' },
      { ...one, office: { ...office, of: office.of ?? of } },
    ];
  });
}
