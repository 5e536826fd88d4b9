import { WEEKDAY_NUMBERS } from '../../../../language/dates/en/english-calendar.js';
import type { EntityRef } from '../../../../model/entity.js';
import type { EntityMention } from '../../../annotated.js';
import { KIN } from '../roles/office-words.js';
import { gapAfter, isSpaced, wordAt, type SentenceWords } from '../../../sentence-words.js';
import { wordSet } from '../../folded-words.js';
import { SINGULAR_HEADS, SPEECH_VERBS } from './name-words.js';
import { mentionAgain, type NamedSentence } from './named-sentence.js';

export const HE_OR_SHE = wordSet('he she');
/** Unnamed people: "he" could be any of them. */
const SOMEBODY = wordSet(
  'man woman boy girl soldier hostage prisoner detainee patient victim suspect driver passenger officer teenager student teacher child baby person someone somebody anyone everyone nobody captive fighter gunman colleague friend',
);

const BEFORE_SPEECH = wordSet('has had also later then');
const OPENS_DEED = wordSet('after before while following upon since when by in');
/** What may follow "he said" where what he said stands before it. */
const ADJUNCT = wordSet(
  'in on at during after before when as of from to via through by adding referring reporters journalists lawmakers yesterday today earlier later',
);

const OF_SOMEBODY = wordSet(
  'government administration era team campaign family presidency cabinet ally allies plan proposal deal supporters years officials voters',
);

/** Who is "he" and who "she" in an article so far: nobody is both. */
export type Genders = Map<string, string>;

/**
 * Finds who "he" and "she" are where a single reading is left: one person in the sentence before the word, else one in
 * the sentence before, and nobody unknown beside. What somebody says in quotation marks is left alone.
 */
export function resolvePronouns(
  sentence: NamedSentence,
  before: NamedSentence | null,
  genders: Genders,
): EntityMention[] {
  const { words } = sentence;
  const found: EntityMention[] = [];
  const { quoted } = sentence;
  words.tokens.forEach(({ folded }, at) => {
    if (!HE_OR_SHE.has(folded) || quoted[at] === true) return;
    // "Annan will wait, he said", "after meeting Annan, he said": those before are told of by whoever speaks.
    const here = isBehindWhatTheySay(words, at) ? [] : peopleBefore(sentence, at, found);
    const people =
      here.length > 0 || before === null ? here : peopleBefore(before, before.words.tokens.length, []);
    const [only] = people;
    if (people.length !== 1 || only === undefined || only === null) return;
    if ((genders.get(only.id) ?? folded) !== folded) return;
    genders.set(only.id, folded);
    found.push(mentionAgain(words, only, at, at, 'pronoun'));
  });
  return found;
}

/** Whether "he said" stands behind what he said, or behind what he did to somebody. */
function isBehindWhatTheySay(words: SentenceWords, at: number): boolean {
  const gap = gapAfter(words, at - 1);
  if (at === 0 || !/["”,]\s*$/u.test(gap)) return false;
  if (OPENS_DEED.has(wordAt(words, 0)) && wordAt(words, 1).endsWith('ing')) return true;
  const verb = BEFORE_SPEECH.has(wordAt(words, at + 1)) ? at + 2 : at + 1;
  if (!SPEECH_VERBS.has(wordAt(words, verb))) return false;
  const next = wordAt(words, verb + 1);
  return !isSpaced(words, verb) || next === '' || ADJUNCT.has(next) || WEEKDAY_NUMBERS.has(next);
}

/** Everybody one could mean before a token, each once; null for somebody unknown. */
function peopleBefore(
  { words, mentions, openOffices, openRuns, quoted }: NamedSentence,
  end: number,
  pronouns: readonly EntityMention[],
): (EntityRef | null)[] {
  const people = new Map<string, EntityRef>();
  const all = [...mentions, ...pronouns];
  const isNamed = (at: number): boolean => all.some((one) => one.firstToken <= at && at <= one.lastToken);
  for (const { ref, firstToken, lastToken } of all) {
    // Who is spoken of in a quotation is not who speaks; "the Trump government" is no person.
    const apart =
      quoted[firstToken] === true ||
      (isSpaced(words, lastToken) && OF_SOMEBODY.has(wordAt(words, lastToken + 1)));
    if (firstToken >= end || apart) continue;
    const single = ref.type === 'person' || (ref.type === 'group' && isSingle(words, firstToken, lastToken));
    if (single) people.set(ref.id, ref);
  }
  let unknown = openRuns.some(({ firstToken }) => firstToken < end && !isNamed(firstToken));
  unknown ||= openOffices.some(({ head }) => head < end && !isNamed(head));
  for (let at = 0; at < end && !unknown; at += 1)
    unknown = isPersonOrGroup(words, at, quoted) && !isNamed(at);
  return unknown ? [...people.values(), null] : [...people.values()];
}

/** Somebody unnamed, or named by a pronoun that is open itself. */
function isPersonOrGroup(words: SentenceWords, at: number, quoted: readonly boolean[]): boolean {
  const word = wordAt(words, at);
  return SOMEBODY.has(word) || KIN.has(word) || (HE_OR_SHE.has(word) && quoted[at] !== true);
}

function isSingle(words: SentenceWords, firstToken: number, lastToken: number): boolean {
  for (let at = firstToken; at <= lastToken; at += 1) if (SINGULAR_HEADS.has(wordAt(words, at))) return true;
  return false;
}
