import type { EntityRef } from '../../../../model/entity.js';
import type { Steps } from '../../../../steps.js';
import { OFFICE_HEADS } from '../roles/office-words.js';
import {
  gapAfter,
  isCapital,
  isHyphened,
  isPossessive,
  isSpaced,
  phrase,
  wordAt,
  writtenAt,
  type SentenceWords,
} from '../../../sentence-words.js';
import { wordSet } from '../../folded-words.js';
import { NOT_PERSONAL, ORGANISATION_HEADS, SPEECH_VERBS } from './name-words.js';
import type { NameRun } from './name-runs.js';
import { slugOf } from '../../../slug.js';

/** The organisations an article introduces, by their names in folded words. */
export type OrganisationTable = ReadonlyMap<string, EntityRef>;

const ACRONYM = /^\p{Lu}{3,7}$/u;
const NO_ORGANISATIONS = wordSet(
  'ceo cfo coo gdp covid hiv aids dna rna usd eur gmt utc est pst faq lgbt lgbtq nba nfl mlb usb gps tv',
);

/**
 * Takes as organisations, in doubt none: runs that end in "Agency", "Council" and the like; capitals in brackets behind
 * such a run; capitals that speak, or whose chief is named ("UNRWA said", "the OPEC secretary general").
 */
export function* tabulateOrganisations(
  candidates: readonly { readonly words: SentenceWords; readonly run: NameRun }[],
): Steps<OrganisationTable> {
  const table = new Map<string, EntityRef>();
  for (const { words, run } of candidates) {
    yield;
    const { firstToken, lastToken } = run;
    const key = foldedRun(words, run);
    const acronym = acronymOf(words, run);
    if (acronym !== null) {
      if (acts(words, lastToken) && !NO_ORGANISATIONS.has(key) && !table.has(key))
        table.set(key, refOf(acronym));
      continue;
    }
    // "City Council", "Security Council": many are called so.
    const own =
      lastToken - firstToken > 1 || (lastToken > firstToken && !NOT_PERSONAL.has(wordAt(words, firstToken)));
    const named = own && ORGANISATION_HEADS.has(wordAt(words, lastToken)) && isWhole(words, run);
    if (!named) continue;
    const ref = refOf(phrase(words, firstToken, lastToken).replace(/\s+/gu, ' '));
    table.set(key, ref);
    const behind = writtenAt(words, lastToken + 1);
    if (gapAfter(words, lastToken) === ' (' && ACRONYM.test(behind))
      table.set(wordAt(words, lastToken + 1), ref);
  }
  return table;
}

/** The words of a run as the table has them. */
export function foldedRun({ tokens }: SentenceWords, { firstToken, lastToken }: NameRun): string {
  return firstToken === lastToken
    ? (tokens[firstToken]?.folded ?? '')
    : tokens
        .slice(firstToken, lastToken + 1)
        .map(({ folded }) => folded)
        .join(' ');
}

function refOf(name: string): EntityRef {
  return { id: slugOf(name), name, type: 'organization' };
}

function acronymOf(words: SentenceWords, { firstToken, lastToken }: NameRun): string | null {
  const written = firstToken === lastToken ? writtenAt(words, firstToken) : '';
  return ACRONYM.test(written) ? written : null;
}

function acts(words: SentenceWords, last: number): boolean {
  const next = wordAt(words, last + 1);
  return isSpaced(words, last) && (SPEECH_VERBS.has(next) || OFFICE_HEADS.has(next));
}

/** "Union of …" goes on, and what stands behind a country's adjective is cut off from it. */
function isWhole(words: SentenceWords, { firstToken, lastToken }: NameRun): boolean {
  const before = wordAt(words, firstToken - 1);
  if (isHyphened(words, firstToken - 1) || isPossessive(words, firstToken - 1)) return false;
  // "Vaccines and Related Products Committee": the name starts further ahead.
  if (/^(?:of|and)$/.test(before) && isCapital(words, firstToken - 2)) return false;
  const starts =
    !isSpaced(words, firstToken - 1) || /^(?:the|a|by|to|from|with|of|and|at|in|for|that)$/.test(before);
  return starts && !(isSpaced(words, lastToken) && /^(?:of|for|on|and)$/.test(wordAt(words, lastToken + 1)));
}
