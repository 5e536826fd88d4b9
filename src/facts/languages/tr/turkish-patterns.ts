import type { FactPattern } from '../../../model/fact-pattern.js';
import type { EntityRef } from '../../../model/entity.js';
import type { Modality } from '../../../model/fact.js';
import { fold } from '../../../language/fold.js';
import { eachInSteps } from '../../../steps.js';
import type { AnnotatedSentence, EntityMention } from '../../annotated.js';
import type { DraftFact, SentenceReader } from '../../draft-fact.js';
import { patternDraft } from '../pattern-draft.js';
import { turkishCase, turkishModality, type TurkishCase } from './turkish-endings.js';

/** A Turkish wording made ready: whom it wants in which case, and the words that close it. */
interface TurkishWording {
  readonly pattern: FactPattern;
  /** The second one named, or null for "WHO ve WHO …". */
  readonly other: { readonly case: TurkishCase; readonly place: boolean } | null;
  /** Folded words before the verb ("bir araya"). */
  readonly words: readonly string[];
  readonly stem: string;
}

/** Words between the second name and the verb, at most. */
const GAP = 6;

/** Makes a reader of Turkish sentences by wordings. */
export function turkishPatterns(patterns: readonly FactPattern[]): SentenceReader {
  const wordings = patterns.flatMap(compileTurkish);
  return (sentences) => eachInSteps(sentences, (sentence) => readTurkish(sentence, wordings));
}

/** Makes "WHO, WHO ile bir araya gel-" ready; a case is written as its ending ("WHO'yu"). */
function compileTurkish(pattern: FactPattern): readonly TurkishWording[] {
  return pattern.says.map((saying) => {
    const parts = saying.split(/[\s,]+/u);
    const names = parts.filter((part) => /^(?:WHO|WHERE)/u.test(part));
    const last = names.at(-1) ?? '';
    const pair = parts.includes('ve');
    const ending = fold(last.replace(/^(?:WHO|WHERE)['’]?/u, ''));
    const withWord = parts.includes('ile');
    const rest = parts.slice(parts.lastIndexOf(last) + 1).filter((part) => part !== 'ile');
    return {
      pattern,
      other: pair ? null : { case: withWord ? 'with' : turkishCase(ending), place: last.startsWith('WHERE') },
      words: rest.slice(0, -1).map(fold),
      stem: fold((rest.at(-1) ?? '').replace(/-$/u, '')),
    };
  });
}

/** Reads one Turkish sentence, whose verb stands last: "Fidan, Ankara'da Haniye ile görüştü." */
function readTurkish(sentence: AnnotatedSentence, wordings: readonly TurkishWording[]): readonly DraftFact[] {
  const drafts: DraftFact[] = [];
  const last = sentence.tokens.length - 1;
  const closing = sentence.tokens[last]?.folded ?? '';
  for (const wording of wordings) {
    const modality = turkishModality(closing, wording.stem);
    if (modality === null) continue;
    const first = last - wording.words.length;
    if (wording.words.some((word, at) => sentence.tokens[first + at]?.folded !== word)) continue;
    const draft = match(sentence, wording, first, modality);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

function match(
  sentence: AnnotatedSentence,
  { pattern, other }: TurkishWording,
  verb: number,
  modality: Modality,
): DraftFact | null {
  const mentions = sentence.mentions.filter(({ lastToken }) => lastToken < verb);
  const at = sentence.tokens[verb]?.start ?? sentence.start;
  if (other === null) {
    const pair = joined(sentence, mentions, verb);
    return pair.length < 2 ? null : patternDraft(sentence, pattern, { who: pair, others: [], at, modality });
  }
  const found = mentions.findLast(
    (mention) => caseOf(sentence, mention) === other.case && isPlace(mention.ref) === other.place,
  );
  if (found === undefined || verb - found.lastToken > GAP) return null;
  const who = subjectsOf(sentence, mentions, found);
  if (who.length === 0 || who.some(({ id }) => id === found.ref.id)) return null;
  return patternDraft(sentence, pattern, { who, others: [found.ref], at, modality });
}

/** The case of a name, by its ending, or by "ile" behind it. */
function caseOf({ article, tokens }: AnnotatedSentence, { lastToken }: EntityMention): TurkishCase {
  const token = tokens[lastToken];
  const next = tokens[lastToken + 1];
  if (token === undefined) return 'plain';
  const gap = article.text.slice(token.end, next?.start ?? token.end);
  const ending = /^['’](\p{L}+)/u.exec(gap)?.[1];
  if (ending !== undefined) return turkishCase(fold(ending));
  if (next?.folded === 'ile') return 'with';
  // "Hamas heyetiyle": the delegation stands for whom it is of.
  const standIn = /^heyet(?:i|inin)?(.*)$/u.exec(next?.folded ?? '')?.[1];
  if (standIn === undefined) return 'plain';
  return /^y?l[ae]$/u.test(standIn) ? 'with' : turkishCase(standIn);
}

/** Who acts: the plain names before the other one, the last of them first followed by a comma, else the first person. */
function subjectsOf(
  sentence: AnnotatedSentence,
  mentions: readonly EntityMention[],
  other: EntityMention,
): readonly EntityRef[] {
  const plain = mentions.filter(
    (mention) =>
      mention.lastToken < other.firstToken && caseOf(sentence, mention) === 'plain' && !isPlain(mention),
  );
  const named = plain.filter((mention) => commaBehind(sentence, mention));
  const head =
    named.at(-1) ??
    plain.find(({ ref }) => ref.type === 'person') ??
    (plain.length === 1 ? plain[0] : undefined);
  if (head === undefined) return [];
  return joined(sentence, plain, head.lastToken + 1);
}

/** Those joined by "ve" or commas that end right before a position. */
function joined(
  sentence: AnnotatedSentence,
  mentions: readonly EntityMention[],
  end: number,
): readonly EntityRef[] {
  const refs: EntityRef[] = [];
  let next = mentions.findLast(({ lastToken }) => lastToken < end && end - lastToken <= GAP);
  while (next !== undefined) {
    refs.unshift(next.ref);
    const { firstToken } = next;
    const before = mentions.findLast(({ lastToken }) => lastToken < firstToken);
    if (before === undefined) break;
    const between = sentence.tokens.slice(before.lastToken + 1, firstToken);
    // Between two that are joined stand "ve" and the office of the second, whose land or body is named with it.
    if (between[0]?.folded !== 've') break;
    next = before;
  }
  return refs;
}

function commaBehind({ article, tokens }: AnnotatedSentence, { lastToken }: EntityMention): boolean {
  return article.text.charAt(tokens[lastToken]?.end ?? 0) === ',';
}

function isPlace({ type }: EntityRef): boolean {
  return type === 'place' || type === 'country';
}

function isPlain({ ref }: EntityMention): boolean {
  return ref.type === 'place';
}
