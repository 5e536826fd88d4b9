import { countriesMeantAmong } from '../knowledge/country-names.js';
import { wordsOfAll } from '../language/all-languages.js';
import { packOf } from '../language/languages.js';
import { tokenize } from '../language/tokenize.js';
import type { AskedUnits } from '../search/query/asked-units.js';
import { SIDES, type OwnedUnit } from '../search/query/owned-units.js';
import type { Query } from '../search/query/query.js';
import type { Hit } from '../search/ranking/rank.js';
import { isFor, type ReadSentence, type ReadToken } from '../search/read-passage.js';

/*
 * "Who leads the Egyptian delegation?": who leads the delegation of Hamas does not, though every other word is there.
 */

/** Words between a thing and whose it is, at most ("the delegation of the Hamas movement"), and what they may be. */
const BETWEEN = 2;
const LINKS = wordsOfAll(({ answers }) => answers.ownerLinks);

/**
 * Whether something that is asked of as a country's or an organisation's is, wherever the quotation speaks of it, another's, or
 * nobody's in particular where nothing up to there names the one asked about.
 */
export function isOwnedByOthers(query: Query, asked: AskedUnits | null, hit: Hit): boolean {
  return asked !== null && asked.owned.some((pair) => isAnothers(query, pair, asked.event, hit));
}

function isAnothers(query: Query, { unit, owner }: OwnedUnit, event: number, hit: Hit): boolean {
  const { sentences, window, passage } = hit;
  let isOwnerNamed = isNamedIn(query, owner, passage.article.title ?? '');
  const speaking: { readonly isOfEvent: boolean; readonly isOther: boolean }[] = [];
  for (const [at, sentence] of sentences.slice(0, window.last + 1).entries()) {
    const has = (wanted: number): boolean => sentence.tokens.some((token) => isFor(token, wanted));
    isOwnerNamed ||= has(owner);
    if (at < window.first || !has(unit)) continue;
    speaking.push({
      isOfEvent: has(event),
      isOther:
        !isOwnerNamed || (!isShared(query, has(owner)) && isBesideOthers(query, sentence, { unit, owner })),
    });
  }
  // What is asked of it is told where what happened is.
  const telling = speaking.filter(({ isOfEvent }) => isOfEvent);
  return speaking.length > 0 && (telling.length > 0 ? telling : speaking).every(({ isOther }) => isOther);
}

/** Whether a sentence may tell it of several sides, the second in a word for the thing ("the Israeli one"). */
function isShared({ kind }: Query, hasOwner: boolean): boolean {
  return hasOwner && kind !== 'who';
}

/** Whether the thing is another side's each time, and never the one's asked about, nor that of another that the question names. */
function isBesideOthers({ units }: Query, sentence: ReadSentence, { unit, owner }: OwnedUnit): boolean {
  const { tokens, mentions } = sentence;
  const written = units[owner]?.words;
  // Within a longer name ("Egypt's General Intelligence Service") the owner's stands for that.
  const isOwn = (token: ReadToken): boolean => isFor(token, owner) || token.folded === written;
  const countries = countriesMeantAmong(tokens.map(({ folded }) => folded));
  const sides = [...mentions.filter(({ entity }) => SIDES.has(entity.type)), ...countries].filter(
    ({ lastToken }) => tokens[lastToken]?.matches.length === 0 && tokens[lastToken]?.folded !== written,
  );
  const things = tokens.flatMap((token, at) => (isFor(token, unit) ? [at] : []));
  const own = tokens.flatMap((token, at) => (isOwn(token) ? [at] : []));
  return things.every(
    (at) =>
      !own.some((other) => isOf(sentence, at, other, other)) &&
      sides.some(({ firstToken, lastToken }) => isOf(sentence, at, firstToken, lastToken)),
  );
}

/** Whether a thing is a side's by where they stand: "Egypt's negotiating team", "the team of Egypt", "الوفد المصري". */
function isOf({ tokens, language }: ReadSentence, at: number, first: number, last: number): boolean {
  if (last < at) return at - last <= BETWEEN;
  const between = tokens.slice(at + 1, first);
  if (between.length === 0) return !packOf(language).names.capitals;
  return between.length <= BETWEEN && between.every(({ folded }) => LINKS.has(folded));
}

/** Whether a title has the name of a unit, in any spelling. */
function isNamedIn({ units }: Query, at: number, title: string): boolean {
  const { words = '', entity = null } = units[at] ?? {};
  const names = entity === null ? [words] : [words, entity.name, ...entity.aliases];
  const wordsOf = (written: string): string =>
    ` ${tokenize(written)
      .map(({ folded }) => folded)
      .join(' ')} `;
  const there = wordsOf(title);
  return names.some((name) => there.includes(wordsOf(name)));
}
