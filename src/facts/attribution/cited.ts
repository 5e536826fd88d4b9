import type { SpanOffsets } from '../../language/sentences.js';
import type { Attribution } from '../../model/attribution.js';
import type { AnnotatedSentence } from '../annotated.js';

/** How a language says whom a speaker cites as having said it. */
export interface CitingWords {
  /** "citing": the words before whoever is cited. */
  readonly cites: RegExp;
  /** From where a phrase is no longer whom one cites: "that", the verb of whoever passes it on. */
  readonly ends: RegExp;
  /** What stands behind the noun of such a phrase ("familiar with the matter"). */
  readonly behindNoun: RegExp;
  /** Phrases for people and papers that say something, up to their noun: "two officials", "مصادر مطلعة". */
  readonly speaks: RegExp;
}

/** The rest of the phrase behind "citing", in characters. */
const PHRASE = /^\s+((?:[^\p{P}]|[-'’](?=\p{L})){3,90})/u;
/** Characters between who passes on and whom they cite. */
const REACH = 40;

/** Whether words name people or papers that say something ("multiple officials familiar with the matter"). */
export function isCitedSource(words: string, { behindNoun, speaks }: CitingWords): boolean {
  return speaks.test(words.replace(behindNoun, ''));
}

/**
 * Whom a speaker cites as having said it: "Reuters reported, citing two officials, that …". Null where nobody is cited, or a
 * thing is ("citing security concerns").
 */
export function citedBy(
  { article, start, end, mentions }: AnnotatedSentence,
  { source, named, cue, kind }: Attribution,
  citing: CitingWords,
): SpanOffsets | null {
  const text = article.text.slice(start, end);
  const at = text.search(citing.cites);
  if (kind !== 'speech' || at < 0) return null;
  const opening = citing.cites.exec(text)?.[0].length ?? 0;
  const [whole = '', phrase = ''] = PHRASE.exec(text.slice(at + opening)) ?? [];
  if (phrase === '') return null;
  const from = start + at + opening + whole.length - phrase.length;
  const cited = phrase.replace(citing.ends, '').trimEnd();
  // An aside ("Reuters, citing …,") may be part of the source as it stands.
  const who = named !== null && named.start >= source.start ? named.end : source.end;
  // Right behind who passes it on, or behind their verb; or at the sentence's end.
  const isBeside = Math.min(Math.abs(start + at - who), Math.abs(start + at - cue.end)) <= REACH;
  const isLast = start + at > cue.end && end - (from + cited.length) <= 2;
  if (!(isBeside && start + at >= who) && !isLast) return null;
  const noun = cited.replace(citing.behindNoun, '');
  const isNamed = mentions.some((one) => one.start >= from && one.end === from + noun.length);
  return isNamed || citing.speaks.test(noun) ? { start: from, end: from + cited.length } : null;
}
