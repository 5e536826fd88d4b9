import { marksOfAll } from '../../../../language/all-languages.js';
import type { DateMention, EntityMention, AnnotatedSentence } from '../../../annotated.js';

const COMMA = new RegExp(`[,${marksOfAll(({ orthography }) => orthography.comma)}]`, 'u');

/** What stands between a word and the one before it. */
export type Joint = 'space' | 'hyphen' | 'possessive' | 'comma' | 'bracket' | 'quote' | 'stop';

/** The words of a sentence as readers of clauses look at them; positions are those of the sentence's tokens. */
export interface ClauseWords {
  readonly sentence: AnnotatedSentence;
  readonly count: number;
  /** Folded; empty outside the sentence. */
  word(at: number): string;
  /** As written. */
  written(at: number): string;
  isCapital(at: number): boolean;
  /** Between the word and the one before; `stop` at the ends of the sentence. */
  joint(at: number): Joint;
  mentionAt(at: number): EntityMention | undefined;
  dateAt(at: number): DateMention | undefined;
}

/** Looks at a sentence word by word. */
export function clauseWords(sentence: AnnotatedSentence): ClauseWords {
  const { tokens } = sentence;
  const { text } = sentence.article;
  let mentions: readonly (EntityMention | undefined)[] | undefined;
  let dates: readonly (DateMention | undefined)[] | undefined;
  const joints: Joint[] = [];
  return {
    sentence,
    count: tokens.length,
    word: (at) => tokens[at]?.folded ?? '',
    written: (at) => text.slice(tokens[at]?.start ?? 0, tokens[at]?.end ?? 0),
    isCapital: (at) => isUpper(text, tokens[at]?.start ?? -1),
    joint: (at) => {
      const before = tokens[at - 1];
      const after = tokens[at];
      if (before === undefined || after === undefined) return 'stop';
      return (joints[at] ??= jointOf(text.slice(before.end, after.start)));
    },
    mentionAt: (at) => (mentions ??= covering(sentence.mentions))[at],
    dateAt: (at) => (dates ??= covering(sentence.dates))[at],
  };
}

/** The text from one word to another, both inclusive. */
export function clauseText({ sentence }: ClauseWords, first: number, last: number): string {
  const from = sentence.tokens[first]?.start ?? sentence.start;
  return sentence.article.text.slice(from, sentence.tokens[last]?.end ?? from).replaceAll('\n', ' ');
}

function covering<T extends { readonly firstToken: number; readonly lastToken: number }>(
  spans: readonly T[],
): readonly (T | undefined)[] {
  const at: (T | undefined)[] = [];
  for (const span of spans) {
    for (let token = span.firstToken; token <= span.lastToken; token += 1) at[token] = span;
  }
  return at;
}

function isUpper(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return /^\p{Lu}/u.test(text.slice(at, at + 2));
}

function jointOf(gap: string): Joint {
  if (gap === ' ') return 'space';
  if (/[,.!?]["”’»]|[:;—–…]/u.test(gap)) return 'stop';
  if (/["“”„«»‘]|^\s+'|[,.]['’]/u.test(gap)) return 'quote';
  if (COMMA.test(gap)) return 'comma';
  if (/[()[\]]/u.test(gap)) return 'bracket';
  if (/^['’]s?\s*$/u.test(gap)) return 'possessive';
  if (/^[-‐‑/&]$/u.test(gap)) return 'hyphen';
  if (/^[.%°]?\s*[$€£#]?$/u.test(gap)) return 'space';
  return /^['’]\p{L}{1,6}\s*$/u.test(gap) ? 'possessive' : 'stop';
}
