import { gapAfter, isSpaced, wordAt, type SentenceWords } from '../../../sentence-words.js';
import { SPEECH_VERBS } from './name-words.js';
import type { NameRun } from './name-runs.js';
import { wordSet } from '../../folded-words.js';

/** What a sentence tells of a run of capitals, besides an office: whether it is a person. */
export type NameEvidence = 'none' | 'speaks' | 'person';

const AUXILIARIES = wordSet('has had also later then');

/** "X Y said" is some evidence, "X Y, 45," and "X Y, who" are plain. */
export function nameEvidenceOf(words: SentenceWords, run: NameRun): NameEvidence {
  const { firstToken, lastToken, honorific } = run;
  if (honorific) return 'person';
  const gap = gapAfter(words, lastToken);
  const next = wordAt(words, lastToken + 1);
  if (gap === ', ' && /^[1-9][0-9]$/.test(next) && gapAfter(words, lastToken + 1).startsWith(','))
    return 'person';
  if (gap === ', ' && (next === 'who' || next === 'whose')) return 'person';
  const verb = AUXILIARIES.has(next) ? wordAt(words, lastToken + 2) : next;
  if (isSpaced(words, lastToken) && SPEECH_VERBS.has(verb)) return 'speaks';
  return isSpaced(words, firstToken - 1) && SPEECH_VERBS.has(wordAt(words, firstToken - 1))
    ? 'speaks'
    : 'none';
}
