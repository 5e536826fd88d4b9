import type { Modality } from '../../../model/fact.js';
import type { FactPattern } from '../../../model/fact-pattern.js';
import type { EntityRef } from '../../../model/entity.js';
import { fold } from '../../../language/fold.js';
import { eachInSteps } from '../../../steps.js';
import type { AnnotatedSentence, EntityMention } from '../../annotated.js';
import type { DraftFact, SentenceReader } from '../../draft-fact.js';
import { patternDraft } from '../pattern-draft.js';
import { wordSet } from '../folded-words.js';

/** An Arabic wording made ready: its verb stands first ("التقى WHO WHO", "اجتمع WHO مع WHO"). */
interface ArabicWording {
  readonly pattern: FactPattern;
  readonly verbs: ReadonlySet<string>;
  /** Folded words between the two named, or none. */
  readonly between: readonly string[];
  readonly place: boolean;
}

/** Words from the verb to the first one named, and from there to the second, at most. */
const NAME_REACH = 10;
const DENYING = wordSet('لم لن ما لا');
/** Words behind which nobody who is met stands: "in", "after", "on", "about", "and said". */
const BARRIERS = wordSet('في بعد قبل على عن حول خلال لبحث ان الي من مع نظيره');

/** Makes a reader of Arabic sentences by wordings. */
export function arabicPatterns(patterns: readonly FactPattern[]): SentenceReader {
  const wordings = patterns.flatMap(compileArabic);
  return (sentences) => eachInSteps(sentences, (sentence) => readArabic(sentence, wordings));
}

/** Makes a wording ready; "التقى/التقت" gives the forms of its verb. */
function compileArabic(pattern: FactPattern): readonly ArabicWording[] {
  return pattern.says.map((saying) => {
    const [verbs = '', ...rest] = saying.split(/\s+/u);
    const place = rest.at(-1) === 'WHERE';
    const between = rest.filter((part) => part !== 'WHO' && part !== 'WHERE').map(fold);
    return { pattern, verbs: new Set(verbs.split('/').map(fold)), between, place };
  });
}

/** Reads one Arabic sentence. */
function readArabic(sentence: AnnotatedSentence, wordings: readonly ArabicWording[]): readonly DraftFact[] {
  return sentence.tokens.flatMap(({ folded }, at) =>
    wordings.flatMap((wording) => {
      const form = formOf(folded, wording.verbs);
      return form === null ? [] : (match(sentence, wording, at, form) ?? []);
    }),
  );
}

/** "And" may be written onto the verb; "will" is. */
function formOf(folded: string, verbs: ReadonlySet<string>): Modality | null {
  const bare = /^[وف]/u.test(folded) && !verbs.has(folded) ? folded.slice(1) : folded;
  if (verbs.has(bare)) return 'stated';
  return bare.startsWith('س') && verbs.has(bare.slice(1)) ? 'planned' : null;
}

function match(
  sentence: AnnotatedSentence,
  { pattern, between, place }: ArabicWording,
  verb: number,
  form: Modality,
): DraftFact | null {
  const { tokens } = sentence;
  const link = between[0];
  const linkAt = link === undefined ? null : arabicWordsAt(sentence, between, verb + 1);
  if (linkAt === -1) return null;
  const who = firstNamed(sentence, verb + 1, linkAt ?? verb + NAME_REACH);
  if (who === null) return null;
  const from = linkAt === null ? who.lastToken + 1 : linkAt + between.length;
  const other = place ? placeFrom(sentence, from) : firstNamed(sentence, from, from + NAME_REACH);
  if (other === null || other.ref.id === who.ref.id) return null;
  const modality = DENYING.has(tokens[verb - 1]?.folded ?? '') ? 'denied' : form;
  const at = tokens[verb]?.start ?? sentence.start;
  return patternDraft(sentence, pattern, {
    who: withJoined(sentence, who),
    others: [other.ref],
    at,
    modality,
  });
}

/** Where the words stand next to one another, within reach; -1 where they do not. */
function arabicWordsAt({ tokens }: AnnotatedSentence, words: readonly string[], from: number): number {
  for (let at = from; at < from + NAME_REACH && at < tokens.length; at += 1) {
    if (words.every((word, index) => tokens[at + index]?.folded === word)) return at;
  }
  return -1;
}

/** The first person named before a barrier; else who is named right there, or whose delegation. */
function firstNamed(sentence: AnnotatedSentence, from: number, to: number): EntityMention | null {
  const { tokens, mentions } = sentence;
  let end = from;
  while (end < to && end < tokens.length && !BARRIERS.has(tokens[end]?.folded ?? '')) end += 1;
  const within = mentionsBetween(mentions, from, end);
  const person = within.find(({ ref }) => ref.type === 'person');
  if (person !== undefined) return person;
  return (
    within.find(({ firstToken, ref }) => {
      if (ref.type === 'place' || ref.type === 'group') return false;
      return firstToken === from || /^وفدا?$/u.test(tokens[firstToken - 1]?.folded ?? '');
    }) ?? null
  );
}

/** The mentions between two positions, without going through all of a sentence at each of its verbs. */
function mentionsBetween(
  mentions: readonly EntityMention[],
  from: number,
  end: number,
): readonly EntityMention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.firstToken ?? end) < from) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((mentions[last]?.lastToken ?? end) < end) last += 1;
  return mentions.slice(low, last);
}

function placeFrom({ mentions }: AnnotatedSentence, from: number): EntityMention | null {
  return (
    mentions.find(
      ({ firstToken, ref }) => firstToken === from && (ref.type === 'place' || ref.type === 'country'),
    ) ?? null
  );
}

/** Those named behind the first one with "and" written onto them. */
function withJoined({ article, mentions }: AnnotatedSentence, first: EntityMention): readonly EntityRef[] {
  const next = mentions.find(({ firstToken }) => firstToken === first.lastToken + 1);
  const joined = next !== undefined && next.ref.type === 'person' && article.text.startsWith('و', next.start);
  return joined ? [first.ref, next.ref] : [first.ref];
}
